UPDATE message SET
    state = :state,
    reason = :reason,
    finished_at = :finished_at
WHERE state = 0 AND session = :session
RETURNING id;

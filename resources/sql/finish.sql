-- Only a message on its way can end, and it ends once.
UPDATE message SET
    state = :state,
    reason = :reason,
    detail = :detail,
    http_status = :http_status,
    result = :result,
    errmsg = :errmsg,
    reply_ext = :reply_ext,
    nationcode = :nationcode,
    fee = :fee,
    sid = :sid,
    reply_body = :reply_body,
    finished_at = :finished_at,
    clock_offset = :clock_offset
WHERE id = :id AND state = 0;

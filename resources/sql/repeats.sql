-- Newest first: what began with the same content since a moment. Not-sent (3) repeats nothing.
SELECT id, started_at, COALESCE(settled, state), result
FROM message
WHERE tel_reversed = :tel_reversed
    AND started_at > :since
    AND template_id = :template_id
    AND params = :params
    AND sdk_app_id = :sdk_app_id
    AND is_sandbox = :is_sandbox
    AND COALESCE(settled, state) <> 3
ORDER BY id DESC;

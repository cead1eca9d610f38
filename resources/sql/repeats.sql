-- Newest first: what began with the same content since a moment. Not-sent (3) repeats nothing. Of
-- a message that was settled the gateway's result says nothing any more.
SELECT id, started_at, COALESCE(settled, state), CASE WHEN settled IS NULL THEN result END
FROM message
WHERE tel_reversed = :tel_reversed
    AND started_at > :since
    AND template_id = :template_id
    AND params = :params
    AND sdk_app_id = :sdk_app_id
    AND is_sandbox = :is_sandbox
    AND COALESCE(settled, state) <> 3
ORDER BY id DESC;

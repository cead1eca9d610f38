SELECT message.template_id, message.params, message.signature, message.started_at
FROM message
JOIN (
    SELECT MAX(id) AS id FROM message WHERE account = :account GROUP BY template_id
) AS last_use ON last_use.id = message.id
ORDER BY message.id DESC
LIMIT :limit;

-- The order of the columns is the one in which eventFromRow() reads.
SELECT
    at, author, kind,
    finding, evidence,
    outcome, settled_by, result, sid, note,
    other_id
FROM event
WHERE message_id = :message_id
ORDER BY id;

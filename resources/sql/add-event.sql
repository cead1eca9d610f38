INSERT INTO event (
    message_id, at, author, kind,
    finding, evidence,
    outcome, settled_by, result, sid, note,
    other_id
) VALUES (
    :message_id, :at, :author, :kind,
    :finding, :evidence,
    :outcome, :settled_by, :result, :sid, :note,
    :other_id
);

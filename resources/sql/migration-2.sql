-- Version 2: what happens to a message after its way has ended, and a database that keeps the rules
-- of the journal by itself. docs/journal-format.md says what each column means.
CREATE TABLE event (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL REFERENCES message (id),
    at         INTEGER NOT NULL,
    author     TEXT    NOT NULL,
    kind       INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),

    -- Looked up (1): what the gateway answered, and what was concluded.
    finding    INTEGER CHECK (finding BETWEEN 1 AND 8),
    evidence   BLOB    NOT NULL DEFAULT x'',

    -- Settled (2): as what, by a look-up (1) or a person (2), and why.
    outcome    INTEGER CHECK (outcome BETWEEN 1 AND 4),
    settled_by INTEGER CHECK (settled_by BETWEEN 1 AND 2),
    result     INTEGER,
    sid        TEXT    NOT NULL DEFAULT '',
    note       TEXT    NOT NULL DEFAULT '',

    -- Sent again (3): as which message.
    other_id   INTEGER REFERENCES message (id),

    CHECK ((kind = 1) = (finding IS NOT NULL)),
    CHECK (kind = 1 OR evidence = x''),
    CHECK ((kind = 2) = (outcome IS NOT NULL)),
    CHECK ((kind = 2) = (settled_by IS NOT NULL)),
    CHECK (kind = 2 OR (result IS NULL AND sid = '' AND note = '')),
    CHECK (outcome <> 1 OR result IS NULL OR result = 0),
    CHECK (outcome <> 2 OR result IS NULL OR result <> 0),
    CHECK (outcome IN (1, 2) OR result IS NULL),
    -- A person says who and why.
    CHECK (settled_by <> 2 OR (author <> '' AND note <> '')),
    CHECK ((kind = 3) = (other_id IS NOT NULL)),
    CHECK (other_id <> message_id)
) STRICT;

CREATE INDEX event_message ON event (message_id);

-- What a message was settled as last; only one that was rejected (2) or unknown (4) leaves anything to settle.
ALTER TABLE message ADD COLUMN settled INTEGER CHECK (settled IS NULL OR (settled BETWEEN 1 AND 4 AND state IN (2, 4)));

-- Nothing is rewritten without a trace, by whatever program. A trigger's body stands on one line.
CREATE TRIGGER message_stays_as_it_was_sent
BEFORE UPDATE OF
    id, account, is_sandbox, sdk_app_id, endpoint, tel, tel_reversed, region, template_id, params,
    signature, ext, extend, request_url, request_body, started_at, session
ON message
BEGIN SELECT RAISE(ABORT, 'what was sent is never rewritten'); END;

CREATE TRIGGER message_ends_once
BEFORE UPDATE OF
    state, reason, detail, http_status, result, errmsg, reply_ext, nationcode, fee, sid, reply_body,
    finished_at, clock_offset
ON message
WHEN OLD.state <> 0
BEGIN SELECT RAISE(ABORT, 'a message ends once'); END;

CREATE TRIGGER message_is_settled_by_events_alone
BEFORE UPDATE OF settled
ON message
WHEN NEW.settled IS NOT (SELECT outcome FROM event WHERE message_id = OLD.id AND kind = 2 ORDER BY id DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'a message is settled by an event alone'); END;

-- Nor is a row added that has ended already, or put in the place of another.
CREATE TRIGGER message_begins_with_being_sent
BEFORE INSERT ON message
WHEN NEW.state <> 0 OR NEW.settled IS NOT NULL OR (NEW.id > 0 AND EXISTS (SELECT 1 FROM message WHERE id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'a message begins with being sent'); END;

CREATE TRIGGER message_is_kept
BEFORE DELETE ON message
BEGIN SELECT RAISE(ABORT, 'what was sent is kept'); END;

CREATE TRIGGER event_is_kept
BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'history is kept'); END;

CREATE TRIGGER event_takes_no_other_place
BEFORE INSERT ON event
WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'history is never rewritten'); END;

-- What a person decided, a look-up does not overrule, but where it finds the message accepted (1).
CREATE TRIGGER event_leaves_the_last_word_to_a_person
BEFORE INSERT ON event
WHEN NEW.settled_by = 1 AND NEW.outcome <> 1 AND (SELECT settled_by = 2 AND outcome <> 4 FROM event WHERE message_id = NEW.message_id AND kind = 2 ORDER BY id DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'a person has decided'); END;

CREATE TRIGGER event_is_never_rewritten
BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'history is never rewritten'); END;

CREATE TRIGGER event_settles_its_message
AFTER INSERT ON event
WHEN NEW.kind = 2
BEGIN UPDATE message SET settled = NEW.outcome WHERE id = NEW.message_id; END;

-- A number's newest messages, for repeats and limits; still the last digits first, for searching.
DROP INDEX message_tel_reversed;

CREATE INDEX message_tel ON message (tel_reversed, started_at);

-- What is known of a message today.
DROP INDEX message_state;

CREATE INDEX message_outcome ON message (COALESCE(settled, state));

-- Finds what a program that died left behind without reading every row.
CREATE INDEX message_sending ON message (session) WHERE state = 0;

-- Version 1: one table. docs/journal-format.md says what each column means.
CREATE TABLE message (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    account       TEXT    NOT NULL,
    is_sandbox    INTEGER NOT NULL CHECK (is_sandbox IN (0, 1)),
    sdk_app_id    INTEGER NOT NULL,
    endpoint      TEXT    NOT NULL,
    tel           TEXT    NOT NULL,
    tel_reversed  TEXT    NOT NULL,
    region        TEXT    NOT NULL,
    template_id   INTEGER NOT NULL,
    params        TEXT    NOT NULL,
    signature     TEXT    NOT NULL,
    ext           TEXT    NOT NULL,
    extend        TEXT    NOT NULL,
    request_url   TEXT    NOT NULL,
    request_body  BLOB    NOT NULL,
    started_at    INTEGER NOT NULL,
    session       TEXT    NOT NULL,

    state         INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 4),
    reason        INTEGER NOT NULL DEFAULT 0,
    detail        TEXT    NOT NULL DEFAULT '',
    http_status   INTEGER NOT NULL DEFAULT 0,
    result        INTEGER,
    errmsg        TEXT,
    reply_ext     TEXT,
    nationcode    TEXT,
    fee           INTEGER,
    sid           TEXT,
    reply_body    BLOB    NOT NULL DEFAULT x'',
    finished_at   INTEGER,
    clock_offset  INTEGER,

    -- A message is on its way or has ended, and only then has an end.
    CHECK ((state = 0) = (finished_at IS NULL)),
    CHECK (state <> 0 OR (detail = '' AND http_status = 0 AND reply_body = x'' AND clock_offset IS NULL)),
    -- Accepted (1) and rejected (2) are words of the gateway; nothing else is.
    CHECK ((state IN (1, 2)) = (result IS NOT NULL)),
    CHECK (state <> 1 OR result = 0),
    CHECK (state <> 2 OR result <> 0),
    CHECK ((result IS NULL) = (errmsg IS NULL)),
    CHECK ((result IS NULL) = (reply_ext IS NULL)),
    CHECK (result IS NOT NULL OR (nationcode IS NULL AND fee IS NULL AND sid IS NULL)),
    -- Not sent (3) and unknown (4) have reasons; those from 32 on say that something left.
    CHECK (state IN (3, 4) OR reason = 0),
    CHECK (state <> 3 OR reason < 32)
) STRICT;

-- The last digits of a number are its first ones here; and far smaller than the table to scan.
CREATE INDEX message_tel_reversed ON message (tel_reversed);

CREATE INDEX message_account_template ON message (account, template_id);

CREATE INDEX message_started_at ON message (started_at);

-- Finds what a program that died left behind without reading every row.
CREATE INDEX message_state ON message (state);

CREATE INDEX message_clock_offset ON message (endpoint, finished_at) WHERE clock_offset IS NOT NULL;

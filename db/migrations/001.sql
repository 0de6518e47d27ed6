-- SPDX-License-Identifier: Apache-2.0
-- Instants are whole seconds UTC; wall times are ISO 8601 text in the zone beside them. `seq` is
-- the order of writing; `id` is a UUID made by the writer. The *_event tables, log_entry and
-- delivery are only ever added to; the views below are what is in force.

CREATE TABLE guide (
    hash   TEXT PRIMARY KEY CHECK (length(hash) BETWEEN 1 AND 128),
    packed BLOB NOT NULL
) STRICT;

CREATE TABLE procedure (
    seq                INTEGER PRIMARY KEY,
    id                 TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    guide_id           TEXT NOT NULL CHECK (guide_id <> ''),
    guide_hash         TEXT NOT NULL REFERENCES guide (hash),
    created_at         INTEGER NOT NULL,
    clinic             TEXT NOT NULL CHECK (length(clinic) <= 1000),
    clinic_phone       TEXT NOT NULL CHECK (length(clinic_phone) <= 1000),
    out_of_hours_phone TEXT NOT NULL CHECK (length(out_of_hours_phone) <= 1000)
) STRICT;

CREATE TABLE appointment_event (
    seq         INTEGER PRIMARY KEY,
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    wall        TEXT CHECK (length(wall) = 19), -- NULL: no date yet
    zone        TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 100),
    recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX appointment_event_procedure ON appointment_event (procedure);

CREATE TABLE injection_event (
    seq         INTEGER PRIMARY KEY,
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    happened_at INTEGER, -- NULL: taken back
    recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX injection_event_procedure ON injection_event (procedure);

CREATE TABLE answer_event (
    seq         INTEGER PRIMARY KEY,
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    question    TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 200),
    answer      TEXT CHECK (length(answer) BETWEEN 1 AND 1000), -- NULL: taken back
    recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX answer_event_question ON answer_event (procedure, question);

CREATE TABLE step_event (
    seq         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    step_key    TEXT NOT NULL CHECK (length(step_key) BETWEEN 1 AND 200),
    occurrence  TEXT NOT NULL CHECK (length(occurrence) BETWEEN 1 AND 200),
    kind        TEXT NOT NULL CHECK (kind IN ('done', 'skipped', 'reopened')),
    words       TEXT NOT NULL CHECK (length(words) <= 20000),
    happened_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    zone        TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 100)
) STRICT;
CREATE INDEX step_event_procedure ON step_event (procedure);

-- `chain` is the first entry of a note and all its corrections. A deleted chain keeps its rows,
-- without words or score: the tombstone.
CREATE TABLE log_entry (
    seq         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    procedure   TEXT REFERENCES procedure (id),
    kind        TEXT NOT NULL CHECK (kind IN ('note', 'pain')),
    text        TEXT NOT NULL CHECK (length(text) <= 20000),
    severity    INTEGER CHECK (severity BETWEEN 0 AND 10), -- NULL: not answered
    happened_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    zone        TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 100),
    corrects    TEXT REFERENCES log_entry (id),
    chain       TEXT NOT NULL REFERENCES log_entry (id),
    checksum    BLOB NOT NULL CHECK (length(checksum) = 16),
    deleted_at  INTEGER,
    CHECK ((deleted_at IS NOT NULL) = (text = '' AND severity IS NULL)),
    CHECK ((corrects IS NULL) = (chain = id))
) STRICT;
CREATE INDEX log_entry_chain ON log_entry (chain);
CREATE INDEX log_entry_corrects ON log_entry (corrects);

CREATE TABLE reminder (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    procedure  TEXT NOT NULL REFERENCES procedure (id),
    step_key   TEXT NOT NULL CHECK (length(step_key) BETWEEN 1 AND 200),
    occurrence TEXT NOT NULL CHECK (length(occurrence) BETWEEN 1 AND 200),
    lead       TEXT NOT NULL CHECK (lead GLOB 'P?*'), -- ISO 8601; with a T it is elapsed time
    lead_at    TEXT NOT NULL CHECK (lead_at = '' OR lead_at GLOB '[0-2][0-9]:[0-5][0-9]'),
    created_at INTEGER NOT NULL,
    UNIQUE (procedure, step_key, occurrence, lead, lead_at)
) STRICT;

-- Names its reminder without a foreign key: the ledger outlives a reminder that is removed.
CREATE TABLE delivery (
    seq         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    reminder    TEXT NOT NULL CHECK (length(reminder) BETWEEN 1 AND 64),
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    step_key    TEXT NOT NULL CHECK (length(step_key) BETWEEN 1 AND 200),
    occurrence  TEXT NOT NULL CHECK (length(occurrence) BETWEEN 1 AND 200),
    claimed_for INTEGER NOT NULL,
    state       TEXT NOT NULL
                CHECK (state IN ('claimed', 'shown', 'done', 'snoozed', 'dismissed', 'late')),
    until       INTEGER,
    recorded_at INTEGER NOT NULL,
    CHECK ((until IS NOT NULL) = (state = 'snoozed'))
) STRICT;
CREATE INDEX delivery_procedure ON delivery (procedure);

CREATE TABLE setting (
    name  TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200),
    value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 20000)
) STRICT, WITHOUT ROWID;

-- Each looks for the newest row by its index: max(seq) over the whole table, grouped, would make
-- reading one procedure as slow as reading all.

CREATE VIEW appointment AS
SELECT procedure, wall, zone FROM appointment_event AS this
WHERE seq = (SELECT max(seq) FROM appointment_event WHERE procedure = this.procedure);

CREATE VIEW injection AS
SELECT procedure, happened_at FROM injection_event AS this
WHERE seq = (SELECT max(seq) FROM injection_event WHERE procedure = this.procedure);

CREATE VIEW answer AS
SELECT procedure, question, answer FROM answer_event AS this
WHERE seq = (SELECT max(seq) FROM answer_event
             WHERE procedure = this.procedure AND question = this.question)
  AND answer IS NOT NULL;

-- A correction is written after what it corrects: the last written of a chain is in force.
CREATE VIEW current_entry AS
SELECT * FROM log_entry AS this
WHERE seq = (SELECT max(seq) FROM log_entry WHERE chain = this.chain) AND deleted_at IS NULL;

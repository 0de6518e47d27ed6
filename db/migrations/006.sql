-- SPDX-License-Identifier: Apache-2.0
-- Reminders of prompts beside those of steps; that one of the guide's stays away; how the
-- notification service knows what was shown; and the events of the calendar file. What was there
-- is about steps, and each reminder somebody's own. A row of the ledger named its reminder by id:
-- now by what it is about and its lead, which no row remembers for a reminder that was removed.

ALTER TABLE reminder RENAME TO reminder_before;
ALTER TABLE delivery RENAME TO delivery_before;

-- What a person decided, one a subject and lead: a reminder of their own, or that none comes.
CREATE TABLE reminder (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    procedure  TEXT NOT NULL REFERENCES procedure (id),
    about      TEXT NOT NULL CHECK (about IN ('step', 'prompt')),
    key        TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    occurrence TEXT NOT NULL CHECK (length(occurrence) BETWEEN 1 AND 200),
    lead       TEXT NOT NULL CHECK (lead GLOB 'P?*'), -- ISO 8601; with a T it is elapsed time
    lead_at    TEXT NOT NULL CHECK (lead_at = '' OR lead_at GLOB '[0-2][0-9]:[0-5][0-9]'),
    kind       TEXT NOT NULL CHECK (kind IN ('own', 'off')),
    created_at INTEGER NOT NULL,
    UNIQUE (procedure, about, key, occurrence, lead, lead_at)
) STRICT;

INSERT INTO reminder (seq, id, procedure, about, key, occurrence, lead, lead_at, kind, created_at)
SELECT seq, id, procedure, 'step', step_key, occurrence, lead, lead_at, 'own', created_at
FROM reminder_before ORDER BY seq;

-- The ledger is only ever added to. It outlives a reminder that is removed, and most of those that
-- the guide plans are rows nowhere.
CREATE TABLE delivery (
    seq         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    about       TEXT NOT NULL CHECK (about IN ('step', 'prompt')),
    key         TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    occurrence  TEXT NOT NULL CHECK (length(occurrence) BETWEEN 1 AND 200),
    lead        TEXT NOT NULL CHECK (lead GLOB 'P?*'),
    lead_at     TEXT NOT NULL CHECK (lead_at = '' OR lead_at GLOB '[0-2][0-9]:[0-5][0-9]'),
    again       INTEGER NOT NULL CHECK (again BETWEEN 0 AND 10), -- 0: the first time
    claimed_for INTEGER NOT NULL,
    state       TEXT NOT NULL
                CHECK (state IN ('claimed', 'shown', 'done', 'snoozed', 'dismissed', 'late')),
    until       INTEGER,
    shown_as    TEXT NOT NULL CHECK (length(shown_as) <= 200),
    recorded_at INTEGER NOT NULL,
    CHECK ((until IS NOT NULL) = (state = 'snoozed')),
    CHECK (shown_as = '' OR state IN ('shown', 'late'))
) STRICT;

INSERT INTO delivery (seq, id, procedure, about, key, occurrence, lead, lead_at, again, claimed_for,
                      state, until, shown_as, recorded_at)
SELECT this.seq, this.id, this.procedure, 'step', this.step_key, this.occurrence,
       coalesce(reminder.lead, 'PT0S'), coalesce(reminder.lead_at, ''), 0, this.claimed_for,
       this.state, this.until, '', this.recorded_at
FROM delivery_before AS this LEFT JOIN reminder ON reminder.id = this.reminder ORDER BY this.seq;

DROP TABLE reminder_before;
DROP TABLE delivery_before; -- with its index
CREATE INDEX delivery_procedure ON delivery (procedure);

-- What the calendar file last said, so that the next one says what changed: one row an event.
CREATE TABLE calendar_event (
    uid        TEXT PRIMARY KEY CHECK (length(uid) BETWEEN 1 AND 200),
    procedure  TEXT NOT NULL REFERENCES procedure (id),
    sequence   INTEGER NOT NULL CHECK (sequence >= 0),
    content    TEXT NOT NULL CHECK (length(content) <= 4000),
    cancelled  INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
    written_at INTEGER NOT NULL
) STRICT;
CREATE INDEX calendar_event_procedure ON calendar_event (procedure);

-- SPDX-License-Identifier: Apache-2.0
-- Plans that change: another guide or a clinic's overlay for a procedure that exists, told to
-- rebook and cancelled, a person's own steps, times and notes, one procedure after another, the
-- arrive-ready card, and guides that were installed. procedure.guide_hash is what a procedure was
-- made with; guide_event says what is in force.

CREATE TABLE overlay (
    hash  TEXT PRIMARY KEY CHECK (length(hash) BETWEEN 1 AND 128),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE guide_event (
    seq          INTEGER PRIMARY KEY,
    procedure    TEXT NOT NULL REFERENCES procedure (id),
    guide_hash   TEXT NOT NULL REFERENCES guide (hash),
    overlay_hash TEXT REFERENCES overlay (hash), -- NULL: none
    recorded_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX guide_event_procedure ON guide_event (procedure);
INSERT INTO guide_event (procedure, guide_hash, recorded_at)
SELECT id, guide_hash, created_at FROM procedure ORDER BY seq;

-- What set-up offers beside the guides of the app: the newest of each guide.
CREATE TABLE installed_guide (
    guide_id     TEXT PRIMARY KEY CHECK (length(guide_id) BETWEEN 1 AND 200),
    guide_hash   TEXT NOT NULL REFERENCES guide (hash),
    overlay_hash TEXT REFERENCES overlay (hash),
    installed_at INTEGER NOT NULL
) STRICT;

-- While it is not going ahead, wall is the time that no longer holds.
ALTER TABLE appointment_event ADD COLUMN standing TEXT NOT NULL DEFAULT 'going_ahead'
    CHECK (standing IN ('going_ahead', 'to_rebook', 'cancelled'));

ALTER TABLE procedure ADD COLUMN follows TEXT REFERENCES procedure (id);
ALTER TABLE procedure ADD COLUMN follows_as TEXT CHECK (length(follows_as) BETWEEN 1 AND 200);

-- A when is an anchor and a length (ISO 8601; with a T it is elapsed time) with a time of day if
-- it has one, or a fixed wall time; all four NULL where there is none.
CREATE TABLE own_step_event (
    seq         INTEGER PRIMARY KEY,
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    key         TEXT NOT NULL CHECK (key GLOB 'own/?*' AND length(key) <= 200),
    phase       TEXT CHECK (phase IN ('preparation', 'procedure_day', 'recovery')),
    title       TEXT CHECK (length(title) BETWEEN 1 AND 1000), -- NULL: taken away
    what        TEXT CHECK (length(what) <= 20000),
    anchor      TEXT CHECK (anchor IN ('appointment', 'injection')),
    length      TEXT CHECK (length GLOB 'P?*' OR length GLOB '-P?*'),
    at          TEXT CHECK (at GLOB '[0-2][0-9]:[0-5][0-9]'),
    fixed       TEXT CHECK (length(fixed) = 19),
    recorded_at INTEGER NOT NULL,
    CHECK ((title IS NULL) = (phase IS NULL)),
    CHECK ((title IS NULL) = (what IS NULL)),
    CHECK ((title IS NULL) = (length IS NULL AND fixed IS NULL))
) STRICT;
CREATE INDEX own_step_event_key ON own_step_event (procedure, key);

CREATE TABLE step_time_event (
    seq         INTEGER PRIMARY KEY,
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    step_key    TEXT NOT NULL CHECK (length(step_key) BETWEEN 1 AND 200),
    occurrence  TEXT NOT NULL CHECK (length(occurrence) BETWEEN 1 AND 200),
    anchor      TEXT CHECK (anchor IN ('appointment', 'injection')),
    length      TEXT CHECK (length GLOB 'P?*' OR length GLOB '-P?*'),
    at          TEXT CHECK (at GLOB '[0-2][0-9]:[0-5][0-9]'),
    fixed       TEXT CHECK (length(fixed) = 19),
    recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX step_time_event_step ON step_time_event (procedure, step_key, occurrence);

-- An empty text takes the words away, in the rows before it too.
CREATE TABLE step_note_event (
    seq         INTEGER PRIMARY KEY,
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    step_key    TEXT NOT NULL CHECK (length(step_key) BETWEEN 1 AND 200),
    occurrence  TEXT NOT NULL CHECK (length(occurrence) BETWEEN 1 AND 200),
    words       TEXT NOT NULL CHECK (length(words) <= 20000),
    recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX step_note_event_step ON step_note_event (procedure, step_key, occurrence);

CREATE TABLE arrival_event (
    seq         INTEGER PRIMARY KEY,
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    line        TEXT NOT NULL CHECK (length(line) BETWEEN 1 AND 200),
    words       TEXT NOT NULL CHECK (length(words) <= 20000),
    recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX arrival_event_line ON arrival_event (procedure, line);

DROP VIEW appointment;
CREATE VIEW appointment AS
SELECT procedure, wall, zone, standing FROM appointment_event AS this
WHERE seq = (SELECT max(seq) FROM appointment_event WHERE procedure = this.procedure);

CREATE VIEW guide_choice AS
SELECT procedure, guide_hash, overlay_hash FROM guide_event AS this
WHERE seq = (SELECT max(seq) FROM guide_event WHERE procedure = this.procedure);

CREATE VIEW own_step AS
SELECT procedure, key, phase, title, what, anchor, length, at, fixed,
       (SELECT min(seq) FROM own_step_event
        WHERE procedure = this.procedure AND key = this.key) AS first_seq
FROM own_step_event AS this
WHERE seq = (SELECT max(seq) FROM own_step_event
             WHERE procedure = this.procedure AND key = this.key)
  AND title IS NOT NULL;

CREATE VIEW step_time AS
SELECT procedure, step_key, occurrence, anchor, length, at, fixed FROM step_time_event AS this
WHERE seq = (SELECT max(seq) FROM step_time_event
             WHERE procedure = this.procedure AND step_key = this.step_key
               AND occurrence = this.occurrence)
  AND (length IS NOT NULL OR fixed IS NOT NULL);

CREATE VIEW step_note AS
SELECT procedure, step_key, occurrence, words FROM step_note_event AS this
WHERE seq = (SELECT max(seq) FROM step_note_event
             WHERE procedure = this.procedure AND step_key = this.step_key
               AND occurrence = this.occurrence)
  AND words <> '';

CREATE VIEW arrival AS
SELECT procedure, line, words FROM arrival_event AS this
WHERE seq = (SELECT max(seq) FROM arrival_event
             WHERE procedure = this.procedure AND line = this.line)
  AND words <> '';

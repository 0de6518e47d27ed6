-- SPDX-License-Identifier: Apache-2.0
-- What an entry of the diary holds: which prompt it answers and how it came to be, pain on each
-- side, medicine, observations, and how it is all in all. SQLite changes no CHECK of a table that
-- is there, so log_entry is made anew; until the end of the transaction it may miss what it names.

PRAGMA defer_foreign_keys = ON;
DROP VIEW current_entry;
ALTER TABLE log_entry RENAME TO log_entry_before;

-- `chain` is the first entry of a note and all its corrections. A deleted chain keeps its rows,
-- without words, scores or anything else that was said: the tombstone.
CREATE TABLE log_entry (
    seq               INTEGER PRIMARY KEY,
    id                TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    procedure         TEXT REFERENCES procedure (id),
    kind              TEXT NOT NULL CHECK (kind IN ('note', 'pain', 'overall')),
    text              TEXT NOT NULL CHECK (length(text) <= 20000),
    severity          INTEGER CHECK (severity BETWEEN 0 AND 10), -- NULL: not answered; so below
    happened_at       INTEGER NOT NULL,
    recorded_at       INTEGER NOT NULL,
    zone              TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 100),
    corrects          TEXT REFERENCES log_entry (id),
    chain             TEXT NOT NULL REFERENCES log_entry (id),
    checksum          BLOB NOT NULL CHECK (length(checksum) = 16),
    deleted_at        INTEGER,
    -- NULL: written before there were marks; the two times say which it is
    mark              TEXT CHECK (mark IN ('live', 'late', 'memory')),
    prompt_key        TEXT CHECK (length(prompt_key) BETWEEN 1 AND 200),
    prompt_occurrence TEXT CHECK (length(prompt_occurrence) BETWEEN 1 AND 200),
    movement          TEXT NOT NULL DEFAULT '' CHECK (length(movement) <= 200),
    took_medicine     INTEGER CHECK (took_medicine IN (0, 1)),
    numb_leg          INTEGER CHECK (numb_leg IN (0, 1)),
    nap               INTEGER CHECK (nap IN (0, 1)),
    remembered_relief INTEGER CHECK (remembered_relief BETWEEN -100 AND 100),
    change            INTEGER CHECK (change BETWEEN 1 AND 7),
    CHECK ((corrects IS NULL) = (chain = id)),
    CHECK ((prompt_key IS NULL) = (prompt_occurrence IS NULL)),
    CHECK (kind = 'pain' OR (movement = '' AND took_medicine IS NULL AND numb_leg IS NULL
                             AND nap IS NULL)),
    CHECK ((kind = 'overall' AND deleted_at IS NULL)
           = (remembered_relief IS NOT NULL OR change IS NOT NULL)),
    CHECK (deleted_at IS NULL
           OR (text = '' AND severity IS NULL AND prompt_key IS NULL AND movement = ''
               AND took_medicine IS NULL AND numb_leg IS NULL AND nap IS NULL))
) STRICT;

INSERT INTO log_entry (seq, id, procedure, kind, text, severity, happened_at, recorded_at, zone,
                       corrects, chain, checksum, deleted_at)
SELECT seq, id, procedure, kind, text, severity, happened_at, recorded_at, zone, corrects, chain,
       checksum, deleted_at
FROM log_entry_before ORDER BY seq;
DROP TABLE log_entry_before; -- with its indexes: without them it would look for each row's own

CREATE INDEX log_entry_chain ON log_entry (chain);
CREATE INDEX log_entry_corrects ON log_entry (corrects);
-- What is read by when it happened: all of it, of one procedure, of one kind, or the answers alone.
CREATE INDEX log_entry_happened ON log_entry (happened_at);
CREATE INDEX log_entry_procedure ON log_entry (procedure, happened_at);
CREATE INDEX log_entry_kind ON log_entry (procedure, kind, happened_at);
CREATE INDEX log_entry_answer ON log_entry (procedure, happened_at) WHERE prompt_key IS NOT NULL;

-- What hangs on an entry; `place` is the order in which it was given. The words of a deleted one
-- become as many zeros, and their rows stay: when rows go or shrink, SQLite moves others together
-- and may leave a copy of them behind, which nothing would overwrite when they are deleted.
CREATE TABLE log_score (
    entry  INTEGER NOT NULL REFERENCES log_entry (seq),
    place  INTEGER NOT NULL CHECK (place >= 0),
    side   TEXT NOT NULL CHECK (side IN ('whole', 'left', 'right')),
    rest   INTEGER CHECK (rest BETWEEN 0 AND 10),
    moving INTEGER CHECK (moving BETWEEN 0 AND 10),
    PRIMARY KEY (entry, place),
    UNIQUE (entry, side)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_medicine (
    seq   INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES log_entry (seq),
    place INTEGER NOT NULL CHECK (place >= 0),
    name  TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    at    INTEGER, -- NULL: not said
    UNIQUE (entry, place)
) STRICT;

CREATE TABLE log_observation (
    seq   INTEGER PRIMARY KEY,
    entry INTEGER NOT NULL REFERENCES log_entry (seq),
    place INTEGER NOT NULL CHECK (place >= 0),
    kind  TEXT NOT NULL
          CHECK (kind IN ('sleep', 'mood', 'glucose', 'temperature', 'own') OR trim(kind, '0') = ''),
    name  TEXT NOT NULL CHECK (length(name) <= 200),
    value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 200), -- as it was entered
    unit  TEXT NOT NULL CHECK (length(unit) <= 200),
    UNIQUE (entry, place)
) STRICT;

-- A correction is written after what it corrects: the last written of a chain is in force.
CREATE VIEW current_entry AS
SELECT * FROM log_entry AS this
WHERE seq = (SELECT max(seq) FROM log_entry WHERE chain = this.chain) AND deleted_at IS NULL;

-- SPDX-License-Identifier: Apache-2.0
-- What a patient wants to ask the clinic, and what was read on this device.

-- `question` is the id of one question; its newest row is in force. One without words was taken
-- away: then the rows before it have none either.
CREATE TABLE clinic_question_event (
    seq         INTEGER PRIMARY KEY,
    question    TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 64),
    procedure   TEXT NOT NULL REFERENCES procedure (id),
    text        TEXT NOT NULL CHECK (length(text) <= 2000),
    page        TEXT NOT NULL CHECK (length(page) <= 400),
    asked_at    INTEGER NOT NULL,
    answer      TEXT NOT NULL CHECK (length(answer) <= 20000),
    answered_at INTEGER, -- NULL: no answer
    recorded_at INTEGER NOT NULL,
    CHECK ((answered_at IS NULL) = (answer = '')),
    CHECK (text <> '' OR (page = '' AND answer = ''))
) STRICT;
CREATE INDEX clinic_question_event_question ON clinic_question_event (question);
CREATE INDEX clinic_question_event_procedure ON clinic_question_event (procedure);

CREATE VIEW clinic_question AS
SELECT question, procedure, text, page, asked_at, answer, answered_at,
       (SELECT min(seq) FROM clinic_question_event WHERE question = this.question) AS first_seq
FROM clinic_question_event AS this
WHERE seq = (SELECT max(seq) FROM clinic_question_event WHERE question = this.question)
  AND text <> '';

-- A note of this device's: one row a page, and no history of it.
CREATE TABLE reading (
    guide_id TEXT NOT NULL CHECK (length(guide_id) BETWEEN 1 AND 200),
    article  TEXT NOT NULL CHECK (length(article) BETWEEN 1 AND 200),
    read_at  INTEGER, -- NULL: not
    anchor   TEXT CHECK (length(anchor) <= 1000),
    block    INTEGER CHECK (block BETWEEN 0 AND 1000000),
    place_at INTEGER, -- NULL: never left anywhere
    PRIMARY KEY (guide_id, article),
    CHECK ((anchor IS NULL) = (place_at IS NULL)),
    CHECK ((block IS NULL) = (place_at IS NULL))
) STRICT, WITHOUT ROWID;

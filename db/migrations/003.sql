-- SPDX-License-Identifier: Apache-2.0
-- What an undo brings back has held since before it was recorded. NULL: recorded_at says since when.

ALTER TABLE appointment_event ADD COLUMN dated_at INTEGER;
ALTER TABLE appointment_event ADD COLUMN booked_at INTEGER
    CHECK ((dated_at IS NULL) = (booked_at IS NULL));
ALTER TABLE answer_event ADD COLUMN answered_at INTEGER;

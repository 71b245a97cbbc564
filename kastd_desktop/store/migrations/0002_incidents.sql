-- Notes of hard conversations: what happened at a desk, never who the customer or the employee was. A note is not
-- changed afterwards; it can be removed whole, should something have got into it that does not belong there.

CREATE TABLE incident (
    at TEXT NOT NULL,
    place TEXT NOT NULL,
    pack TEXT NOT NULL,
    happened TEXT NOT NULL,
    situation TEXT NOT NULL,
    what TEXT NOT NULL,
    done TEXT NOT NULL,
    wanted TEXT NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (at, place)
) WITHOUT ROWID;

CREATE TRIGGER incident_stays BEFORE UPDATE ON incident BEGIN SELECT RAISE(ABORT, 'never changed'); END;

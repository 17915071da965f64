CREATE TABLE outcome (
    id INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES stream (id),
    day INTEGER NOT NULL,
    level TEXT NOT NULL,
    bytes BLOB NOT NULL,
    sum INTEGER NOT NULL,
    UNIQUE (stream, day, level)
);

CREATE INDEX outcome_day ON outcome (day);

-- Instants are UTC ticks, days are day numbers (0001-01-01 is 0), sums are XxHash64 over all fields of a row.

CREATE TABLE stream (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    symbol TEXT NOT NULL,
    UNIQUE (source, symbol)
);

CREATE TABLE contract_table (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    bytes BLOB NOT NULL,
    sum INTEGER NOT NULL
);

-- The values stand apart: times are listed and thinned without a page of values being read.
CREATE TABLE chain_bytes (
    id INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
);

CREATE TABLE chain (
    stream INTEGER NOT NULL REFERENCES stream (id),
    market INTEGER NOT NULL,
    received INTEGER NOT NULL,
    contracts INTEGER NOT NULL REFERENCES contract_table (id),
    count INTEGER NOT NULL,
    key_market INTEGER,
    size INTEGER NOT NULL,
    bytes_id INTEGER NOT NULL REFERENCES chain_bytes (id),
    sum INTEGER NOT NULL,
    PRIMARY KEY (stream, market)
) WITHOUT ROWID;

CREATE INDEX chain_key ON chain (stream, key_market) WHERE key_market IS NOT NULL;
CREATE INDEX chain_contracts ON chain (contracts);
CREATE INDEX chain_bytes_id ON chain (bytes_id);

CREATE TABLE level_minute (
    stream INTEGER NOT NULL REFERENCES stream (id),
    minute INTEGER NOT NULL,
    quality INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (stream, minute)
) WITHOUT ROWID;

CREATE TABLE open_interest (
    id INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES stream (id),
    day INTEGER NOT NULL,
    contracts INTEGER NOT NULL REFERENCES contract_table (id),
    bytes BLOB NOT NULL,
    sum INTEGER NOT NULL,
    UNIQUE (stream, day, contracts)
);

CREATE INDEX open_interest_contracts ON open_interest (contracts);

CREATE TABLE increment (
    id INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES stream (id),
    market INTEGER NOT NULL,
    received INTEGER NOT NULL,
    previous_market INTEGER,
    contracts INTEGER NOT NULL REFERENCES contract_table (id),
    bytes BLOB NOT NULL,
    sum INTEGER NOT NULL,
    UNIQUE (stream, market)
);

CREATE INDEX increment_contracts ON increment (contracts);

CREATE TABLE candle_day (
    id INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES stream (id),
    interval INTEGER NOT NULL,
    day INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    sum INTEGER NOT NULL,
    UNIQUE (stream, interval, day)
);

CREATE TABLE short_volume (
    id INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES stream (id),
    day INTEGER NOT NULL,
    market TEXT NOT NULL,
    short REAL NOT NULL,
    exempt REAL NOT NULL,
    total REAL NOT NULL,
    sum INTEGER NOT NULL,
    UNIQUE (stream, day, market)
);

CREATE INDEX short_volume_day ON short_volume (day);

CREATE TABLE recorder_event (
    id INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES stream (id),
    starts INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    reason TEXT NOT NULL,
    sum INTEGER NOT NULL,
    UNIQUE (stream, starts, kind)
);

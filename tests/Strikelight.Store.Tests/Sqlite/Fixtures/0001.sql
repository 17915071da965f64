-- What version 1 added, as its program wrote it.
INSERT INTO stream (id, source, symbol)
VALUES (1, 'simulated', 'SPX');
INSERT INTO contract_table (id, hash, bytes, sum)
VALUES (1, X'00000000000000010000000000000002', X'010203', 5624146164166750550);
INSERT INTO chain_bytes (id, bytes)
VALUES (1, X'040506');
INSERT INTO chain (stream, market, received, contracts, count, key_market, size, bytes_id, sum)
VALUES (1, 639080604000000000, 639080604010000000, 1, 10, NULL, 3, 1, 6984125878852156760);
INSERT INTO level_minute (stream, minute, quality, bytes, sum)
VALUES (1, 639080604000000000, 1, X'0102000000004090BA40880E000000004090BAC0', -9217387518411456150);
INSERT INTO open_interest (stream, day, contracts, bytes, sum)
VALUES (1, 739676, 1, X'010E', 451827324939518927);

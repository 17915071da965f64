-- What version 3 added, as its program wrote it.
INSERT INTO outcome (id, stream, day, level, bytes, sum)
VALUES (1, 1, 739676, 'call wall', X'09', -712663649349416276);

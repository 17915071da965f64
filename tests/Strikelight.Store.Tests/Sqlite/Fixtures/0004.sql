-- What version 4 added, as its program writes it.
INSERT INTO open_interest (stream, day, contracts, bytes, sum, received)
VALUES (1, 739677, 1, X'010E', -8010169339971664957, 639080604010000000);

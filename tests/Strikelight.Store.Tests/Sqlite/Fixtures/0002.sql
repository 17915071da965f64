-- What version 2 added, as its program wrote it.
INSERT INTO watchlist (id, user, name, value, sum)
VALUES (1, 'ann', 'mine', 'SPX' || char(10) || 'QQQ', -7583177114433551068);

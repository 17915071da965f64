-- When the counts came in; rows of earlier versions do not know it.

ALTER TABLE open_interest ADD COLUMN received INTEGER;

CREATE TABLE instrument (
    symbol       text PRIMARY KEY,
    source       text NOT NULL,
    first_time   timestamptz NOT NULL,
    last_time    timestamptz NOT NULL,
    stale_reason text
);
COMMENT ON TABLE instrument IS 'One row per symbol the lake holds bars of';
COMMENT ON COLUMN instrument.symbol IS 'Ticker as the source spells it, upper case, e.g. ^GSPC';
COMMENT ON COLUMN instrument.source IS 'Kind of source its bars came from last: csv, yahoo, parquet, simulated';
COMMENT ON COLUMN instrument.first_time IS 'Start of its first stored bar, UTC; a daily bar starts at midnight UTC of its session date';
COMMENT ON COLUMN instrument.last_time IS 'Start of its last stored bar, UTC';
COMMENT ON COLUMN instrument.stale_reason IS 'Why the last run could not refresh it; null when it could';

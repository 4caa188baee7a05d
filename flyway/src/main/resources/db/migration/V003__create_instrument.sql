CREATE TABLE instrument (
    symbol       text PRIMARY KEY,
    source       text NOT NULL,
    asset_class  text,
    currency     text,
    first_time   timestamptz,
    last_time    timestamptz,
    stale_since  timestamptz,
    stale_reason text,
    CHECK ((first_time IS NULL) = (last_time IS NULL) AND first_time <= last_time),
    CHECK ((stale_since IS NULL) = (stale_reason IS NULL))
);
COMMENT ON TABLE instrument IS 'The symbols known; one that never delivered has no times and is stale';
COMMENT ON COLUMN instrument.symbol IS 'Ticker as the source spells it, upper case, e.g. ^GSPC';
COMMENT ON COLUMN instrument.source IS 'Kind of source that delivered last, or failed first: csv, yahoo, parquet, simulated';
COMMENT ON COLUMN instrument.currency IS 'ISO 4217 code; null when no source told';
COMMENT ON COLUMN instrument.first_time IS 'Start of the first stored bar, UTC; a daily bar starts at midnight UTC of its session date';
COMMENT ON COLUMN instrument.last_time IS 'Start of the last stored bar, UTC';
COMMENT ON COLUMN instrument.stale_since IS 'Business date of the first failure of its source since the last delivery; null: not stale';
COMMENT ON COLUMN instrument.stale_reason IS 'where: what, expected X, was Y, of the last failure';

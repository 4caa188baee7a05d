CREATE TABLE bar_flag (
    symbol           text NOT NULL,
    bar_interval     text NOT NULL,
    time             timestamptz NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('JUMP')),
    detail           text NOT NULL,
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (symbol, bar_interval, time, kind)
);
COMMENT ON TABLE bar_flag IS 'Bars that were kept and look odd';
COMMENT ON COLUMN bar_flag.time IS 'Start of the bar, UTC';
COMMENT ON COLUMN bar_flag.detail IS 'What was seen, e.g. the close before and the close';
COMMENT ON COLUMN bar_flag.job_execution_id IS 'First job execution that saw it';

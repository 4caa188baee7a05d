CREATE TABLE bar_flag (
    symbol           text NOT NULL,
    bar_interval     text NOT NULL,
    time             timestamptz NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('JUMP')),
    change           double precision NOT NULL,
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (symbol, bar_interval, time, kind)
);
COMMENT ON TABLE bar_flag IS 'Bars that were kept and look odd';
COMMENT ON COLUMN bar_flag.time IS 'Start of the bar, UTC';
COMMENT ON COLUMN bar_flag.change IS 'JUMP: close over the close before, minus 1, as a fraction';
COMMENT ON COLUMN bar_flag.job_execution_id IS 'First job execution that saw it';

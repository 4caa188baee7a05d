ALTER TABLE bar_flag DROP CONSTRAINT bar_flag_kind_check;
ALTER TABLE bar_flag ADD CONSTRAINT bar_flag_kind_check CHECK (kind IN ('JUMP', 'MISSING_SESSIONS', 'UNEXPECTED_SESSIONS'));
COMMENT ON TABLE bar_flag IS 'Bars that were kept and look odd, and sessions without a bar';
COMMENT ON COLUMN bar_flag.time IS 'Start of the bar, or of the first of them, UTC; MISSING_SESSIONS: midnight UTC of the first session';
COMMENT ON COLUMN bar_flag.kind IS 'JUMP: the close moved further than the limit; MISSING_SESSIONS: the market was open; UNEXPECTED_SESSIONS: it was not';
COMMENT ON COLUMN bar_flag.change IS 'JUMP: close over the close before, minus 1, as a fraction; MISSING_SESSIONS: how many in a row; UNEXPECTED_SESSIONS: how many in the year';
COMMENT ON COLUMN bar_flag.job_execution_id IS 'Job execution that saw it';

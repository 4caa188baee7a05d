CREATE TABLE report (
    key              text PRIMARY KEY,
    date             date NOT NULL,
    kind             text NOT NULL,
    sha256           text NOT NULL CHECK (length(sha256) = 64),
    bytes            bigint NOT NULL CHECK (bytes > 0),
    job_execution_id bigint NOT NULL
);
COMMENT ON TABLE report IS 'Published reports; their bytes are in the lake under key';
COMMENT ON COLUMN report.date IS 'Business date the report is about';
COMMENT ON COLUMN report.kind IS 'What it is, e.g. market-brief';

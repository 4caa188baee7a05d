CREATE TABLE rejected_record (
    job_name         text NOT NULL,
    source           text NOT NULL,
    line             bigint NOT NULL CHECK (line >= 0),
    content_hash     text NOT NULL,
    raw_text         text NOT NULL,
    reason           text NOT NULL,
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (job_name, source, line, content_hash)
);
CREATE INDEX rejected_record_job_execution_id ON rejected_record (job_execution_id);
COMMENT ON TABLE rejected_record IS 'Records that were read and refused; the same record is kept once however often it is read';
COMMENT ON COLUMN rejected_record.source IS 'Where it was read: a file''s name, a URL without secrets';
COMMENT ON COLUMN rejected_record.line IS 'Line or record number from 1; 0 when the source as a whole was refused';
COMMENT ON COLUMN rejected_record.content_hash IS 'SHA-256 (hex) of reason, unit separator (U+001F) and raw text';
COMMENT ON COLUMN rejected_record.raw_text IS 'The record as read, cut to 1,000 characters';
COMMENT ON COLUMN rejected_record.reason IS 'what, expected X, was Y';
COMMENT ON COLUMN rejected_record.job_execution_id IS 'The execution that rejected it first';

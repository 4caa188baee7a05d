CREATE TABLE rejected_record (
    job_name         text NOT NULL,
    source           text NOT NULL,
    line             bigint NOT NULL CHECK (line >= 0),
    raw_text         text NOT NULL,
    reason           text NOT NULL,
    content_hash     text GENERATED ALWAYS AS (md5(raw_text || E'\n' || reason)) STORED,
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (job_name, source, line, content_hash)
);
COMMENT ON TABLE rejected_record IS 'Records that were read and refused, with the reason; the same record is kept once however often it is read';
COMMENT ON COLUMN rejected_record.source IS 'Where it was read: a file''s name, a URL without secrets';
COMMENT ON COLUMN rejected_record.line IS 'Line or record number from 1; 0 when the whole source was refused';
COMMENT ON COLUMN rejected_record.raw_text IS 'The record as read, cut to 1,000 characters';
COMMENT ON COLUMN rejected_record.reason IS 'what, expected X, was Y';
COMMENT ON COLUMN rejected_record.job_execution_id IS 'First job execution that met it';

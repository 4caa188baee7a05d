CREATE TABLE job_account (
    job_instance_id bigint NOT NULL,
    step_name       text NOT NULL,
    read            bigint NOT NULL DEFAULT 0,
    written         bigint NOT NULL DEFAULT 0,
    rejected        bigint NOT NULL DEFAULT 0,
    duplicates      bigint NOT NULL DEFAULT 0,
    unchanged       bigint NOT NULL DEFAULT 0,
    revised         bigint NOT NULL DEFAULT 0,
    flagged         bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (job_instance_id, step_name),
    CHECK (revised <= written)
);
COMMENT ON TABLE job_account IS 'What became of every record, per step or partition, committed with its checkpoint; over a job, read = written + rejected + duplicates + unchanged';
COMMENT ON COLUMN job_account.revised IS 'Of the written ones: those that replaced a stored record with other values';
COMMENT ON COLUMN job_account.flagged IS 'Kept records that look odd';

create table rejected_record (
    job_name text not null,
    source text not null,
    line bigint not null check (line >= 0),
    content_hash text not null,
    raw_text text not null,
    reason text not null,
    job_execution_id bigint not null,
    rejected_at timestamptz not null default now(),
    primary key (job_name, source, line, content_hash)
);

create index rejected_record_job_execution_id on rejected_record (job_execution_id);

comment on table rejected_record is 'Records that were read and not accepted; a rerun adds nothing';
comment on column rejected_record.source is 'What it was read from: a file''s name, a URL without secrets';
comment on column rejected_record.line is 'Line or record number from 1; 0 when the source as a whole was refused';
comment on column rejected_record.content_hash is 'SHA-256 (hex) of reason, unit separator (U+001F) and raw text';
comment on column rejected_record.raw_text is 'The record as read, cut to 1,000 characters';
comment on column rejected_record.reason is 'What, expected X, was Y';
comment on column rejected_record.job_execution_id is 'The execution that rejected it first';

CREATE TABLE language_model_batch (
    id                text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{40}$'),
    scorer            text NOT NULL,
    business_date     date NOT NULL,
    state             text NOT NULL CHECK (state IN ('PLANNED', 'SUBMITTING', 'SUBMITTED', 'ENDED', 'FAILED')),
    requests          integer NOT NULL CHECK (requests > 0),
    provider_batch_id text,
    created_at        timestamptz NOT NULL,
    wait_until        timestamptz NOT NULL,
    submitted_at      timestamptz,
    ended_at          timestamptz,
    note              text NOT NULL,
    UNIQUE (scorer, provider_batch_id),
    CHECK (state <> 'SUBMITTED' OR provider_batch_id IS NOT NULL)
);
CREATE INDEX language_model_batch_open ON language_model_batch (scorer, created_at)
    WHERE state IN ('PLANNED', 'SUBMITTING', 'SUBMITTED');

CREATE TABLE language_model_request (
    id                     text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{40}$'),
    batch                  text REFERENCES language_model_batch (id),
    scorer                 text NOT NULL,
    business_date          date NOT NULL,
    attempt                integer NOT NULL CHECK (attempt IN (1, 2)),
    state                  text NOT NULL CHECK (state IN ('PLANNED', 'SENT', 'ANSWERED', 'MALFORMED', 'REFUSED',
                               'ERRORED', 'EXPIRED', 'CANCELED', 'LOST', 'NOT_SENT')),
    contents               text NOT NULL,
    reserved_input_tokens  bigint NOT NULL CHECK (reserved_input_tokens >= 0),
    reserved_output_tokens bigint NOT NULL CHECK (reserved_output_tokens >= 0),
    reserved_cost          numeric(14, 8) NOT NULL CHECK (reserved_cost >= 0),
    input_tokens           bigint,
    output_tokens          bigint,
    cost                   numeric(14, 8),
    created_at             timestamptz NOT NULL,
    wait_until             timestamptz NOT NULL,
    sent_at                timestamptz,
    ended_at               timestamptz,
    note                   text NOT NULL,
    CHECK ((state IN ('PLANNED', 'SENT')) = (ended_at IS NULL) AND (ended_at IS NULL) = (cost IS NULL))
);
CREATE INDEX language_model_request_night ON language_model_request (business_date);
CREATE INDEX language_model_request_batch ON language_model_request (batch);
CREATE INDEX language_model_request_open ON language_model_request (scorer, created_at)
    WHERE state IN ('PLANNED', 'SENT');

CREATE TABLE language_model_question (
    request      text NOT NULL REFERENCES language_model_request (id),
    line         integer NOT NULL CHECK (line > 0),
    content_hash text NOT NULL CHECK (length(content_hash) = 64),
    entity       text NOT NULL,
    in_sample    boolean NOT NULL,
    negative     double precision,
    neutral      double precision,
    positive     double precision,
    acknowledged boolean NOT NULL DEFAULT false,
    PRIMARY KEY (request, line),
    CHECK ((negative IS NULL) = (neutral IS NULL) AND (negative IS NULL) = (positive IS NULL))
);
CREATE INDEX language_model_question_content ON language_model_question (content_hash, entity);
CREATE INDEX language_model_question_waiting ON language_model_question (request, line)
    WHERE negative IS NOT NULL AND NOT acknowledged;

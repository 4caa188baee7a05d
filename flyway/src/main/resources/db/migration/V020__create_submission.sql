CREATE TABLE api_key (
    id            text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{12}$'),
    name          text NOT NULL UNIQUE CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$'),
    role          text NOT NULL CHECK (role IN ('VIEWER', 'SUBMITTER', 'OPERATOR')),
    secret_sha256 text NOT NULL CHECK (length(secret_sha256) = 64),
    created_at    timestamptz NOT NULL,
    rotated_at    timestamptz,
    revoked_at    timestamptz,
    served_at     timestamptz
);
COMMENT ON TABLE api_key IS 'Who may use the HTTP interface; a key is shown once and only its hash is stored';
COMMENT ON COLUMN api_key.id IS 'Public part of the key';
COMMENT ON COLUMN api_key.name IS 'The user; never used again, also not after a revocation';
COMMENT ON COLUMN api_key.secret_sha256 IS 'SHA-256 of the secret part, which is 256 random bits';
COMMENT ON COLUMN api_key.created_at IS 'When it was made, UTC';
COMMENT ON COLUMN api_key.rotated_at IS 'When its secret was last replaced, UTC';
COMMENT ON COLUMN api_key.revoked_at IS 'Since when it is refused, UTC; null while it is good';
COMMENT ON COLUMN api_key.served_at IS 'When a submission of this user was last begun, UTC: the user served longest ago is next';

CREATE TABLE submission (
    id              text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{32}$'),
    number          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    owner           text NOT NULL REFERENCES api_key (id),
    idempotency_key text CHECK (length(idempotency_key) BETWEEN 1 AND 128),
    body_sha256     text NOT NULL CHECK (length(body_sha256) = 64),
    run             text NOT NULL REFERENCES backtest_run (id),
    sets            bigint NOT NULL CHECK (sets > 0),
    state           text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    cancel          boolean NOT NULL DEFAULT false,
    attempts        integer NOT NULL DEFAULT 0,
    message         text NOT NULL DEFAULT '',
    submitted_at    timestamptz NOT NULL,
    started_at      timestamptz,
    ended_at        timestamptz,
    UNIQUE (owner, idempotency_key),
    CHECK ((ended_at IS NOT NULL) = (state IN ('DONE', 'FAILED', 'CANCELLED')))
);
CREATE INDEX submission_open ON submission (number) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX submission_owner ON submission (owner, number);
CREATE INDEX submission_run ON submission (run);
COMMENT ON TABLE submission IS 'Backtests submitted over HTTP, and the queue of those that wait';
COMMENT ON COLUMN submission.number IS 'Order of arrival';
COMMENT ON COLUMN submission.idempotency_key IS 'The client''s name for this submission: the same one again is the same submission';
COMMENT ON COLUMN submission.body_sha256 IS 'SHA-256 of the specification as it was sent';
COMMENT ON COLUMN submission.run IS 'The question that was asked; submissions of the same question share its run';
COMMENT ON COLUMN submission.sets IS 'Parameter sets to evaluate, over all symbols';
COMMENT ON COLUMN submission.cancel IS 'Whether its running is to be stopped for good';
COMMENT ON COLUMN submission.attempts IS 'How often its running was begun';
COMMENT ON COLUMN submission.message IS 'Why it failed or was cancelled';
COMMENT ON COLUMN submission.submitted_at IS 'When it was accepted, UTC';
COMMENT ON COLUMN submission.started_at IS 'When its running last began, UTC';
COMMENT ON COLUMN submission.ended_at IS 'When it was done, failed or cancelled, UTC';

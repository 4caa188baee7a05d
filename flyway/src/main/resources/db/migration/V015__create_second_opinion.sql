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
COMMENT ON TABLE language_model_batch IS 'Batches of requests to a language model; a row is there before the batch is sent, so that none is sent twice';
COMMENT ON COLUMN language_model_batch.id IS 'First 40 hexadecimal digits of the SHA-256 over its requests'' ids; sent with the batch where the provider keeps such a mark';
COMMENT ON COLUMN language_model_batch.scorer IS 'provider:model';
COMMENT ON COLUMN language_model_batch.business_date IS 'The night that pays';
COMMENT ON COLUMN language_model_batch.state IS 'SUBMITTING: on its way, whether it arrived is only known to the provider''s list of batches';
COMMENT ON COLUMN language_model_batch.provider_batch_id IS 'The provider''s id; null until it is known';
COMMENT ON COLUMN language_model_batch.wait_until IS 'The night does not wait longer, UTC; answers that come later are still taken in';
COMMENT ON COLUMN language_model_batch.submitted_at IS 'When it was sent last, UTC';
COMMENT ON COLUMN language_model_batch.note IS 'Why it failed; empty when it did not';

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
COMMENT ON TABLE language_model_request IS 'What a language model was asked, and what it cost; the budget of a night is held by the sum over its rows';
COMMENT ON COLUMN language_model_request.id IS 'First 40 hexadecimal digits of the SHA-256 over model, prompt, contents, night and attempt; the custom_id within a batch';
COMMENT ON COLUMN language_model_request.batch IS 'Its batch; null: asked directly';
COMMENT ON COLUMN language_model_request.attempt IS '2: asked once more after an unusable answer';
COMMENT ON COLUMN language_model_request.state IS 'LOST: sent, and whether it was answered cannot be known; charged as reserved';
COMMENT ON COLUMN language_model_request.contents IS 'The user message: JSON, names replaced by a placeholder';
COMMENT ON COLUMN language_model_request.reserved_input_tokens IS 'Upper estimate before it was asked, tokens';
COMMENT ON COLUMN language_model_request.reserved_output_tokens IS 'Limit given to the model, tokens';
COMMENT ON COLUMN language_model_request.reserved_cost IS 'Both at the model''s price, US dollars';
COMMENT ON COLUMN language_model_request.input_tokens IS 'As the provider counted, tokens; null until it ended';
COMMENT ON COLUMN language_model_request.output_tokens IS 'As the provider counted, tokens; null until it ended';
COMMENT ON COLUMN language_model_request.cost IS 'US dollars; null until it ended, 0 when it is not billed';
COMMENT ON COLUMN language_model_request.wait_until IS 'The night does not wait longer, UTC; an answer that comes later is still taken in';
COMMENT ON COLUMN language_model_request.note IS 'Why there is no usable answer; empty when there is one';

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
COMMENT ON TABLE language_model_question IS 'The manifest of a request: which line asked about which story for whom, and the answer';
COMMENT ON COLUMN language_model_question.line IS 'The id within the request, from 1';
COMMENT ON COLUMN language_model_question.content_hash IS 'news_item.content_hash';
COMMENT ON COLUMN language_model_question.entity IS 'As in news_link; empty: for the market as a whole';
COMMENT ON COLUMN language_model_question.in_sample IS 'The story is older than the model''s training cut-off, or that is not known';
COMMENT ON COLUMN language_model_question.negative IS 'Probability, 0 to 1; null without an answer';
COMMENT ON COLUMN language_model_question.neutral IS 'Probability, 0 to 1; null without an answer';
COMMENT ON COLUMN language_model_question.positive IS 'Probability, 0 to 1; null without an answer';
COMMENT ON COLUMN language_model_question.acknowledged IS 'The answer is in sentiment_score';
COMMENT ON COLUMN language_model_batch.created_at IS 'When it was noted, before anything was sent, UTC';
COMMENT ON COLUMN language_model_batch.ended_at IS 'When its end was known, UTC; null: not yet';
COMMENT ON COLUMN language_model_batch.requests IS 'Number of requests in it';
COMMENT ON COLUMN language_model_request.business_date IS 'The night that pays, business date';
COMMENT ON COLUMN language_model_request.created_at IS 'When it was planned and its budget reserved, UTC';
COMMENT ON COLUMN language_model_request.ended_at IS 'When its answer or its failure was kept, UTC; null: not yet';
COMMENT ON COLUMN language_model_request.sent_at IS 'When it was sent, UTC; null: not yet';

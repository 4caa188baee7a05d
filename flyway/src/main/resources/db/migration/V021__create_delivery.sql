CREATE TABLE delivery (
    date             date NOT NULL,
    channel          text NOT NULL CHECK (channel IN ('webhook', 'mail', 'telegram')),
    content_sha256   text NOT NULL CHECK (length(content_sha256) = 64),
    delivered_at     timestamptz NOT NULL,
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (date, channel, content_sha256)
);
COMMENT ON TABLE delivery IS 'Messages about business dates that a channel has taken; the same one is not sent there again';
COMMENT ON COLUMN delivery.date IS 'Business date the message is about';
COMMENT ON COLUMN delivery.channel IS 'By which it went';
COMMENT ON COLUMN delivery.content_sha256 IS 'SHA-256 of its text and of the report that goes with it';
COMMENT ON COLUMN delivery.delivered_at IS 'When the channel took it, UTC';
COMMENT ON COLUMN delivery.job_execution_id IS 'The run it tells of';

ALTER TABLE signal
    ADD COLUMN sentiment         double precision CHECK (sentiment BETWEEN -1 AND 1),
    ADD COLUMN sentiment_scorer  text,
    ADD COLUMN sentiment_version integer CHECK (sentiment_version > 0),
    ADD CHECK ((sentiment IS NULL) = (sentiment_scorer IS NULL)),
    ADD CHECK ((sentiment IS NULL) = (sentiment_version IS NULL));
COMMENT ON COLUMN signal.sentiment IS 'Sentiment of the news the model has read, -1 to 1: daily_sentiment.ewma3 of the last session up to this one; null when it read none';
COMMENT ON COLUMN signal.sentiment_scorer IS 'daily_sentiment.scorer of that sentiment';
COMMENT ON COLUMN signal.sentiment_version IS 'daily_sentiment.version of that sentiment; later versions do not change what was read';
COMMENT ON COLUMN signal.inputs_sha256 IS 'SHA-256 over the model''s name and version, the bars up to the session, the corporate actions applied, and the sentiment read with its scorer and version';

CREATE TABLE sentiment_score (
    content_hash     text NOT NULL REFERENCES news_item (content_hash),
    entity           text NOT NULL,
    scorer           text NOT NULL,
    negative         double precision NOT NULL CHECK (negative BETWEEN 0 AND 1),
    neutral          double precision NOT NULL CHECK (neutral BETWEEN 0 AND 1),
    positive         double precision NOT NULL CHECK (positive BETWEEN 0 AND 1),
    uncertain        text NOT NULL,
    in_sample        boolean NOT NULL,
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (content_hash, entity, scorer)
);
CREATE INDEX news_link_cluster ON news_link (cluster_hash, entity);
COMMENT ON TABLE sentiment_score IS 'What a scorer says about the first story of a cluster for an entity, once for ever; a link takes the score of its cluster_hash and entity';
COMMENT ON COLUMN sentiment_score.content_hash IS 'A news_link.cluster_hash: the later stories of a cluster have no score of their own';
COMMENT ON COLUMN sentiment_score.entity IS 'As in news_link; empty: for nobody in particular';
COMMENT ON COLUMN sentiment_score.scorer IS 'Name and version of the scorer, e.g. bge-small-r32, lexicon-1, or provider:model of a language model';
COMMENT ON COLUMN sentiment_score.negative IS 'Probability, 0 to 1, in steps of 0.0001';
COMMENT ON COLUMN sentiment_score.neutral IS 'Probability, 0 to 1, in steps of 0.0001';
COMMENT ON COLUMN sentiment_score.positive IS 'Probability, 0 to 1, in steps of 0.0001';
COMMENT ON COLUMN sentiment_score.uncertain IS 'Why the score is not to be trusted, codes separated by |: LOW_CONFIDENCE, FLIP_CONFLICT, ENTITIES_DISAGREE, LONG_TEXT, NOT_ENGLISH; empty: it is';
COMMENT ON COLUMN sentiment_score.in_sample IS 'The story is older than the training cut-off of the scorer''s model: a backtest on it is biased';
COMMENT ON COLUMN sentiment_score.job_execution_id IS 'Job execution that scored it';

CREATE TABLE daily_sentiment (
    symbol           text NOT NULL,
    date             date NOT NULL,
    scorer           text NOT NULL,
    version          integer NOT NULL CHECK (version > 0),
    items            integer NOT NULL CHECK (items >= 0),
    clusters         integer NOT NULL CHECK (clusters >= 0),
    mean             double precision,
    weighted_mean    double precision,
    deviation        double precision,
    positive_share   double precision,
    negative_share   double precision,
    minimum          double precision,
    maximum          double precision,
    volume_z         double precision,
    ewma1            double precision,
    ewma3            double precision,
    ewma10           double precision,
    surprise         double precision,
    in_sample_share  double precision,
    inputs_sha256    text NOT NULL CHECK (length(inputs_sha256) = 64),
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (symbol, date, scorer, version),
    CHECK ((items = 0) = (mean IS NULL))
);
CREATE INDEX daily_sentiment_date ON daily_sentiment (date);
COMMENT ON TABLE daily_sentiment IS 'Sentiment per symbol and session from the news available before the session''s cut-off; the highest version holds, earlier ones are what was known then';
COMMENT ON COLUMN daily_sentiment.symbol IS 'instrument.symbol, or * for the market';
COMMENT ON COLUMN daily_sentiment.date IS 'Session, exchange date';
COMMENT ON COLUMN daily_sentiment.scorer IS 'The scorer the run was configured with; its scores, or those of the second tier in their place';
COMMENT ON COLUMN daily_sentiment.version IS '1 for the first; another one when later scores or late stories change the numbers';
COMMENT ON COLUMN daily_sentiment.items IS 'Stories; 0 when there was no news: all numbers about sentiment are null then but the averages over time';
COMMENT ON COLUMN daily_sentiment.clusters IS 'Stories that do not repeat each other, at most items';
COMMENT ON COLUMN daily_sentiment.mean IS 'Mean of p(positive) - p(negative), -1 to 1';
COMMENT ON COLUMN daily_sentiment.weighted_mean IS 'The same weighted by relevance x novelty';
COMMENT ON COLUMN daily_sentiment.deviation IS 'Standard deviation (N - 1) of the scores; null below two stories';
COMMENT ON COLUMN daily_sentiment.positive_share IS 'Fraction of stories labelled positive';
COMMENT ON COLUMN daily_sentiment.negative_share IS 'Fraction of stories labelled negative';
COMMENT ON COLUMN daily_sentiment.minimum IS 'Lowest p(positive) - p(negative), -1 to 1';
COMMENT ON COLUMN daily_sentiment.maximum IS 'Highest p(positive) - p(negative), -1 to 1';
COMMENT ON COLUMN daily_sentiment.volume_z IS 'Number of stories against the 60 sessions before, in their standard deviations; null while undefined';
COMMENT ON COLUMN daily_sentiment.ewma1 IS 'Exponentially weighted mean of weighted_mean over sessions, half-life 1 session; null before the first story';
COMMENT ON COLUMN daily_sentiment.ewma3 IS 'The same with a half-life of 3 sessions';
COMMENT ON COLUMN daily_sentiment.ewma10 IS 'The same with a half-life of 10 sessions';
COMMENT ON COLUMN daily_sentiment.surprise IS 'weighted_mean less ewma10 of the session before; null while undefined';
COMMENT ON COLUMN daily_sentiment.in_sample_share IS 'Fraction of stories older than the training cut-off of the model that scored them';
COMMENT ON COLUMN daily_sentiment.inputs_sha256 IS 'SHA-256 over the scores and links that went in';
COMMENT ON COLUMN daily_sentiment.job_execution_id IS 'Job execution that computed it';

CREATE TABLE news_item (
    content_hash     text PRIMARY KEY CHECK (length(content_hash) = 64),
    outlet           text NOT NULL,
    url              text NOT NULL,
    language         text NOT NULL,
    title            text NOT NULL,
    body             text NOT NULL,
    published_at     timestamptz NOT NULL,
    date_only        boolean NOT NULL,
    first_seen_at    timestamptz NOT NULL,
    available_at     timestamptz NOT NULL,
    backfilled       boolean NOT NULL,
    sim_hash         bigint NOT NULL,
    source           text NOT NULL,
    job_execution_id bigint NOT NULL
);
CREATE INDEX news_item_available_at ON news_item (available_at, content_hash);
COMMENT ON TABLE news_item IS 'One row per distinct story; an edited story is another one';
COMMENT ON COLUMN news_item.content_hash IS 'SHA-256 (hex) of the title and body in NFKC and lower case, without outlet suffix, URLs and punctuation';
COMMENT ON COLUMN news_item.outlet IS 'Who published it, as the source names it';
COMMENT ON COLUMN news_item.language IS 'BCP 47 tag in lower case; empty: unknown';
COMMENT ON COLUMN news_item.body IS 'Text, as far as it may be kept; empty when none';
COMMENT ON COLUMN news_item.published_at IS 'When it was published, as the source claims, UTC';
COMMENT ON COLUMN news_item.date_only IS 'The source gave a date; published_at is the end of that day, UTC';
COMMENT ON COLUMN news_item.first_seen_at IS 'When this platform read it first, UTC; of a backfilled story what the source claims plus an allowance';
COMMENT ON COLUMN news_item.available_at IS 'When it could be acted on: the later of published_at and first_seen_at, UTC';
COMMENT ON COLUMN news_item.backfilled IS 'Read long after it was published: available_at is an assumption';
COMMENT ON COLUMN news_item.sim_hash IS '64-bit SimHash of the title';
COMMENT ON COLUMN news_item.source IS 'The configured source that delivered it first, kind:target without secrets';
COMMENT ON COLUMN news_item.job_execution_id IS 'Job execution that stored it';

CREATE TABLE news_link (
    content_hash     text NOT NULL REFERENCES news_item (content_hash),
    symbol           text NOT NULL,
    entity           text NOT NULL,
    relevance        double precision NOT NULL CHECK (relevance > 0 AND relevance <= 1),
    cluster_hash     text NOT NULL REFERENCES news_item (content_hash),
    novelty          double precision NOT NULL CHECK (novelty > 0 AND novelty <= 100),
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (content_hash, symbol)
);
CREATE INDEX news_link_symbol ON news_link (symbol, content_hash);
COMMENT ON TABLE news_link IS 'Which instruments a story is about; the symbol * stands for the market as a whole, every story has it';
COMMENT ON COLUMN news_link.symbol IS 'instrument.symbol, or * for the market';
COMMENT ON COLUMN news_link.entity IS 'Name of the instrument as a headline would say it, which the scorers are given; empty for the market';
COMMENT ON COLUMN news_link.relevance IS 'How much the story is about it, 0 to 1';
COMMENT ON COLUMN news_link.cluster_hash IS 'The first story of its near-duplicates for this symbol within 72 hours; its own hash when it is that story';
COMMENT ON COLUMN news_link.novelty IS '100 for the first of a cluster, then 75, 56.25, … per repeat';

CREATE TABLE news_link_pending (
    symbol       text NOT NULL,
    content_hash text NOT NULL REFERENCES news_item (content_hash),
    entity       text NOT NULL,
    relevance    double precision NOT NULL CHECK (relevance > 0 AND relevance <= 1),
    PRIMARY KEY (symbol, content_hash)
);
COMMENT ON TABLE news_link_pending IS 'Links of stories that are stored and not clustered yet; empty when ingest-news is complete';
COMMENT ON COLUMN news_link_pending.symbol IS 'As in news_link, and so are the others';

CREATE TABLE news_unpublished (
    date date PRIMARY KEY
);
COMMENT ON TABLE news_unpublished IS 'Days whose object in the lake is older than their rows; empty when ingest-news is complete';
COMMENT ON COLUMN news_unpublished.date IS 'Day of news_item.available_at, UTC';

CREATE TABLE feed_validator (
    url           text PRIMARY KEY,
    etag          text NOT NULL,
    last_modified text NOT NULL
);
COMMENT ON TABLE feed_validator IS 'What a feed said of its last version that was stored, so that it is asked for a newer one only';
COMMENT ON COLUMN feed_validator.url IS 'Of the feed, without secrets';
COMMENT ON COLUMN feed_validator.etag IS 'Its ETag, as sent; empty: none';
COMMENT ON COLUMN feed_validator.last_modified IS 'Its Last-Modified, as sent; empty: none';
COMMENT ON COLUMN news_link.job_execution_id IS 'Job execution that linked it';
COMMENT ON COLUMN news_link_pending.relevance IS 'How much the story is about it, 0 to 1';

create table sentiment_score (
    content_hash text not null,
    entity text not null,
    scorer text not null,
    negative double precision not null,
    neutral double precision not null,
    positive double precision not null,
    uncertain text not null,
    in_sample boolean not null,
    job_execution_id bigint not null,
    primary key (content_hash, entity, scorer)
);

create table daily_sentiment (
    symbol text not null,
    date date not null,
    scorer text not null,
    version integer not null,
    items integer not null,
    clusters integer not null,
    mean double precision,
    weighted_mean double precision,
    deviation double precision,
    positive_share double precision,
    negative_share double precision,
    minimum double precision,
    maximum double precision,
    volume_z double precision,
    ewma1 double precision,
    ewma3 double precision,
    ewma10 double precision,
    surprise double precision,
    in_sample_share double precision,
    inputs_sha256 text not null,
    job_execution_id bigint not null,
    primary key (symbol, date, scorer, version)
);

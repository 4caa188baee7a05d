create table instrument (
    symbol text primary key,
    source text not null,
    asset_class text,
    currency text,
    first_time timestamptz,
    last_time timestamptz,
    stale_since timestamptz,
    stale_reason text,
    check ((first_time is null) = (last_time is null) and first_time <= last_time),
    check ((stale_since is null) = (stale_reason is null))
);

comment on table instrument is 'The symbols known; one that never delivered has no times and is stale';
comment on column instrument.source is 'Name of the source that delivered last, or failed first';
comment on column instrument.currency is 'ISO 4217 code; null when no source told';
comment on column instrument.first_time is 'Start of the first bar, UTC';
comment on column instrument.last_time is 'Start of the last bar, UTC';
comment on column instrument.stale_since is 'First failure of its source since the last delivery, UTC; null: not stale';
comment on column instrument.stale_reason is 'Where: what, expected X, was Y, of the last failure';

create table corporate_action (
    symbol text not null,
    ex_date date not null,
    kind text not null check (kind in ('SPLIT', 'DIVIDEND')),
    value double precision not null check (value > 0 and value < 'infinity'),
    primary key (symbol, ex_date, kind)
);

comment on table corporate_action is 'Splits and cash dividends; prices are stored as traded and adjusted when read';
comment on column corporate_action.ex_date is 'First session that trades without the right, in the exchange''s zone';
comment on column corporate_action.value is
    'Split: new shares per old share; dividend: cash per share in the instrument''s currency';

CREATE TABLE corporate_action (
    symbol  text NOT NULL,
    ex_date date NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('SPLIT', 'DIVIDEND')),
    value   double precision NOT NULL CHECK (value > 0 AND value < 'infinity'),
    PRIMARY KEY (symbol, ex_date, kind)
);
COMMENT ON TABLE corporate_action IS 'Splits and dividends; prices are stored as traded and adjusted when read';
COMMENT ON COLUMN corporate_action.ex_date IS 'First session that trades without the right, exchange date';
COMMENT ON COLUMN corporate_action.value IS 'SPLIT: new shares per old share; DIVIDEND: cash per share, instrument currency';

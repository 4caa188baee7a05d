ALTER TABLE equity_snapshot ADD COLUMN absent text[];
COMMENT ON COLUMN equity_snapshot.absent IS 'Symbols of the universe that had no bar in the session: one that comes later does not count for the account; null: not kept';

CREATE TABLE paper_late_dividend (
    account  text NOT NULL REFERENCES paper_account,
    symbol   text NOT NULL,
    ex_date  date NOT NULL,
    per_unit numeric NOT NULL CHECK (per_unit > 0),
    units    numeric NOT NULL CHECK (units <> 0),
    after    date NOT NULL,
    PRIMARY KEY (account, symbol, ex_date)
);
COMMENT ON TABLE paper_late_dividend IS 'Dividends that became known when the session from which they count was done, and are paid at the next open; append-only';
COMMENT ON COLUMN paper_late_dividend.ex_date IS 'First session that trades without the right, exchange date';
COMMENT ON COLUMN paper_late_dividend.per_unit IS 'Currency per unit';
COMMENT ON COLUMN paper_late_dividend.units IS 'Units held when it was due, below 0 when short';
COMMENT ON COLUMN paper_late_dividend.after IS 'Last session that was done when it became known, exchange date; it is booked in the next';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_late_dividend EXECUTE FUNCTION refuse_change();

COMMENT ON COLUMN paper_account.settings IS 'Universe, signals, rules, limits, halts and the sectors that limits look at as one text: with other settings it would be another account';
COMMENT ON COLUMN paper_order.estimate IS 'Units at the close it was given at, above 0 to buy, cut to the account''s limits then; what is exported for hand execution';

CREATE TABLE paper_account (
    name             text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,49}$'),
    currency         text NOT NULL,
    capital          numeric(20, 2) NOT NULL CHECK (capital > 0),
    settings         text NOT NULL,
    job_execution_id bigint NOT NULL
);
COMMENT ON TABLE paper_account IS 'Paper accounts that have traded; never changed';
COMMENT ON COLUMN paper_account.currency IS 'ISO 4217 code of all money of the account';
COMMENT ON COLUMN paper_account.capital IS 'Money at first, in the currency';
COMMENT ON COLUMN paper_account.settings IS 'Universe, signals, rules, limits and halts as one text: with other settings it would be another account';
COMMENT ON COLUMN paper_account.job_execution_id IS 'Job execution that began it';

CREATE TABLE paper_order (
    account  text NOT NULL REFERENCES paper_account,
    number   bigint NOT NULL CHECK (number > 0),
    date     date NOT NULL,
    symbol   text NOT NULL,
    side     text NOT NULL CHECK (side IN ('LONG', 'SHORT', 'FLAT')),
    cause    text NOT NULL,
    type     text NOT NULL,
    price    numeric,
    strength numeric NOT NULL,
    equity   numeric,
    fraction numeric,
    estimate numeric NOT NULL,
    quantity numeric,
    filled   numeric NOT NULL,
    rest     numeric,
    status   text NOT NULL CHECK (status IN ('WAITING', 'FILLED', 'CANCELLED', 'EXPIRED', 'REJECTED')),
    ended    date,
    PRIMARY KEY (account, number),
    CHECK ((ended IS NULL) = (status = 'WAITING'))
);
CREATE INDEX paper_order_date ON paper_order (account, date);
CREATE INDEX paper_order_waiting ON paper_order (account) WHERE status = 'WAITING';
COMMENT ON TABLE paper_order IS 'Orders of paper accounts; one changes until it has ended';
COMMENT ON COLUMN paper_order.number IS 'From 1 in the order in which an account gave them';
COMMENT ON COLUMN paper_order.date IS 'Session at whose close it was given, exchange date; of a stop or target, the one in which it filled';
COMMENT ON COLUMN paper_order.side IS 'What it is to come to: LONG, SHORT, or FLAT for an exit of all that is held';
COMMENT ON COLUMN paper_order.cause IS 'DECISION of a signal, STOP, TRAILING, TARGET, TIME, MARGIN or RUIN';
COMMENT ON COLUMN paper_order.price IS 'Of its stop or limit, currency per unit; null: at the market';
COMMENT ON COLUMN paper_order.strength IS 'Confidence of the signal, fraction from 0 to 1; of entries at one moment the strongest comes first';
COMMENT ON COLUMN paper_order.equity IS 'Equity of the account when it was given, in its currency; null for an exit';
COMMENT ON COLUMN paper_order.fraction IS 'Share of equity that the sizing rule gave, 0.1 is a tenth; null where it gives none';
COMMENT ON COLUMN paper_order.estimate IS 'Units at the close it was given at, above 0 to buy; what is exported for hand execution';
COMMENT ON COLUMN paper_order.quantity IS 'Units asked for, above 0 to buy; null before the fill that says it';
COMMENT ON COLUMN paper_order.filled IS 'Units filled so far, above 0 bought';
COMMENT ON COLUMN paper_order.rest IS 'Units still to be filled, above 0 to buy; null before it is known';
COMMENT ON COLUMN paper_order.ended IS 'Session in which it ended, exchange date; null while it waits';

CREATE TABLE paper_fill (
    account    text NOT NULL REFERENCES paper_account,
    number     bigint NOT NULL CHECK (number > 0),
    date       date NOT NULL,
    order_number bigint NOT NULL,
    symbol     text NOT NULL,
    quantity   numeric NOT NULL CHECK (quantity <> 0),
    price      numeric NOT NULL CHECK (price >= 0),
    value      numeric(20, 2) NOT NULL,
    commission numeric(20, 2) NOT NULL,
    realised   numeric(20, 2) NOT NULL,
    PRIMARY KEY (account, number),
    FOREIGN KEY (account, order_number) REFERENCES paper_order
);
CREATE INDEX paper_fill_date ON paper_fill (account, date);
COMMENT ON TABLE paper_fill IS 'What was carried out; append-only';
COMMENT ON COLUMN paper_fill.number IS 'From 1 in the order in which they happened';
COMMENT ON COLUMN paper_fill.date IS 'Session, exchange date';
COMMENT ON COLUMN paper_fill.order_number IS 'Number of the order';
COMMENT ON COLUMN paper_fill.quantity IS 'Units, above 0 bought';
COMMENT ON COLUMN paper_fill.price IS 'Currency per unit, as traded, slippage included';
COMMENT ON COLUMN paper_fill.value IS 'Quantity x price in whole cents of the currency';
COMMENT ON COLUMN paper_fill.commission IS 'In whole cents of the currency';
COMMENT ON COLUMN paper_fill.realised IS 'Profit of what it closed before commissions: what that brought less its part of the cost basis, in whole cents of the currency';

CREATE TABLE paper_ledger (
    account text NOT NULL REFERENCES paper_account,
    number  bigint NOT NULL CHECK (number > 0),
    date    date NOT NULL,
    kind    text NOT NULL CHECK (kind IN ('CAPITAL', 'TRADE', 'COMMISSION', 'DIVIDEND', 'SPLIT', 'FINANCING')),
    symbol  text NOT NULL,
    fill_number bigint NOT NULL,
    factor  numeric NOT NULL,
    amount  numeric(20, 2) NOT NULL,
    balance numeric(20, 2) NOT NULL,
    PRIMARY KEY (account, number)
);
COMMENT ON TABLE paper_ledger IS 'Every change of an account''s cash; append-only';
COMMENT ON COLUMN paper_ledger.number IS 'From 1, without gaps';
COMMENT ON COLUMN paper_ledger.date IS 'Session, exchange date';
COMMENT ON COLUMN paper_ledger.symbol IS 'What it is about; empty when it is about none';
COMMENT ON COLUMN paper_ledger.fill_number IS 'Number of the fill; 0 when there is none';
COMMENT ON COLUMN paper_ledger.factor IS 'DIVIDEND: currency per unit; SPLIT: new units per old unit; else 0';
COMMENT ON COLUMN paper_ledger.amount IS 'Received, below 0 paid, in whole cents of the currency';
COMMENT ON COLUMN paper_ledger.balance IS 'Cash after it, in whole cents of the currency';

CREATE TABLE paper_position (
    account     text NOT NULL REFERENCES paper_account,
    date        date NOT NULL,
    symbol      text NOT NULL,
    quantity    numeric NOT NULL CHECK (quantity <> 0),
    average     numeric NOT NULL,
    mark        numeric NOT NULL,
    entry_date  date NOT NULL,
    bars        integer NOT NULL CHECK (bars >= 0),
    basis       numeric(20, 2) NOT NULL,
    value       numeric(20, 2) NOT NULL,
    stop        numeric,
    first_stop  numeric,
    target      numeric,
    peak        numeric,
    gap         numeric NOT NULL,
    entry_units numeric NOT NULL,
    entry_value numeric NOT NULL,
    exit_units  numeric NOT NULL,
    exit_value  numeric NOT NULL,
    costs       numeric NOT NULL,
    held_costs  numeric NOT NULL,
    income      numeric NOT NULL,
    realised    numeric NOT NULL,
    highest     numeric NOT NULL,
    lowest      numeric NOT NULL,
    PRIMARY KEY (account, date, symbol)
);
COMMENT ON TABLE paper_position IS 'What was held at the close of each session, with all it takes to go on; append-only';
COMMENT ON COLUMN paper_position.date IS 'Session, exchange date';
COMMENT ON COLUMN paper_position.quantity IS 'Units, below 0 when short';
COMMENT ON COLUMN paper_position.average IS 'Mean price of what is held, currency per unit';
COMMENT ON COLUMN paper_position.mark IS 'Last price, currency per unit';
COMMENT ON COLUMN paper_position.entry_date IS 'Session of the first entry, exchange date';
COMMENT ON COLUMN paper_position.bars IS 'Sessions of the symbol at whose close it was held';
COMMENT ON COLUMN paper_position.basis IS 'What it cost, commissions left out, below 0 when short; in whole cents of the currency';
COMMENT ON COLUMN paper_position.value IS 'Quantity x mark in whole cents of the currency';
COMMENT ON COLUMN paper_position.stop IS 'Price of the stop, currency per unit; null: none';
COMMENT ON COLUMN paper_position.first_stop IS 'Price of the stop before it followed, currency per unit; null: none';
COMMENT ON COLUMN paper_position.target IS 'Price of the target, currency per unit; null: none';
COMMENT ON COLUMN paper_position.peak IS 'Best price so far, currency per unit; null: the stop does not follow';
COMMENT ON COLUMN paper_position.gap IS 'Fixed distance of a stop that follows, currency per unit';
COMMENT ON COLUMN paper_position.entry_units IS 'Units entered in this round trip, in units after later splits';
COMMENT ON COLUMN paper_position.entry_value IS 'What they cost, in the currency';
COMMENT ON COLUMN paper_position.exit_units IS 'Units left in this round trip, in units after later splits';
COMMENT ON COLUMN paper_position.exit_value IS 'What they brought, in the currency';
COMMENT ON COLUMN paper_position.costs IS 'Commissions of this round trip, in the currency';
COMMENT ON COLUMN paper_position.held_costs IS 'Commissions of the entries of what is held, in the currency';
COMMENT ON COLUMN paper_position.income IS 'Dividends of this round trip, below 0 paid, in the currency';
COMMENT ON COLUMN paper_position.realised IS 'Profit of what was left in this round trip, costs taken off, in the currency';
COMMENT ON COLUMN paper_position.highest IS 'Highest price while held, currency per unit';
COMMENT ON COLUMN paper_position.lowest IS 'Lowest price while held, currency per unit';

CREATE TABLE equity_snapshot (
    account       text NOT NULL REFERENCES paper_account,
    date          date NOT NULL,
    capital       numeric(20, 2) NOT NULL,
    cash          numeric(20, 2) NOT NULL,
    value         numeric(20, 2) NOT NULL,
    equity        numeric(20, 2) NOT NULL,
    exposure      numeric(20, 2) NOT NULL,
    realised      numeric(20, 2) NOT NULL,
    unrealised    numeric(20, 2) NOT NULL,
    dividends     numeric(20, 2) NOT NULL,
    commissions   numeric(20, 2) NOT NULL,
    financing     numeric(20, 2) NOT NULL,
    held          numeric(20, 2) NOT NULL,
    peak          numeric(20, 2) NOT NULL,
    losing_streak integer NOT NULL,
    day_trades    integer[] NOT NULL,
    halt_rule     text,
    halt_end      text CHECK (halt_end IN ('NEXT_SESSION', 'MANUAL')),
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (account, date),
    CHECK (equity = cash + value),
    CHECK (equity - capital = realised + unrealised + dividends - commissions - financing),
    CHECK ((halt_rule IS NULL) = (halt_end IS NULL))
);
COMMENT ON TABLE equity_snapshot IS 'Accounts at the close of each session, in whole cents; both identities are checked; append-only';
COMMENT ON COLUMN equity_snapshot.date IS 'Session, exchange date';
COMMENT ON COLUMN equity_snapshot.capital IS 'Money at first, in the account''s currency';
COMMENT ON COLUMN equity_snapshot.cash IS 'Money, in the account''s currency';
COMMENT ON COLUMN equity_snapshot.value IS 'Sum of quantity x price of all that is held, in the account''s currency';
COMMENT ON COLUMN equity_snapshot.equity IS 'Cash + value, in the account''s currency';
COMMENT ON COLUMN equity_snapshot.exposure IS 'Sum of the values without their signs, in the account''s currency';
COMMENT ON COLUMN equity_snapshot.realised IS 'Profit of all that was closed since the account began, before costs, in its currency';
COMMENT ON COLUMN equity_snapshot.unrealised IS 'Profit of what is held, before costs, in the account''s currency';
COMMENT ON COLUMN equity_snapshot.dividends IS 'Received since the account began, less those paid on shorts, in its currency';
COMMENT ON COLUMN equity_snapshot.commissions IS 'Paid since the account began, in its currency';
COMMENT ON COLUMN equity_snapshot.financing IS 'Paid for borrowed money and shares since the account began, in its currency';
COMMENT ON COLUMN equity_snapshot.held IS 'What the capital would be worth had it bought equal parts of the universe at the first close and held them, in the account''s currency';
COMMENT ON COLUMN equity_snapshot.peak IS 'Highest equity at a close since the account began or its last halt ended, in its currency';
COMMENT ON COLUMN equity_snapshot.losing_streak IS 'Trades in a row that lost money, a count';
COMMENT ON COLUMN equity_snapshot.day_trades IS 'Positions entered and left within one session, a count for each of the last four sessions, the latest last';
COMMENT ON COLUMN equity_snapshot.halt_rule IS 'Limit that stops entries of the next session; null: none';
COMMENT ON COLUMN equity_snapshot.job_execution_id IS 'Job execution that traded it';

CREATE TABLE paper_decision (
    account      text NOT NULL REFERENCES paper_account,
    number       bigint NOT NULL CHECK (number > 0),
    date         date NOT NULL,
    order_number bigint NOT NULL,
    symbol       text NOT NULL,
    rule         text NOT NULL,
    outcome      text NOT NULL CHECK (outcome IN ('CAP', 'REJECT', 'HALT')),
    rule_limit   numeric NOT NULL,
    measured     numeric,
    requested    numeric,
    allowed      numeric,
    PRIMARY KEY (account, number)
);
CREATE INDEX paper_decision_date ON paper_decision (account, date);
COMMENT ON TABLE paper_decision IS 'Limits that acted, and on what numbers; append-only';
COMMENT ON COLUMN paper_decision.number IS 'From 1 in the order in which they acted';
COMMENT ON COLUMN paper_decision.date IS 'Session, exchange date';
COMMENT ON COLUMN paper_decision.order_number IS 'Number of the order it acted on; 0 when it acted on the account';
COMMENT ON COLUMN paper_decision.symbol IS 'What the order is about; empty when it acted on the account';
COMMENT ON COLUMN paper_decision.rule IS 'Name of the limit; halt while one is in force, equity when there is none';
COMMENT ON COLUMN paper_decision.rule_limit IS 'The limit''s number, in its unit: a fraction of equity, a count, or money';
COMMENT ON COLUMN paper_decision.measured IS 'What it compared with it, in the same unit; null when it could not be measured';
COMMENT ON COLUMN paper_decision.requested IS 'Units asked for; null when it acted on the account';
COMMENT ON COLUMN paper_decision.allowed IS 'Units let in; null when it acted on the account';

CREATE TABLE paper_resume (
    account text NOT NULL REFERENCES paper_account,
    date    date NOT NULL,
    PRIMARY KEY (account, date)
);
COMMENT ON TABLE paper_resume IS 'Halts that were ended by hand; append-only';
COMMENT ON COLUMN paper_resume.date IS 'Last session before entries went on, exchange date';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%: expected rows to be added only, was %', TG_TABLE_NAME, TG_OP;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_account EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_fill EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_ledger EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_position EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON equity_snapshot EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_decision EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_resume EXECUTE FUNCTION refuse_change();

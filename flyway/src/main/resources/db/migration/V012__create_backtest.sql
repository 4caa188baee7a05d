CREATE TABLE backtest_run (
    id               text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{16}$'),
    name             text NOT NULL,
    specification    text NOT NULL,
    inputs           text NOT NULL,
    engine_version   text NOT NULL,
    symbols          integer NOT NULL CHECK (symbols > 0),
    sets             bigint NOT NULL CHECK (sets > 0),
    submitted_at     timestamptz NOT NULL,
    completed_at     timestamptz,
    results_sha256   text CHECK (length(results_sha256) = 64),
    summary          text,
    job_execution_id bigint,
    CHECK ((completed_at IS NULL) = (results_sha256 IS NULL) AND (completed_at IS NULL) = (summary IS NULL))
);
CREATE INDEX backtest_run_submitted ON backtest_run (submitted_at);
COMMENT ON TABLE backtest_run IS 'Backtests asked for; one of the same question is the same row';
COMMENT ON COLUMN backtest_run.id IS 'First 16 hexadecimal digits of the SHA-256 over specification, inputs and engine version';
COMMENT ON COLUMN backtest_run.specification IS 'Canonical text of what was asked, defaults included';
COMMENT ON COLUMN backtest_run.inputs IS 'What it reads: a line per object with its SHA-256, then one for the corporate actions';
COMMENT ON COLUMN backtest_run.symbols IS 'Symbols in the universe';
COMMENT ON COLUMN backtest_run.sets IS 'Parameter sets per symbol or portfolio';
COMMENT ON COLUMN backtest_run.submitted_at IS 'When it was first asked, UTC';
COMMENT ON COLUMN backtest_run.completed_at IS 'When its result was complete, UTC; null until then';
COMMENT ON COLUMN backtest_run.results_sha256 IS 'SHA-256 over the keys and hashes of the result objects in the lake';
COMMENT ON COLUMN backtest_run.summary IS 'Statistics of the whole run as JSON; undefined ones are null';
COMMENT ON COLUMN backtest_run.job_execution_id IS 'Job execution that completed it';

CREATE TABLE backtest_result (
    run            text NOT NULL REFERENCES backtest_run (id) ON DELETE CASCADE,
    rank           integer NOT NULL CHECK (rank > 0),
    symbol         text NOT NULL,
    set_number     bigint NOT NULL CHECK (set_number >= 0),
    parameters     text NOT NULL,
    total_return   double precision NOT NULL,
    annual_return  double precision NOT NULL,
    volatility     double precision NOT NULL,
    sharpe         double precision NOT NULL,
    sortino        double precision NOT NULL,
    calmar         double precision NOT NULL,
    max_drawdown   double precision NOT NULL,
    win_rate       double precision NOT NULL,
    profit_factor  double precision NOT NULL,
    trades         bigint NOT NULL,
    final_value    double precision NOT NULL,
    PRIMARY KEY (run, rank)
);
COMMENT ON TABLE backtest_result IS 'The best parameter sets of a run; all of them are in the lake under backtests/run=<id>';
COMMENT ON COLUMN backtest_result.rank IS 'From 1, by the statistic the specification ranks by';
COMMENT ON COLUMN backtest_result.symbol IS 'The symbol, or * for a portfolio of several';
COMMENT ON COLUMN backtest_result.set_number IS 'Number of the set within the specification''s parameter space, from 0';
COMMENT ON COLUMN backtest_result.parameters IS 'The set, name=value, separated by blanks';
COMMENT ON COLUMN backtest_result.total_return IS 'Fraction of the capital; like all statistics NaN when undefined';
COMMENT ON COLUMN backtest_result.annual_return IS 'Geometric, fraction a year';
COMMENT ON COLUMN backtest_result.volatility IS 'Of returns per bar, fraction a year';
COMMENT ON COLUMN backtest_result.sharpe IS 'Ratio, annualised';
COMMENT ON COLUMN backtest_result.sortino IS 'Ratio, annualised';
COMMENT ON COLUMN backtest_result.calmar IS 'Annual return / |max_drawdown|';
COMMENT ON COLUMN backtest_result.max_drawdown IS 'Largest fall from a peak, negative fraction';
COMMENT ON COLUMN backtest_result.win_rate IS 'Share of closed trades with a profit, fraction';
COMMENT ON COLUMN backtest_result.profit_factor IS 'Profits / losses of closed trades';
COMMENT ON COLUMN backtest_result.trades IS 'Round trips, an open one included';
COMMENT ON COLUMN backtest_result.final_value IS 'Equity at the last bar, currency of the capital';

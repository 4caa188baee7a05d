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
    part_sets        integer CHECK (part_sets > 0),
    portfolio_part_sets integer CHECK (portfolio_part_sets > 0),
    partitions       integer CHECK (partitions > 0),
    CHECK ((completed_at IS NULL) = (results_sha256 IS NULL) AND (completed_at IS NULL) = (summary IS NULL))
);
CREATE INDEX backtest_run_submitted ON backtest_run (submitted_at);
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

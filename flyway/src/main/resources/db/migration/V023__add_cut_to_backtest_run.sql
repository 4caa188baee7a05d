-- A run asked for before was cut by these numbers, unless its settings said otherwise.
ALTER TABLE backtest_run
    ADD COLUMN part_sets integer NOT NULL DEFAULT 16384 CHECK (part_sets > 0),
    ADD COLUMN portfolio_part_sets integer NOT NULL DEFAULT 64 CHECK (portfolio_part_sets > 0),
    ADD COLUMN partitions integer NOT NULL DEFAULT 16 CHECK (partitions > 0);
ALTER TABLE backtest_run
    ALTER COLUMN part_sets DROP DEFAULT,
    ALTER COLUMN portfolio_part_sets DROP DEFAULT,
    ALTER COLUMN partitions DROP DEFAULT;
COMMENT ON COLUMN backtest_run.part_sets IS 'Parameter sets of one object of results, as configured when it was first asked';
COMMENT ON COLUMN backtest_run.portfolio_part_sets IS 'The same where every set is a run of the portfolio engine';
COMMENT ON COLUMN backtest_run.partitions IS 'Partitions of its objects, at most, as configured when it was first asked';

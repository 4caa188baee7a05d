ALTER TABLE backtest_run
    ADD COLUMN part_sets integer CHECK (part_sets > 0),
    ADD COLUMN portfolio_part_sets integer CHECK (portfolio_part_sets > 0),
    ADD COLUMN partitions integer CHECK (partitions > 0),
    ADD CHECK ((part_sets IS NULL) = (portfolio_part_sets IS NULL) AND (part_sets IS NULL) = (partitions IS NULL));
COMMENT ON COLUMN backtest_run.part_sets IS 'Parameter sets of one object of results, as configured when it was first asked; null: as configured now, of runs before there was this column';
COMMENT ON COLUMN backtest_run.portfolio_part_sets IS 'The same where every set is a run of the portfolio engine';
COMMENT ON COLUMN backtest_run.partitions IS 'Partitions of its objects, at most, as configured when it was first asked';

COMMENT ON COLUMN submission.attempts IS 'How often its running was begun and did not come back to the queue by itself';

COMMENT ON COLUMN equity_snapshot.peak IS 'Highest equity at a close since the account began, or since a halt by drawdown or one ended by hand, in its currency';

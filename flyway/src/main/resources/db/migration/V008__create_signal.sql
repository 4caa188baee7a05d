CREATE TABLE signal (
    symbol           text NOT NULL,
    date             date NOT NULL,
    model            text NOT NULL,
    model_version    text NOT NULL,
    decision         text NOT NULL CHECK (decision IN ('BUY', 'SELL', 'HOLD')),
    points           integer NOT NULL,
    confidence       double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    trend            text NOT NULL,
    reasons          text NOT NULL,
    close            double precision NOT NULL CHECK (close > 0),
    adjusted_close   double precision NOT NULL,
    sma20            double precision NOT NULL,
    sma50            double precision NOT NULL,
    rsi14            double precision NOT NULL,
    band_lower       double precision NOT NULL,
    band_upper       double precision NOT NULL,
    atr14            double precision NOT NULL,
    inputs_sha256    text NOT NULL CHECK (length(inputs_sha256) = 64),
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (symbol, date, model)
);
CREATE INDEX signal_date ON signal (date, model);
COMMENT ON TABLE signal IS 'BUY, SELL or HOLD per symbol, session and model, decided on the close of that session';
COMMENT ON COLUMN signal.date IS 'Session whose close decided, exchange date';
COMMENT ON COLUMN signal.points IS 'The model''s score, whole points; its range is the model''s';
COMMENT ON COLUMN signal.confidence IS 'Fraction from 0 to 1';
COMMENT ON COLUMN signal.trend IS 'Code of the trend: UP, UP_CAUTION, DOWN, DOWN_CAUTION, NEUTRAL';
COMMENT ON COLUMN signal.reasons IS 'Reason codes in the order they were scored, separated by |';
COMMENT ON COLUMN signal.close IS 'Close of the session as traded, instrument currency';
COMMENT ON COLUMN signal.adjusted_close IS 'Close adjusted for splits and dividends as of the run''s business date; the averages and bands are of adjusted closes, too';
COMMENT ON COLUMN signal.rsi14 IS 'Relative strength index, 0 to 100; NaN while undefined; which variant is the model''s';
COMMENT ON COLUMN signal.atr14 IS 'Average true range over 14 sessions, instrument currency; NaN while undefined';
COMMENT ON COLUMN signal.inputs_sha256 IS 'SHA-256 over the model''s name and version, the bars up to the session and the corporate actions applied';
COMMENT ON COLUMN signal.job_execution_id IS 'Job execution that decided it last';

CREATE TABLE market_bias (
    date             date NOT NULL,
    model            text NOT NULL,
    model_version    text NOT NULL,
    bias             text NOT NULL CHECK (bias IN ('BULLISH', 'BEARISH', 'NEUTRAL')),
    score            double precision NOT NULL CHECK (score BETWEEN -1 AND 1),
    buys             integer NOT NULL,
    sells            integer NOT NULL,
    holds            integer NOT NULL,
    job_execution_id bigint NOT NULL,
    PRIMARY KEY (date, model)
);
COMMENT ON TABLE market_bias IS 'Mean signed confidence over all signals of a session';
COMMENT ON COLUMN market_bias.score IS 'Mean of +confidence for BUY, -confidence for SELL, 0 for HOLD; from -1 to 1';
COMMENT ON COLUMN market_bias.job_execution_id IS 'Job execution that computed it last';

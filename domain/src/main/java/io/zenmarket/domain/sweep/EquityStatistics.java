package io.zenmarket.domain.sweep;

/// The statistics of one equity curve, gathered while it is followed: a stretch with all equity in a long
/// position
/// costs the same whatever its length, any other one a few operations a bar. Used again for each set; not
/// thread-safe.
final class EquityStatistics implements EquityPath {

    /// A deviation of at most this share of 1 + |mean| is the rounding of a flat curve.
    private static final double ROUNDING = 1e-13;

    private final double[] close;
    private final CloseMoments moments;
    private final CloseRanges ranges;
    private final Underwater water = new Underwater();
    private double capital;
    private double equity;
    private double sum;
    private double squares;
    private double downside;
    private int undefined;
    private int held;
    private int bars;

    EquityStatistics(SweepSeries series) {
        this.close = series.close();
        this.moments = series.moments();
        this.ranges = series.ranges();
    }

    @Override
    public void start(double money) {
        capital = money;
        equity = money;
        sum = 0;
        squares = 0;
        downside = 0;
        undefined = 0;
        held = 0;
        bars = 0;
        water.start(money);
    }

    @Override
    public void hold(double cash, double quantity, int from, int to) {
        bars = to + 1;
        if (quantity == 0) {
            bar(cash);
            return;
        }
        held += to - from + 1;
        bar(cash + quantity * close[from]);
        if (to > from) {
            stretch(cash, quantity, from, to);
        }
    }

    private void stretch(double cash, double quantity, int from, int to) {
        if (cash == 0) {
            sum += moments.returns(from, to);
            squares += moments.squares(from, to);
            downside += moments.downside(from, to);
            ranges.add(from + 1, to, quantity, water);
            equity = quantity * close[to];
        } else {
            bars(cash, quantity, from + 1, to);
        }
    }

    /// As [#bar] for each.
    private void bars(double cash, double quantity, int from, int to) {
        double returns = 0;
        double squared = 0;
        double losses = 0;
        double before = equity;
        for (int i = from; i <= to; i++) {
            double now = cash + quantity * close[i];
            double r = now / before - 1;
            double loss = r < 0 ? r : 0;
            returns += r;
            squared += r * r;
            losses += loss * loss;
            water.add(now);
            before = now;
        }
        equity = before;
        sum += returns;
        squares += squared;
        downside += losses;
    }

    private void bar(double now) {
        double before = equity;
        if (now == before) {
            return;
        }
        equity = now;
        water.add(now);
        if (before > 0) {
            double r = now / before - 1;
            double loss = Math.min(r, 0);
            sum += r;
            squares += r * r;
            downside += loss * loss;
        } else {
            undefined++;
        }
    }

    double equity() {
        return equity;
    }

    double exposure() {
        return (double) held / bars;
    }

    /// Writes what depends on the curve alone.
    void write(double periods, SetColumns columns) {
        int count = bars - undefined;
        double mean = sum / count;
        double deviation = deviation(count, mean);
        double risk = Math.sqrt(downside / count);
        double drawdown = water.drawdown();
        double growth = equity / capital;
        double annual = growth <= 0 ? -1 : Math.pow(growth, periods / bars) - 1;
        double year = Math.sqrt(periods);
        columns.set(SetStatistic.TOTAL_RETURN, growth - 1);
        columns.set(SetStatistic.ANNUAL_RETURN, annual);
        columns.set(SetStatistic.VOLATILITY, deviation * year);
        columns.set(SetStatistic.SHARPE, deviation > 0 ? mean / deviation * year : Double.NaN);
        columns.set(SetStatistic.SORTINO, count > 1 && risk > ROUNDING ? mean / risk * year : Double.NaN);
        columns.set(SetStatistic.CALMAR, drawdown < 0 ? annual / -drawdown : Double.NaN);
        columns.set(SetStatistic.MAX_DRAWDOWN, drawdown);
        columns.set(SetStatistic.FINAL_VALUE, equity);
        columns.set(SetStatistic.EXPOSURE, exposure());
    }

    private double deviation(int count, double mean) {
        if (count < 2) {
            return Double.NaN;
        }
        double deviation = Math.sqrt(Math.max(0, squares - sum * mean) / (count - 1));
        return deviation <= ROUNDING * (1 + Math.abs(mean)) ? 0 : deviation;
    }
}

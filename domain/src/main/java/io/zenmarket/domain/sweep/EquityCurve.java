package io.zenmarket.domain.sweep;

/// Writes the equity at each close.
final class EquityCurve implements EquityPath {

    private final double[] close;
    private final double[] equity;

    EquityCurve(double[] close) {
        this.close = close;
        this.equity = new double[close.length];
    }

    double[] equity() {
        return equity;
    }

    @Override
    public void start(double capital) {}

    @Override
    public void hold(double cash, double quantity, int from, int to) {
        for (int i = from; i <= to; i++) {
            equity[i] = cash + quantity * close[i];
        }
    }
}

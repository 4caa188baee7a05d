package io.zenmarket.domain.backtest;

import io.zenmarket.domain.strategy.Decision;
import io.zenmarket.domain.strategy.TargetWeights;

/// Trades a portfolio to its target weights at each decision, and not in between. Symbols of the market
/// that the weights do not name are left alone.
final class WeightsTrader implements Trader {

    private final TargetWeights weights;
    private final Direction direction;
    private final int[] symbols;
    private final int[] bars;
    private int next;

    WeightsTrader(Market market, Direction direction, TargetWeights weights) {
        this.weights = weights;
        this.direction = direction;
        this.symbols = weights.symbols().stream().mapToInt(market::indexOf).toArray();
        this.bars = new int[weights.size()];
        for (int i = 0; i < bars.length; i++) {
            bars[i] = bar(market, weights.times()[i]);
        }
    }

    @Override
    public int next(int bar) {
        return next < bars.length ? bars[next] : Integer.MAX_VALUE;
    }

    @Override
    public void decide(Desk desk) {
        double[] row = weights.weights()[next++];
        for (int i = 0; i < row.length; i++) {
            act(desk, symbols[i], allowed(row[i]) ? row[i] : 0);
        }
    }

    private void act(Desk desk, int symbol, double weight) {
        desk.cancelAll(symbol);
        if (weight != 0) {
            desk.submit(Ticket.market(symbol, new Amount.Weight(weight)).withStrength(Math.abs(weight)));
        } else if (desk.quantity(symbol) != 0) {
            desk.close(symbol);
        }
    }

    private boolean allowed(double weight) {
        return direction.of(weight > 0 ? Decision.LONG : Decision.SHORT) != Decision.FLAT;
    }

    private static int bar(Market market, long time) {
        int bar = market.barAt(time);
        if (bar < 0 || market.times()[bar] != time) {
            throw new IllegalArgumentException(
                    "target weights: time, expected that of a bar of the market, was " + time);
        }
        return bar;
    }
}

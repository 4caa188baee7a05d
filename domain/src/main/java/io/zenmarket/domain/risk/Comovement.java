package io.zenmarket.domain.risk;

import io.zenmarket.domain.backtest.Instrument;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.CorporateAction;
import java.util.List;

/// How symbols move, by what was known at a bar.
final class Comovement {

    private static final long SECONDS_PER_DAY = 86_400;

    private final Market market;

    Comovement(Market market) {
        this.market = market;
    }

    /// Pearson's correlation of daily returns over the last sessions that both symbols have, up to a row of
    /// the first.
    ///
    /// Formula: Σ (x − mean x)(y − mean y) ÷ √(Σ (x − mean x)² × Σ (y − mean y)²), r = close ÷ close before
    /// − 1.
    ///
    /// @param row last row of `one` that is known
    /// @param sessions number of returns, 2 or more
    /// @return `NaN` when there are fewer, or one does not move
    double correlation(int one, int other, int row, int sessions) {
        double[] x = new double[sessions + 1];
        double[] y = new double[sessions + 1];
        return common(one, other, row, x, y) ? correlation(x, y) : Double.NaN;
    }

    /// Mean volume of the last sessions up to a row, in units after the splits up to a later one.
    ///
    /// @param row last row that is known
    /// @param now row of the entry
    /// @return `NaN` when there is none
    double volume(int symbol, int row, int now, int sessions) {
        Instrument instrument = market.instrument(symbol);
        BarColumns bars = instrument.series().bars();
        double sum = 0;
        int from = Math.max(0, row - sessions + 1);
        for (int i = from; i <= row; i++) {
            sum += bars.volume()[i] * unitsPerUnit(instrument.actions(), bars.time()[i], bars.time()[now]);
        }
        return sum / (row + 1 - from);
    }

    /// Units that splits have made of one.
    private static double unitsPerUnit(List<CorporateAction> actions, long from, long to) {
        double units = 1;
        for (CorporateAction action : actions) {
            long time = action.exDate().toEpochDay() * SECONDS_PER_DAY;
            if (action.kind() == CorporateAction.Kind.SPLIT && from < time && time <= to) {
                units *= action.value();
            }
        }
        return units;
    }

    /// Fills in the closes of the last times that both have, the latest last.
    private boolean common(int one, int other, int row, double[] x, double[] y) {
        BarColumns first = market.indicators(one).bars();
        BarColumns second = market.indicators(other).bars();
        int i = row;
        int j = row < 0 ? -1 : market.rowAt(other, first.time()[row]);
        int at = x.length - 1;
        while (i >= 0 && j >= 0 && at >= 0) {
            long difference = first.time()[i] - second.time()[j];
            if (difference == 0) {
                x[at] = first.close()[i];
                y[at] = second.close()[j];
                at--;
            }
            i -= difference >= 0 ? 1 : 0;
            j -= difference <= 0 ? 1 : 0;
        }
        return at < 0;
    }

    private static double correlation(double[] x, double[] y) {
        int count = x.length - 1;
        double meanX = 0;
        double meanY = 0;
        for (int i = 1; i <= count; i++) {
            meanX += (x[i] / x[i - 1] - 1) / count;
            meanY += (y[i] / y[i - 1] - 1) / count;
        }
        double both = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 1; i <= count; i++) {
            double offX = x[i] / x[i - 1] - 1 - meanX;
            double offY = y[i] / y[i - 1] - 1 - meanY;
            both += offX * offY;
            squaresX += offX * offX;
            squaresY += offY * offY;
        }
        return squaresX > 0 && squaresY > 0 ? both / Math.sqrt(squaresX * squaresY) : Double.NaN;
    }
}

package io.zenmarket.domain.indicator;

import io.zenmarket.domain.market.BarColumns;

/// Directional indicators and directional movement index.
///
/// Formula: +DI = 100 S(+DM) / S(TR), −DI = 100 S(−DM) / S(TR), DX = 100 |+DI − −DI| / (+DI + −DI), where the larger
/// of high_t − high_{t−1} and low_{t−1} − low_t is +DM or −DM when above zero (equal: neither) and S_t = S_{t−1} −
/// S_{t−1} / n + x_t.
///
/// Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Conventions: as TA-Lib, S is seeded with
/// the sum of the first n − 1 values. Without any range or movement a line has no value, where TA-Lib says 0 or
/// repeats the last one. A missing price restarts it.
///
/// @param period n, length of the smoothing
public record DirectionalMovement(int period) {

    public DirectionalMovement {
        Period.check("directional movement: period", 2, period);
    }

    /// The three lines, from 0 to 100.
    public record Lines(double[] plus, double[] minus, double[] dx) {}

    /// Leading bars without a value.
    public int warmup() {
        return period;
    }

    public Lines values(BarColumns bars) {
        double[] range = new TrueRange().values(bars);
        double[] up = new Momentum(1).values(bars.high());
        double[] down = Columns.map(new Momentum(1).values(bars.low()), change -> -change);
        double[] plusMoves = Columns.join(up, down, DirectionalMovement::leading);
        double[] minusMoves = Columns.join(down, up, DirectionalMovement::leading);
        Columns.keepCommon(range, plusMoves, minusMoves);
        double[] ranges = Wilder.sum(range, period);
        double[] plus = Columns.join(Wilder.sum(plusMoves, period), ranges, (sum, of) -> 100 * (sum / of));
        double[] minus = Columns.join(Wilder.sum(minusMoves, period), ranges, (sum, of) -> 100 * (sum / of));
        double[] dx = Columns.join(plus, minus, (a, b) -> 100 * (Math.abs(a - b) / (a + b)));
        return new Lines(plus, minus, dx);
    }

    private static double leading(double move, double opposite) {
        boolean known = Double.isFinite(move) && Double.isFinite(opposite);
        return known ? (move > opposite && move > 0 ? move : 0) : Double.NaN;
    }
}

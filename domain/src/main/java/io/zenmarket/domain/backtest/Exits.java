package io.zenmarket.domain.backtest;

/// Exits that stand from the entry on and work inside the bar, whatever the strategy decides. A gap fills at the
/// open; when stop and target lie within one bar, the stop fills. They are measured from the entry's fill price.
///
/// @param stop loss, below a long's entry and above a short's
/// @param target profit, on the other side
/// @param trailing stop behind the best price so far (the entry price at first, then each bar's high, or low of a
///     short): tested against that of the bars before, then raised
/// @param bars most bars held, closed at the next fill; 0: any number
public record Exits(Distance stop, Distance target, Distance trailing, int bars) {

    public static final Exits NONE = new Exits(Distance.NONE, Distance.NONE, Distance.NONE, 0);

    public Exits {
        Check.atLeast("exits: bars", 0, bars);
        if (stop instanceof Distance.Risk) {
            throw new IllegalArgumentException("exits: stop, expected a fraction or atr, was a multiple of R itself");
        }
        boolean usesRisk = target instanceof Distance.Risk || trailing instanceof Distance.Risk;
        if (usesRisk && stop instanceof Distance.None) {
            throw new IllegalArgumentException("exits: multiples of R, expected a stop to measure R by, was none");
        }
    }

    public boolean none() {
        return equals(NONE);
    }
}

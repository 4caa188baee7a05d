package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.Desk;
import io.zenmarket.domain.backtest.Trader;
import io.zenmarket.domain.strategy.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// Turns the signals of a session into orders for the next one: BUY into a long position, SELL into none,
/// or a short one where that may be held; HOLD changes nothing. A signal for the side that is held changes
/// nothing either, so that one that is said every day adds nothing to a position.
public final class SignalTrader implements Trader {

    private static final long DAY = 86_400;

    private final Function<LocalDate, List<Said>> signals;
    private final double minimumConfidence;

    /// @param signals of a session
    /// @param minimumConfidence of a signal that is acted on; a fraction
    public SignalTrader(Function<LocalDate, List<Said>> signals, double minimumConfidence) {
        this.signals = signals;
        this.minimumConfidence = minimumConfidence;
    }

    @Override
    public void decide(Desk desk) {
        for (Said said : signals.apply(LocalDate.ofEpochDay(Math.floorDiv(desk.time(), DAY)))) {
            int symbol = desk.market().indexOf(said.symbol());
            if (desk.trading(symbol) && said.confidence() >= minimumConfidence) {
                act(desk, symbol, said);
            }
        }
    }

    private static void act(Desk desk, int symbol, Said said) {
        switch (said.decision()) {
            case BUY -> follow(desk, symbol, Decision.LONG, said.confidence());
            case SELL -> follow(desk, symbol, Decision.SHORT, said.confidence());
            case HOLD -> {}
        }
    }

    private static void follow(Desk desk, int symbol, Decision decision, double confidence) {
        desk.follow(symbol, desk.rules().direction().of(decision), confidence);
    }
}

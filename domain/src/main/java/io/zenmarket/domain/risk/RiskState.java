package io.zenmarket.domain.risk;

import java.util.List;
import java.util.Optional;

/// What limits remember from session to session.
///
/// @param sessionStart equity at the last close
/// @param peak highest equity at a close since the account began, or since a halt that measures it ended
/// @param losingStreak trades in a row that lost money
/// @param dayTrades per session of the last four, the latest last
/// @param halt the one in force for the next session
public record RiskState(
        double sessionStart, double peak, int losingStreak, List<Integer> dayTrades, Optional<Halt> halt) {

    static final int SESSIONS = 4;

    public RiskState {
        dayTrades = List.copyOf(dayTrades);
    }

    /// Of an account that begins.
    public static RiskState of(double capital) {
        return new RiskState(capital, capital, 0, List.of(), Optional.empty());
    }

    /// After a halt has ended.
    public RiskState resumed() {
        return new RiskState(sessionStart, sessionStart, 0, dayTrades, Optional.empty());
    }

    int recentDayTrades() {
        return dayTrades.stream().mapToInt(Integer::intValue).sum();
    }
}

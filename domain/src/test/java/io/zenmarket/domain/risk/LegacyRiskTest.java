package io.zenmarket.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.backtest.Cause;
import io.zenmarket.domain.backtest.Trade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The legacy program's risk manager, where it was right; where it was not, what holds instead.
class LegacyRiskTest {

    private static final Map<String, String> NAMES = Map.of(
            "POSITION_SIZE", "position-size",
            "TRADE_RISK", "trade-risk",
            "DAILY_RISK", "daily-risk",
            "MAX_POSITIONS", "open-positions",
            "DRAWDOWN", "drawdown",
            "CONSECUTIVE_LOSSES", "losing-streak",
            "DAILY_LOSS", "daily-loss",
            "HALTED", "halt",
            "NO_EQUITY", "equity");

    private static final Map<String, Map<String, String>> DEVIATIONS =
            Table.of("deviations.csv").stream().collect(Collectors.toMap(row -> row.get("name"), Function.identity()));

    static List<Map<String, String>> orders() {
        return Table.of("validate-order.csv");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void looksAtOrdersAsTheLegacyProgramDid(Map<String, String> row) {
        List<String> acted = new ArrayList<>();
        double allowed = allowed(row, acted);

        Map<String, String> other = DEVIATIONS.get(row.get("name"));
        if (other != null) {
            assertThat(allowed).isCloseTo(number(other, "allowed"), within(1e-7));
            assertThat(String.join(" ", acted)).isEqualTo(other.get("rules"));
        } else if (row.get("accepted").equals("true")) {
            assertThat(allowed).isEqualTo(number(row, "quantity"));
        } else {
            assertThat(allowed).isZero();
            assertThat(acted).containsExactly(NAMES.get(row.get("code")));
        }
    }

    @Test
    void countsLossesAsTheLegacyProgramDid() {
        RiskGate gate =
                new RiskGate(RiskLimits.of(Map.of("losing-streak", 3.0)), Map.of(), Groups.NONE, RiskState.of(100_000));
        for (Map<String, String> row : Table.of("record-result.csv")) {
            List<Trade> trades = row.get("pnl").isEmpty() ? List.of() : List.of(trade(number(row, "pnl")));
            gate.endSession(100_000, trades);

            assertThat(gate.state().losingStreak()).isEqualTo((int) number(row, "consecutive-losses"));
            assertThat(gate.state().halt().isPresent()).isEqualTo(Boolean.parseBoolean(row.get("halted")));
        }
    }

    /// Theirs finds that a day trade was one too many, ours keeps from it: it acts one day trade earlier.
    @Test
    void knowsPatternDayTraders() {
        for (Map<String, String> row : Table.of("pattern-day-trader.csv")) {
            Entry.Book book = new Entry.Book(number(row, "equity"), 0, 0, 0, 0, 0, 0, 0);
            int before = (int) number(row, "day-trades") - 1;
            Entry entry = new Entry(1, 1, 1, Double.POSITIVE_INFINITY, book, new Entry.Session(0, before, 1));

            assertThat(new PatternDayTrader(3).check(entry).units() == 1)
                    .isEqualTo(Boolean.parseBoolean(row.get("compliant")));
        }
    }

    /// What the gate does, on numbers instead of an engine: halts, then each limit on what the one before
    /// has left.
    private static double allowed(Map<String, String> row, List<String> acted) {
        double units = number(row, "quantity");
        Map<String, Double> held = held(row);
        double own = held.getOrDefault(row.get("symbol"), 0.0);
        double side = row.get("side").equals("BUY") ? 1 : -1;
        if (own * side < 0) {
            return units;
        }
        if (number(row, "equity") <= 0) {
            acted.add("equity");
            return 0;
        }
        if (Boolean.parseBoolean(row.get("halted-before"))) {
            acted.add("halt");
            return 0;
        }
        return limited(row, entry(row, held, own, side, units), acted);
    }

    private static double limited(Map<String, String> row, Entry entry, List<String> acted) {
        double units = entry.units();
        for (RiskLimit limit : RiskLimits.of(limits(row))) {
            double left =
                    switch (limit) {
                        case HaltLimit halt -> halt.reached(standing(row)) ? 0 : units;
                        case EntryLimit one -> one.check(entry.withUnits(units)).units();
                    };
            if (left < units) {
                acted.add(limit.name());
            }
            units = left;
            if (units == 0) {
                break;
            }
        }
        return units;
    }

    private static Entry entry(
            Map<String, String> row, Map<String, Double> held, double own, double side, double units) {
        double price = number(row, "price");
        double gross =
                held.values().stream().mapToDouble(one -> Math.abs(one) * 100).sum();
        double net = held.values().stream().mapToDouble(one -> one * 100).sum();
        Entry.Book book = new Entry.Book(number(row, "equity"), own * price, gross, net, gross, gross, held.size(), 0);
        double risk = row.get("stop").isEmpty() ? Double.POSITIVE_INFINITY : Math.abs(price - number(row, "stop"));
        Entry.Session session = new Entry.Session(number(row, "daily-risk-used"), 0, 1e9);
        return new Entry((int) side, units, price, risk, book, session);
    }

    private static Standing standing(Map<String, String> row) {
        double equity = 100_000 * (1 - number(row, "drawdown"));
        return new Standing(
                equity, equity - number(row, "daily-pnl"), 100_000, (int) number(row, "consecutive-losses"));
    }

    private static Map<String, Double> limits(Map<String, String> row) {
        Map<String, Double> limits = new HashMap<>(Map.of(
                "trade-risk", 0.01,
                "position-size", 0.2,
                "daily-risk", 0.03,
                "drawdown", 0.05,
                "open-positions", 5.0,
                "losing-streak", 3.0));
        Optional.of(row.get("daily-loss-limit"))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> limits.put("daily-loss", Double.parseDouble(text)));
        return limits;
    }

    private static Map<String, Double> held(Map<String, String> row) {
        Map<String, Double> held = new HashMap<>();
        for (String one : row.get("positions").split(" ")) {
            if (!one.isEmpty()) {
                held.put(one.substring(0, one.indexOf(':')), Double.valueOf(one.substring(one.indexOf(':') + 1)));
            }
        }
        return held;
    }

    private static Trade trade(double pnl) {
        return new Trade("AAA", 1, 1, 0, 0, 1, 1, 0, 1, 0, 0, pnl, 0, 0, 0, Cause.DECISION);
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(row.get(name));
    }
}

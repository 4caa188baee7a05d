package io.zenmarket.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.market.BarColumns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds an account up again from its fills and the bars, without the engine, and holds every entry to its
/// limits.
final class ExposureCheck {

    /// What rounding a fill to whole cents may cost.
    private static final double CENTS = 0.02;

    private final long seed;
    private final RandomPaper paper;
    private final Map<String, Double> units = new HashMap<>();
    private final Map<String, Double> marks = new HashMap<>();
    private final Map<Long, PaperOrder.Side> sides = new HashMap<>();
    /// Entries of the session, and equity right after each.
    private final Map<String, PaperFill> entries = new HashMap<>();
    private final Map<String, Double> equities = new HashMap<>();
    private double cash = 10_000;
    private int checked;

    ExposureCheck(long seed, RandomPaper paper) {
        this.seed = seed;
        this.paper = paper;
    }

    /// @return how many entries were looked at
    int of(List<PaperDay> days) {
        for (PaperDay day : days) {
            day.orders().forEach(order -> sides.put(order.number(), order.side()));
            cash += day.ledger().stream()
                    .filter(entry -> entry.kind() == LedgerEntry.Kind.FINANCING)
                    .mapToDouble(entry -> entry.amount().doubleValue())
                    .sum();
            day.fills().forEach(this::fill);
            close(day);
        }
        return checked;
    }

    private void fill(PaperFill fill) {
        int before = (int) units.values().stream().filter(held -> held != 0).count();
        double held = units.getOrDefault(fill.symbol(), 0.0);
        double after = held + fill.quantity();
        units.put(fill.symbol(), Math.abs(after) < 1e-9 ? 0 : after);
        cash -= fill.value().doubleValue() + fill.commission().doubleValue();
        if (sides.get(fill.order()) != PaperOrder.Side.FLAT && Math.abs(after) > 1e-9 && after * fill.quantity() > 0) {
            marks.put(fill.symbol(), bar(fill).open()[row(fill)]);
            check(fill, held * after < 0 ? before - 1 : before);
            checked++;
        }
    }

    private void check(PaperFill fill, int positionsBefore) {
        double equity = cash;
        double gross = 0;
        double net = 0;
        for (Map.Entry<String, Double> one : units.entrySet()) {
            double value = one.getValue() == 0 ? 0 : one.getValue() * marks.get(one.getKey());
            equity += value;
            gross += Math.abs(value);
            net += value;
        }
        entries.put(fill.symbol(), fill);
        equities.put(fill.symbol(), equity);
        double own = Math.abs(units.get(fill.symbol()) * marks.get(fill.symbol()));
        atMost("position-size", own, equity);
        atMost("gross-exposure", gross, equity);
        if (net * units.get(fill.symbol()) > 0) {
            atMost("net-exposure", Math.abs(net), equity);
        }
        atMost("open-positions", positionsBefore + 1, 1);
    }

    private void atMost(String limit, double value, double equity) {
        double most = paper.account().limits().getOrDefault(limit, Double.POSITIVE_INFINITY);
        assertThat(value).as("seed %s, %s", seed, limit).isLessThanOrEqualTo(most * equity + CENTS);
    }

    /// By the stop that the position was given at its entry.
    private void checkRisk(PaperDay day) {
        for (PaperPosition position : day.positions()) {
            PaperFill entry = entries.get(position.symbol());
            if (entry != null) {
                double risk = Math.abs(entry.price() - position.state().stops().firstStop());
                double units = Math.abs(position.state().quantity());
                atMost("trade-risk", risk * units, equities.getOrDefault(position.symbol(), Double.NaN));
            }
        }
        entries.clear();
    }

    private void close(PaperDay day) {
        checkRisk(day);
        Market market = paper.market();
        for (int symbol = 0; symbol < market.size(); symbol++) {
            int row = market.rowAt(symbol, day.date().toEpochDay() * Papers.DAY);
            if (row >= 0) {
                marks.put(
                        market.symbol(symbol),
                        market.instrument(symbol).series().bars().close()[row]);
            }
        }
        double equity = cash;
        for (PaperPosition position : day.positions()) {
            equity += position.state().quantity() * marks.get(position.symbol());
        }
        assertThat(day.close().equity().doubleValue() - equity)
                .as("seed %s", seed)
                .isBetween(-0.05, 0.05);
    }

    private BarColumns bar(PaperFill fill) {
        return paper.market()
                .instrument(paper.market().indexOf(fill.symbol()))
                .series()
                .bars();
    }

    private int row(PaperFill fill) {
        return paper.market()
                .rowAt(paper.market().indexOf(fill.symbol()), fill.date().toEpochDay() * Papers.DAY);
    }
}

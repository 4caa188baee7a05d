package io.zenmarket.readerswriters.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.CorporateAction.Kind;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.simulated.SimulatedRows.Row;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What must hold of simulated prices whatever the draws: the rules of a bar, splits that adjust away, moments within
/// what equities show.
class SimulatedPricesTest {

    private static final int SYMBOLS = 60;
    private static final int BARS = 5_000;
    private static SimulatedRows rows;

    @BeforeAll
    static void simulateTwentyYears() {
        rows = SimulatedRows.of(
                new SimulatedSettings(2026, SYMBOLS, BARS, LocalDate.of(2000, 1, 1), Interval.ONE_DAY, 100_000));
    }

    @ParameterizedTest
    @EnumSource(Interval.class)
    void everyBarObeysTheRules(Interval interval) {
        SimulatedRows some =
                SimulatedRows.of(new SimulatedSettings(1, 5, 20_000, LocalDate.of(1965, 1, 1), interval, 50_000));

        assertThat(some.bars()).hasSize(5).allSatisfy((symbol, bars) -> {
            assertThat(bars).hasSize(20_000);
            long before = Long.MIN_VALUE;
            for (Row bar : bars) {
                assertThat(bar.time()).isGreaterThan(before);
                before = bar.time();
                requireValid(bar);
            }
        });
    }

    private static void requireValid(Row bar) {
        boolean valid = bar.low() > 0
                && bar.low() <= Math.min(bar.open(), bar.close())
                && bar.high() >= Math.max(bar.open(), bar.close())
                && bar.high() < 10_000
                && bar.volume() >= 0
                && bar.volume() < 1e12
                && bar.volume() == Math.rint(bar.volume());
        DayOfWeek day =
                Instant.ofEpochSecond(bar.time()).atOffset(ZoneOffset.UTC).getDayOfWeek();
        assertThat(valid && day.getValue() <= 5).as("%s", bar).isTrue();
    }

    @Test
    void pricesHaveFourDecimalsAtMost() {
        for (Row bar : rows.bars().get("SIM0007")) {
            for (double price : List.of(bar.open(), bar.high(), bar.low(), bar.close())) {
                assertThat(BigDecimal.valueOf(price).stripTrailingZeros().scale())
                        .isLessThanOrEqualTo(4);
            }
        }
    }

    @Test
    void dailyBarsAreOfMidnight() {
        assertThat(rows.bars().get("SIM0001").getFirst().time())
                .isEqualTo(Instant.parse("2000-01-03T00:00:00Z").getEpochSecond());
        assertThat(rows.bars().values())
                .allSatisfy(bars -> assertThat(bars)
                        .allSatisfy(bar -> assertThat(bar.time() % 86_400).isZero()));
    }

    /// A gap never exceeds 0.028 · 0.4 · 3.47 + 0.08 = 11.9 %; a split moves the price by half or more.
    @Test
    void aSplitShowsAsADropThatAdjustmentTakesBack() {
        List<CorporateAction> splits = actions(Kind.SPLIT);

        assertThat(splits)
                .extracting(CorporateAction::value)
                .contains(4.0, 2.0, 0.1)
                .containsOnly(4.0, 2.0, 0.1);
        for (CorporateAction split : splits) {
            List<Row> bars = rows.bars().get(split.symbol());
            int index = indexOf(bars, split.exDate());
            double change = bars.get(index).open() / bars.get(index - 1).close();
            assertThat(Math.abs(change - 1)).as("%s as traded", split).isGreaterThan(0.4);
            assertThat(change * split.value()).as("%s adjusted", split).isBetween(0.88, 1.12);
        }
    }

    @Test
    void withoutASplitNoSessionOpensFarFromTheCloseBefore() {
        rows.bars().forEach((symbol, bars) -> {
            List<LocalDate> splits = actions(Kind.SPLIT).stream()
                    .filter(split -> split.symbol().equals(symbol))
                    .map(CorporateAction::exDate)
                    .toList();
            for (int i = 1; i < BARS; i++) {
                if (!splits.contains(date(bars.get(i)))) {
                    assertThat(bars.get(i).open() / bars.get(i - 1).close()).isBetween(0.86, 1.12);
                }
            }
        });
    }

    @Test
    void mostSymbolsPayADividendEachQuarter() {
        Map<String, List<CorporateAction>> bySymbol =
                actions(Kind.DIVIDEND).stream().collect(Collectors.groupingBy(CorporateAction::symbol));

        assertThat(bySymbol.size()).isBetween(SYMBOLS / 2, SYMBOLS - 1);
        bySymbol.forEach((symbol, dividends) -> {
            assertThat(dividends).hasSizeBetween(BARS / 63 - 1, BARS / 63 + 1);
            List<Row> bars = rows.bars().get(symbol);
            assertThat(dividends).allSatisfy(dividend -> {
                double close = bars.get(indexOf(bars, dividend.exDate()) - 1).close();
                assertThat(dividend.value() / close).isBetween(0.0029, 0.0101);
            });
        });
    }

    /// Daily equity returns: annual volatility 15 to 45 %, fat tails (kurtosis above 3), and volatility that clusters
    /// (autocorrelation of absolute returns above zero): Cont (2001), "Empirical properties of asset returns".
    @Test
    void returnsHaveTheMomentsOfEquities() {
        List<Double> returns = new ArrayList<>();
        rows.bars().values().forEach(bars -> bars.forEach(bar -> returns.add(bar.close() / bar.open() - 1)));
        double mean = mean(returns);
        double variance =
                mean(returns.stream().map(r -> (r - mean) * (r - mean)).toList());
        double fourth = mean(returns.stream().map(r -> Math.pow(r - mean, 4)).toList());

        assertThat(mean).isBetween(-0.0005, 0.001);
        assertThat(Math.sqrt(variance * 252)).isBetween(0.15, 0.45);
        assertThat(fourth / (variance * variance)).isBetween(3.5, 12.0);
        assertThat(autocorrelation(returns.stream().map(Math::abs).toList(), 5)).isGreaterThan(0.1);
        assertThat(autocorrelation(returns, 5)).isBetween(-0.02, 0.02);
    }

    @Test
    void regimesComeAndGoAsTheirLengthsSay() {
        SplitMix64 random = new SplitMix64(5);
        long[] stays = new long[Regime.values().length];
        long[] visits = new long[Regime.values().length];
        Regime regime = Regime.first(random.nextDouble());
        for (int session = 0; session < 2_000_000; session++) {
            stays[regime.ordinal()]++;
            Regime next = regime.next(random.nextDouble());
            visits[regime.ordinal()] += next == regime ? 0 : 1;
            regime = next;
        }
        for (Regime each : Regime.values()) {
            double stay = (double) stays[each.ordinal()] / visits[each.ordinal()];
            assertThat(stay / each.sessions).as("%s", each).isBetween(0.95, 1.05);
        }
        // The chain leaves to each of the other three alike, so all are visited equally often.
        assertThat((double) visits[0] / visits[3]).isBetween(0.95, 1.05);
    }

    private static List<CorporateAction> actions(Kind kind) {
        return rows.actions().values().stream()
                .flatMap(List::stream)
                .filter(action -> action.kind() == kind)
                .toList();
    }

    private static int indexOf(List<Row> bars, LocalDate date) {
        return bars.stream().map(SimulatedPricesTest::date).toList().indexOf(date);
    }

    private static LocalDate date(Row bar) {
        return LocalDate.ofEpochDay(Math.floorDiv(bar.time(), 86_400L));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double autocorrelation(List<Double> values, int lag) {
        double mean = mean(values);
        double covariance = 0;
        double variance = 0;
        for (int i = lag; i < values.size(); i++) {
            covariance += (values.get(i) - mean) * (values.get(i - lag) - mean);
            variance += (values.get(i) - mean) * (values.get(i) - mean);
        }
        return covariance / variance;
    }
}

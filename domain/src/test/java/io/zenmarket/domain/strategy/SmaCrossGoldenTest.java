package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.signal.GoldenCsv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the orders of vectorbt.
class SmaCrossGoldenTest {

    private static final String FOLDER = "sma-cross-spx/";
    private static final Indicators SPX = Indicators.of(GoldenCsv.spx());

    @ParameterizedTest
    @CsvSource({"10, 52", "20, 100", "50, 196"})
    void ordersAreVectorbts(int fast, int slow) {
        List<Map<String, String>> rows = GoldenCsv.rows("strategy", FOLDER + "expected-orders.csv");
        for (String fill : List.of("close", "nextopen")) {
            List<String> expected = rows.stream()
                    .filter(row ->
                            row.get("fast").equals("" + fast) && row.get("slow").equals("" + slow))
                    .filter(row -> row.get("fill").equals(fill))
                    .map(row -> row.get("date") + " " + row.get("side"))
                    .toList();
            assertThat(expected).hasSizeGreaterThan(15);
            assertThat(orders(new SmaCross(fast, slow), fill)).as(fill).isEqualTo(expected);
        }
    }

    @Test
    void numbersOfOrdersOf982SetsAreVectorbts() {
        List<Map<String, String>> rows = GoldenCsv.rows("strategy", FOLDER + "expected-counts.csv");
        assertThat(rows).hasSize(982).allSatisfy(row -> {
            SmaCross strategy = new SmaCross((int) GoldenCsv.number(row, "fast"), (int) GoldenCsv.number(row, "slow"));
            for (String fill : List.of("close", "nextopen")) {
                assertThat(orders(strategy, fill)).hasSize((int) GoldenCsv.number(row, fill));
            }
        });
    }

    /// Long only: SHORT closes, and does so only what is open.
    private static List<String> orders(Strategy strategy, String fill) {
        DecisionEvents decisions = new DecisionEvents();
        strategy.decide(SPX, decisions);
        List<String> orders = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < decisions.size(); i++) {
            int bar = decisions.bar(i) + (fill.equals("close") ? 0 : 1);
            boolean buy = decisions.decision(i) == Decision.LONG;
            if (buy != open && bar < SPX.size()) {
                orders.add(date(bar) + (buy ? " Buy" : " Sell"));
                open = buy;
            }
        }
        return orders;
    }

    private static LocalDate date(int bar) {
        return LocalDate.ofEpochDay(SPX.bars().time()[bar] / 86_400);
    }
}

package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.signal.GoldenCsv;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against the signals that other programs gave.
class SignalDecisionsTest {

    private static final Indicators SPX = Indicators.of(GoldenCsv.spx());

    @ParameterizedTest
    @CsvSource({"legacy-score, 0", "score, 0", "score, 0.65"})
    void newBuyIsLongAndNewSellIsShort(String name, double minimumConfidence) {
        StrategyEntry entry = StrategyCatalogue.named(name);
        Strategy strategy = name.equals("score") ? entry.create(minimumConfidence) : entry.create();
        List<String> expected = expected(name.replace("-score", "") + "-spx/expected.csv", minimumConfidence);
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(Decided.by(strategy, SPX)).isEqualTo(expected);
    }

    private static List<String> expected(String file, double minimumConfidence) {
        Map<String, String> signals = new HashMap<>();
        for (Map<String, String> row : GoldenCsv.rows("signal", file)) {
            boolean counts = GoldenCsv.number(row, "confidence") >= minimumConfidence;
            signals.put(row.get("Date"), counts ? row.get("signal") : "HOLD");
        }
        List<String> expected = new ArrayList<>();
        String before = "HOLD";
        for (int i = 0; i < SPX.size(); i++) {
            String now = signals.getOrDefault(
                    LocalDate.ofEpochDay(SPX.bars().time()[i] / 86_400).toString(), "HOLD");
            if (!now.equals(before) && !now.equals("HOLD")) {
                expected.add(i + (now.equals("BUY") ? ":LONG" : ":SHORT"));
            }
            before = now;
        }
        return expected;
    }
}

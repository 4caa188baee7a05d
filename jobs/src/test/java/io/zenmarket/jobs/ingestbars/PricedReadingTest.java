package io.zenmarket.jobs.ingestbars;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.cost.Figure;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.jobs.testing.Defaults;
import io.zenmarket.readerswriters.cost.CostFiles;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/// What the cost model takes for granted of the chart service.
class PricedReadingTest {

    private static final YahooProperties YAHOO = Defaults.of(YahooProperties.class);

    @Test
    void waitsAsTheCostModelCounts() {
        assertThat(figure("requests-per-second")).isEqualTo(YAHOO.requestsPerSecond());
    }

    @Test
    void isCutAsTheCostModelCounts() {
        int symbols = (int) figure("symbols-per-slice");
        assertThat(slices(symbols)).isEqualTo(1);
        assertThat(slices(symbols + 1)).isEqualTo(2);
    }

    private static int slices(int symbols) {
        BarSources sources = new BarSources(Interval.parse("1d"), LocalDate.of(2026, 1, 30), YAHOO.settings());
        return sources.get("yahoo:" + String.join(",", Collections.nCopies(symbols, "AAPL")))
                .plan()
                .size();
    }

    private static double figure(String name) {
        return CostFiles.read().figures().stream()
                .filter(figure -> figure.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }
}

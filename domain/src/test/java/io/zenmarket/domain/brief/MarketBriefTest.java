package io.zenmarket.domain.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.brief.SymbolSignal.Label;
import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarColumns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarketBriefTest {

    private static final LocalDate DATE = LocalDate.of(2020, 4, 17);

    @Test
    void refusesTheSameSymbolTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> brief(symbol("A"), symbol("A")))
                .withMessage("brief of 2020-04-17: expected each symbol once, was 2 entries for 1 symbols");
        assertThat(brief(symbol("A"), symbol("B")).symbols()).hasSize(2);
    }

    @Test
    void refusesABlankSymbol() {
        assertThatIllegalArgumentException().isThrownBy(() -> symbol(" "));
    }

    @Test
    void refusesScoresAndConfidencesOutOfRangeButTakesUndefinedOnes() {
        var counts = new MarketBias.Counts(1, 2, 3);
        assertThat(counts.total()).isEqualTo(6);
        assertThatIllegalArgumentException().isThrownBy(() -> new MarketBias(MarketBias.Lean.BULLISH, 1.01, counts));
        assertThatIllegalArgumentException().isThrownBy(() -> new SymbolSignal(Label.BUY, -0.1, 3, "up", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new MarketBias.Counts(0, -1, 0));
        assertThat(new MarketBias(MarketBias.Lean.NEUTRAL, Double.NaN, counts).score())
                .isNaN();
    }

    @Test
    void refusesLinesThatDoNotFitTheBars() {
        double[] two = new double[2];
        double[] three = new double[3];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SymbolChart(
                        BarColumns.ofSize(2),
                        new SymbolChart.PriceLines(two, two, two, two),
                        three,
                        new SymbolChart.MacdLines(two, two),
                        two,
                        List.of()))
                .withMessage("chart: rsi: expected one value per bar, 2, was 3");
    }

    @Test
    void refusesMoreRejectsOrJumpsThanCounted() {
        var reject = new RejectedRecord("a.csv", 1, "x", "close: expected a number, was x");
        var jump = new DataQuality.Jump("A", DATE, 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataQuality(Accounts.NONE, List.of(reject), List.of(), List.of(), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataQuality(Accounts.NONE, List.of(), List.of(), List.of(jump), 0));
    }

    @Test
    void refusesMoreStoriesThanCounted() {
        var story = new Story("Title", "Outlet", "", Instant.EPOCH, false, Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SessionNews(List.of(story), 0))
                .withMessage("news: expected a count not below the stories listed, was 0 for 1");
    }

    @Test
    void refusesMoreBacktestsThanCounted() {
        var run =
                new BacktestBrief("a", "A", "", List.of("X"), 1, Instant.EPOCH, Optional.empty(), Optional.empty(), "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecentBacktests(DATE, List.of(run), 0))
                .withMessage("backtests: expected a count not below those listed, was 0 for 1");
    }

    private static MarketBrief brief(SymbolBrief... symbols) {
        return new MarketBrief(
                DATE,
                new MarketBias(MarketBias.Lean.NEUTRAL, 0, new MarketBias.Counts(0, symbols.length, 0)),
                List.of(symbols),
                MarketNews.NONE,
                List.of(),
                new RecentBacktests(DATE, List.of(), 0),
                new DataQuality(Accounts.NONE, List.of(), List.of(), List.of(), 0),
                new Provenance(1, "0.1.0", "score", "1", List.of(), Optional.empty()));
    }

    private static SymbolBrief symbol(String symbol) {
        return new SymbolBrief(
                symbol,
                "",
                false,
                new Quote(1, 0, DATE, ""),
                new SymbolSignal(Label.HOLD, 0.5, 0, "neutral", List.of()),
                List.of(),
                SymbolChart.NONE,
                SessionNews.NONE);
    }
}

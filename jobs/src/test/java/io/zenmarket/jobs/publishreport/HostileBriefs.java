package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.Agreement;
import io.zenmarket.domain.brief.DataQuality;
import io.zenmarket.domain.brief.IndicatorValue;
import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.domain.brief.MarketNews;
import io.zenmarket.domain.brief.OpinionCost;
import io.zenmarket.domain.brief.Quote;
import io.zenmarket.domain.brief.SessionNews;
import io.zenmarket.domain.brief.Story;
import io.zenmarket.domain.brief.StoryScore;
import io.zenmarket.domain.brief.SymbolBrief;
import io.zenmarket.domain.brief.SymbolChart;
import io.zenmarket.domain.brief.SymbolSignal;
import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock.StaleSymbol;
import io.zenmarket.domain.sentiment.SentimentLabel;
import io.zenmarket.domain.sentiment.Uncertainty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Briefs whose texts and numbers mean harm.
final class HostileBriefs {

    /// Tries to end every kind of place a text can stand in.
    static final String MARKUP = "</script></style></title><script>alert(1)</script>"
            + "<img src=\"x\" onerror='alert(1)'>"
            + "{{date}}<!-- `|*_[x](http://x)\r\n| # y";

    /// Addresses that must not become links.
    static final List<String> ADDRESSES = List.of(
            MARKUP,
            "javascript:alert(1)",
            " javascript:alert(1)",
            "JaVaScRiPt://example.com/%0aalert(1)",
            "data:text/html,<script>alert(1)</script>",
            "//example.com/",
            "https:",
            "http:///etc/passwd",
            "file:///etc/passwd");

    private static final SessionNews NEWS = new SessionNews(
            ADDRESSES.stream()
                    .map(address -> new Story(
                            MARKUP,
                            MARKUP,
                            address,
                            Instant.EPOCH,
                            true,
                            Optional.of(new StoryScore(SentimentLabel.POSITIVE, 1, 1, List.of(Uncertainty.LONG_TEXT)))))
                    .toList(),
            100);

    private HostileBriefs() {}

    /// The same bad text everywhere a text can come from outside.
    static MarketBrief markup() {
        var signal = new SymbolSignal(SymbolSignal.Label.BUY, 1, 6, MARKUP, List.of(MARKUP, MARKUP));
        var symbol = new SymbolBrief(
                MARKUP,
                MARKUP,
                true,
                new Quote(12.5, 0.01, SampleBriefs.DATE, MARKUP),
                signal,
                List.of(new IndicatorValue(MARKUP, 1, IndicatorValue.Unit.POINTS)),
                SymbolChart.NONE,
                NEWS);
        var quality = new DataQuality(
                new Accounts(1, 0, 1, 0, 0, 0, 0),
                List.of(new RejectedRecord(MARKUP, 1, MARKUP, MARKUP)),
                List.of(new StaleSymbol(MARKUP, MARKUP)),
                List.of(new DataQuality.Jump(MARKUP, SampleBriefs.DATE, 0.5)),
                1);
        var agreement =
                new Agreement(MARKUP, MARKUP, new Agreement.Sample(2, 1, 0.25), new Agreement.Sample(2, 0.5, -1));
        var cost = new OpinionCost(MARKUP, 1, 1, 1, 1, 1, BigDecimal.ONE);
        return SampleBriefs.brief(
                List.of(symbol),
                new MarketNews(NEWS, List.of(agreement), List.of(cost)),
                List.of(),
                SampleBacktests.named(MARKUP),
                quality);
    }

    /// Nothing is defined.
    static MarketBrief undefined() {
        var symbol = new SymbolBrief(
                "EMPTY",
                "",
                false,
                new Quote(Double.NaN, Double.NaN, SampleBriefs.DATE, ""),
                new SymbolSignal(SymbolSignal.Label.HOLD, Double.NaN, 0, "", List.of()),
                List.of(new IndicatorValue("RSI 14", Double.NaN, IndicatorValue.Unit.POINTS)),
                SymbolChart.NONE,
                SessionNews.NONE);
        var quality = new DataQuality(Accounts.NONE, List.of(), List.of(), List.of(), 0);
        return SampleBriefs.brief(List.of(symbol), MarketNews.NONE, List.of(), SampleBacktests.undefined(), quality);
    }
}

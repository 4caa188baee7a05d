package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.AccountBrief;
import io.zenmarket.domain.brief.DataQuality;
import io.zenmarket.domain.brief.IndicatorValue;
import io.zenmarket.domain.brief.IndicatorValue.Unit;
import io.zenmarket.domain.brief.MarketBias;
import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.domain.brief.MarketNews;
import io.zenmarket.domain.brief.Provenance;
import io.zenmarket.domain.brief.Quote;
import io.zenmarket.domain.brief.RecentBacktests;
import io.zenmarket.domain.brief.SessionNews;
import io.zenmarket.domain.brief.SymbolBrief;
import io.zenmarket.domain.brief.SymbolChart;
import io.zenmarket.domain.brief.SymbolSignal;
import io.zenmarket.domain.brief.SymbolSignal.Label;
import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock.StaleSymbol;
import io.zenmarket.domain.market.BarColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Briefs to render: one as the demo makes it, and parts to build others from.
final class SampleBriefs {

    static final LocalDate DATE = LocalDate.of(2020, 4, 17);
    private static final int SHOWN = 500;

    private SampleBriefs() {}

    /// One real symbol and `simulated` made-up ones, 500 bars each.
    static MarketBrief demo(int simulated) {
        List<SymbolBrief> symbols = new ArrayList<>();
        symbols.add(symbol("^GSPC", "S&P 500", false, SampleBars.sp500()));
        IntStream.rangeClosed(1, simulated)
                .mapToObj(i -> symbol("SIM%03d".formatted(i), "", true, SampleBars.simulated(i, 600)))
                .forEach(symbols::add);
        return brief(symbols, SampleNews.market(), SampleAccounts.all(), SampleBacktests.two(), quality());
    }

    static MarketBrief brief(List<SymbolBrief> symbols, DataQuality quality) {
        return brief(symbols, MarketNews.NONE, quality);
    }

    static MarketBrief brief(List<SymbolBrief> symbols, MarketNews news, DataQuality quality) {
        return brief(symbols, news, List.of(), SampleBacktests.NONE, quality);
    }

    static MarketBrief brief(
            List<SymbolBrief> symbols,
            MarketNews news,
            List<AccountBrief> accounts,
            RecentBacktests backtests,
            DataQuality quality) {
        double score = symbols.stream()
                .mapToDouble(symbol -> (1 - symbol.signal().label().ordinal())
                        * symbol.signal().confidence())
                .average()
                .orElse(Double.NaN);
        int[] counts = new int[3];
        symbols.forEach(symbol -> counts[symbol.signal().label().ordinal()]++);
        var bias = new MarketBias(lean(score), score, new MarketBias.Counts(counts[0], counts[1], counts[2]));
        var inputs = List.of(
                new Provenance.Input("bars/interval=1d/year=2019/bucket=07/bars.parquet", "ab12".repeat(16), 252),
                new Provenance.Input("bars/interval=1d/year=2020/bucket=07/bars.parquet", "cd34".repeat(16), 74));
        return new MarketBrief(
                DATE,
                bias,
                symbols,
                news,
                accounts,
                backtests,
                quality,
                new Provenance(42, "0.1.0", "score", "1", inputs, Optional.empty()));
    }

    private static MarketBias.Lean lean(double score) {
        if (score > 0.3) {
            return MarketBias.Lean.BULLISH;
        }
        return score < -0.3 ? MarketBias.Lean.BEARISH : MarketBias.Lean.NEUTRAL;
    }

    static DataQuality quality() {
        return new DataQuality(
                new Accounts(5109, 5105, 3, 1, 0, 0, 0),
                List.of(
                        new RejectedRecord(
                                "sp500-2000.csv",
                                17,
                                "2000-01-26,1410.030029,1412.72998,1400.160034,-1404.089966,1404.089966,1117300000",
                                "close: expected above zero, was -1404.089966"),
                        new RejectedRecord(
                                "sp500-2000.csv",
                                912,
                                "2003-08-21,n/a",
                                "expected 7 columns, was 2; check the export")),
                List.of(new StaleSymbol(
                        "SIM003", "chart service: expected status 200, was 503 after 4 attempts; stored bars kept")),
                List.of(new DataQuality.Jump("SIM002", LocalDate.of(2019, 11, 5), -0.2314)),
                4);
    }

    static SymbolBrief symbol(String symbol, String name, boolean simulated, BarColumns all) {
        SampleLines lines = SampleLines.of(all.close());
        int last = all.size() - 1;
        double close = all.close()[last];
        Label label = lines.label(last, close);
        boolean stale = symbol.equals("SIM003");
        LocalDate date = LocalDate.ofEpochDay(all.time()[last] / 86_400);
        return new SymbolBrief(
                symbol,
                name,
                simulated,
                new Quote(
                        close,
                        close / all.close()[last - 1] - 1,
                        date,
                        stale ? "expected a bar of 2020-04-17, was 2020-04-09; its source answered 503" : ""),
                new SymbolSignal(
                        label,
                        label == Label.HOLD ? 0.32 : 0.6667,
                        label.ordinal() * -4 + 4,
                        trend(lines, last),
                        List.of(
                                "20-day average " + (lines.sma20()[last] > lines.sma50()[last] ? "above" : "below")
                                        + " the 50-day average",
                                "RSI within its normal range",
                                "close within the Bollinger bands")),
                indicators(lines, last, all),
                chart(all, lines, simulated),
                simulated ? SessionNews.NONE : SampleNews.session());
    }

    private static String trend(SampleLines lines, int last) {
        return lines.sma20()[last] > lines.sma50()[last] ? "up, with caution" : "down";
    }

    private static List<IndicatorValue> indicators(SampleLines lines, int last, BarColumns all) {
        return List.of(
                new IndicatorValue("SMA 20", lines.sma20()[last], Unit.PRICE),
                new IndicatorValue("SMA 50", lines.sma50()[last], Unit.PRICE),
                new IndicatorValue("Bollinger upper", lines.upper()[last], Unit.PRICE),
                new IndicatorValue("Bollinger lower", lines.lower()[last], Unit.PRICE),
                new IndicatorValue("RSI 14", lines.rsi()[last], Unit.POINTS),
                new IndicatorValue("MACD 12 26", lines.macd()[last], Unit.PRICE),
                new IndicatorValue("MACD signal 9", lines.macdSignal()[last], Unit.PRICE),
                new IndicatorValue("Volatility, 20 days", 0.0213, Unit.FRACTION),
                new IndicatorValue("ADX 14", Double.NaN, Unit.POINTS),
                new IndicatorValue("Volume", all.volume()[last], Unit.VOLUME));
    }

    private static SymbolChart chart(BarColumns all, SampleLines lines, boolean simulated) {
        int to = all.size();
        int from = to - SHOWN;
        SampleLines shown = lines.slice(from, to);
        return new SymbolChart(
                all.slice(from, to),
                new SymbolChart.PriceLines(shown.sma20(), shown.sma50(), shown.upper(), shown.lower()),
                shown.rsi(),
                new SymbolChart.MacdLines(shown.macd(), shown.macdSignal()),
                simulated ? SampleNews.noSentiment(to - from) : SampleNews.sentiment(to - from),
                marks(all, lines, from));
    }

    private static List<SymbolChart.Mark> marks(BarColumns all, SampleLines lines, int from) {
        return IntStream.range(from, all.size())
                .filter(i -> lines.label(i, all.close()[i]) != lines.label(i - 1, all.close()[i - 1]))
                .mapToObj(i -> new SymbolChart.Mark(
                        LocalDate.ofEpochDay(all.time()[i] / 86_400), lines.label(i, all.close()[i])))
                .filter(mark -> mark.label() != Label.HOLD)
                .toList();
    }
}

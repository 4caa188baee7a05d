package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.Quote;
import io.zenmarket.domain.brief.SymbolBrief;
import io.zenmarket.domain.brief.SymbolChart;
import io.zenmarket.domain.brief.SymbolSignal;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.PriceAdjustment;
import io.zenmarket.domain.sentiment.SentimentColumn;
import io.zenmarket.domain.signal.Reason;
import io.zenmarket.domain.signal.Signal;
import io.zenmarket.domain.signal.Verdict;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import io.zenmarket.readerswriters.postgres.HeldSentiment;
import io.zenmarket.readerswriters.postgres.HeldSentimentPostgresReader;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The per-symbol part of the brief, the strongest signals first.
final class SymbolBriefs {

    private static final long DAY = 86_400;
    private static final int SPARKLINE_BARS = 60;

    /// What is stored about symbols besides bars and signals.
    record Stored(CorporateActionPostgresTable actions, HeldSentimentPostgresReader sentiment, BriefNews news) {}

    private final Stored stored;
    private final ChartMaker charts;
    private final LocalDate date;
    private final Map<String, StoredSignal> signals;
    private final Set<String> charted;
    private final Map<String, SymbolBrief> briefs = new TreeMap<>();

    /// @param limit symbols that get a chart
    SymbolBriefs(Stored stored, ChartMaker charts, LocalDate date, List<StoredSignal> signals, int limit) {
        this.stored = stored;
        this.charts = charts;
        this.date = date;
        this.signals =
                signals.stream().collect(Collectors.toMap(row -> row.signal().symbol(), Function.identity()));
        this.charted = signals.stream()
                .sorted(strongestFirst())
                .limit(limit)
                .map(row -> row.signal().symbol())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Comparator<StoredSignal> strongestFirst() {
        return Comparator.<StoredSignal>comparingDouble(
                        row -> -Math.abs(row.signal().verdict().signedConfidence()))
                .thenComparing(row -> row.signal().symbol());
    }

    /// Adds a symbol, if it has a signal on the business date.
    ///
    /// @param history bars as traded
    /// @param instrument what is known of it
    void add(BarSeries history, BriefTables.Known instrument) {
        StoredSignal shown = signals.get(history.symbol());
        if (shown != null) {
            BarSeries raw = history.before((date.toEpochDay() + 1) * DAY);
            BarSeries adjusted = PriceAdjustment.adjust(raw, stored.actions().find(raw.symbol()), date);
            briefs.put(
                    raw.symbol(),
                    new SymbolBrief(
                            raw.symbol(),
                            "",
                            instrument.source().equals("simulated"),
                            quote(raw, adjusted, instrument),
                            shown(shown.signal()),
                            charts.values(adjusted, shown.signal()),
                            chart(adjusted),
                            stored.news().of(raw.symbol())));
        }
    }

    private SymbolChart chart(BarSeries adjusted) {
        if (!charted.contains(adjusted.symbol())) {
            return charts.sparkline(adjusted, SPARKLINE_BARS);
        }
        LocalDate first = LocalDate.ofEpochDay(adjusted.bars().time()[0] / DAY);
        List<HeldSentiment> sentiment = stored.sentiment().find(adjusted.symbol(), first, date);
        return charts.chart(
                adjusted,
                SentimentColumn.of(adjusted, HeldSentiment.days(sentiment)).values());
    }

    /// What was added: symbols with a chart first, then by symbol.
    List<SymbolBrief> sorted() {
        return signals.values().stream()
                .sorted(strongestFirst())
                .map(row -> briefs.get(row.signal().symbol()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Quote quote(BarSeries raw, BarSeries adjusted, BriefTables.Known instrument) {
        double[] close = adjusted.bars().close();
        int last = close.length - 1;
        double change = last > 0 ? close[last] / close[last - 1] - 1 : Double.NaN;
        LocalDate lastBar = LocalDate.ofEpochDay(raw.bars().time()[last] / DAY);
        return new Quote(raw.bars().close()[last], change, lastBar, instrument.staleReason());
    }

    private static SymbolSignal shown(Signal signal) {
        Verdict verdict = signal.verdict();
        return new SymbolSignal(
                SymbolSignal.Label.valueOf(verdict.decision().name()),
                verdict.confidence(),
                verdict.points(),
                verdict.trend().text(),
                verdict.reasons().stream().map(Reason::text).toList());
    }
}

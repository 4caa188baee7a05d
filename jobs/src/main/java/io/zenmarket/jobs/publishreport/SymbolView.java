package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.IndicatorValue;
import io.zenmarket.domain.brief.Quote;
import io.zenmarket.domain.brief.SymbolBrief;
import io.zenmarket.domain.brief.SymbolSignal;
import io.zenmarket.jobs.page.Figures;
import java.util.List;
import java.util.Locale;

/// One symbol as the texts that the templates place.
///
/// @param id number of the entry, from 1: safe in an `id` whatever the symbol looks like
/// @param sort what the table is sorted by
record SymbolView(
        int id,
        String symbol,
        String name,
        boolean simulated,
        Last last,
        Signal signal,
        List<Value> indicators,
        Drawing drawing,
        NewsView news,
        Sort sort) {

    /// Whether there are stories to list.
    boolean hasNews() {
        return !news.stories().isEmpty();
    }

    /// The last bar.
    record Last(String close, String change, String direction, String icon, String bar, String staleReason) {

        static Last of(Quote quote, int decimals) {
            int sign = Double.isNaN(quote.change()) ? 0 : (int) Math.signum(quote.change());
            return new Last(
                    Figures.number(quote.close(), decimals),
                    Figures.change(quote.change()),
                    List.of("down", "flat", "up").get(sign + 1),
                    List.of("▼", "", "▲").get(sign + 1),
                    quote.lastBar().toString(),
                    quote.staleReason());
        }
    }

    /// The model's view.
    record Signal(
            String label,
            String css,
            String icon,
            String confidence,
            String meter,
            String points,
            String trend,
            String firstReason,
            List<String> reasons) {

        static Signal of(SymbolSignal signal) {
            double confidence = signal.confidence();
            return new Signal(
                    signal.label().name(),
                    signal.label().name().toLowerCase(Locale.ROOT),
                    icon(signal.label()),
                    Figures.percent(confidence, 0),
                    String.format(Locale.ROOT, "%.0f", Double.isNaN(confidence) ? 0 : 100 * confidence),
                    signal.points() == 0 ? "0" : Figures.signed(signal.points(), 0),
                    signal.trend(),
                    signal.reasons().stream().findFirst().orElse(""),
                    signal.reasons());
        }

        private static String icon(SymbolSignal.Label label) {
            return switch (label) {
                case BUY -> "▲";
                case HOLD -> "■";
                case SELL -> "▼";
            };
        }
    }

    /// An indicator's name and value.
    record Value(String name, String text) {

        static Value of(IndicatorValue indicator, int decimals) {
            double value = indicator.value();
            return new Value(
                    indicator.name(),
                    switch (indicator.unit()) {
                        case PRICE -> Figures.number(value, decimals);
                        case DIFFERENCE -> Figures.number(value, decimals + 1);
                        case SCORE -> Figures.signed(value, 2);
                        case POINTS -> Figures.number(value, 1);
                        case FRACTION -> Figures.percent(value, 2);
                        case VOLUME -> Figures.compact(value);
                    });
        }
    }

    /// What is drawn: a sparkline now, the chart by the page's script.
    record Drawing(int bars, String data, Sparkline spark) {}

    /// Raw values for sorting; empty when undefined.
    record Sort(String close, String change, int signal, String confidence) {}

    static SymbolView of(int id, SymbolBrief brief) {
        Quote quote = brief.quote();
        SymbolSignal signal = brief.signal();
        int decimals = Figures.decimals(quote.close());
        return new SymbolView(
                id,
                brief.symbol(),
                brief.name(),
                brief.simulated(),
                Last.of(quote, decimals),
                Signal.of(signal),
                brief.indicators().stream()
                        .map(value -> Value.of(value, decimals))
                        .toList(),
                new Drawing(
                        brief.chart().size(),
                        ChartColumns.json(brief.chart(), decimals),
                        Sparkline.of(brief.chart(), decimals)),
                NewsView.of(brief.news()),
                new Sort(raw(quote.close()), raw(quote.change()), rank(signal.label()), raw(signal.confidence())));
    }

    private static int rank(SymbolSignal.Label label) {
        return switch (label) {
            case BUY -> 1;
            case HOLD -> 0;
            case SELL -> -1;
        };
    }

    private static String raw(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}

package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.sentiment.SentimentColumn;
import io.zenmarket.domain.sentiment.SentimentDay;
import io.zenmarket.domain.specification.SentimentSpecification;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.strategy.SentimentTilt;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What strategies decide on: bars, and beside them the sentiment a run has pinned. Thread-safe.
final class PinnedSentiment {

    private final PinnedInputs inputs;
    private final SentimentSpecification wanted;
    private final SentimentSource source;
    private final Map<String, List<SentimentDay>> days = new ConcurrentHashMap<>();

    PinnedSentiment(PinnedInputs inputs, SentimentSpecification wanted, SentimentSource source) {
        this.inputs = inputs;
        this.wanted = wanted;
        this.source = source;
    }

    /// Bars with the sentiment of their symbols, in the same order.
    List<Indicators> beside(List<BarSeries> series) {
        if (inputs.sentiment().isEmpty()) {
            return series.stream().map(Indicators::of).toList();
        }
        Set<String> missing = new HashSet<>();
        series.stream()
                .map(BarSeries::symbol)
                .filter(symbol -> !days.containsKey(symbol))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            days.putAll(source.days(inputs.sentiment(), wanted, missing));
        }
        return series.stream().map(this::beside).toList();
    }

    private Indicators beside(BarSeries series) {
        double[] column = SentimentColumn.of(series, days.getOrDefault(series.symbol(), List.of()))
                .values();
        return Indicators.of(series, Map.of(SentimentTilt.COLUMN, column));
    }
}

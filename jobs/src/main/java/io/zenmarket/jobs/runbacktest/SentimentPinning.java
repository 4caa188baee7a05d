package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.sentiment.SentimentColumn;
import io.zenmarket.domain.specification.Dates;
import io.zenmarket.domain.specification.MarketData;
import io.zenmarket.domain.specification.SentimentSpecification;
import io.zenmarket.jobs.runbacktest.PinnedInputs.Pin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the sentiment a specification reads, as it is now, and pins it by hashes.
final class SentimentPinning {

    private final SentimentSource source;

    SentimentPinning(SentimentSource source) {
        this.source = source;
    }

    /// The inputs, with sentiment if the specification wants some.
    ///
    /// @param inputs the bars
    /// @param file to read instead of the lake
    /// @throws IllegalArgumentException when there is none for any symbol, or a file is given that nothing
    ///     reads
    PinnedInputs beside(PinnedInputs inputs, MarketData data, Optional<Path> file) {
        if (data.sentiment().isEmpty() && file.isPresent()) {
            throw new IllegalArgumentException("--sentiment: expected a specification that reads sentiment, was one"
                    + " without; add the key 'sentiment'");
        }
        return data.sentiment()
                .map(wanted -> inputs.withSentiment(pins(inputs, wanted, data.dates(), file)))
                .orElse(inputs);
    }

    private List<Pin> pins(PinnedInputs inputs, SentimentSpecification wanted, Dates dates, Optional<Path> file) {
        List<Pin> pins = file.map(path -> List.of(source.kept().keep(path, "sentiment file")))
                .orElseGet(() -> published(dates));
        boolean some = !pins.isEmpty()
                && source.days(pins, wanted, Set.copyOf(inputs.symbols())).values().stream()
                        .anyMatch(days -> !days.isEmpty());
        if (!some) {
            throw new IllegalArgumentException("sentiment: expected some of the universe's symbols in the lake, was"
                    + " none; run 'zenmarket ingest-news' and 'zenmarket score-sentiment', or name a file with"
                    + " --sentiment");
        }
        return pins;
    }

    /// The years asked for, and the week before them.
    private List<Pin> published(Dates dates) {
        int first = dates.from()
                .map(from -> from.minusDays(SentimentColumn.FRESH_DAYS).getYear())
                .orElse(Integer.MIN_VALUE);
        int last = dates.to().map(to -> to.getYear()).orElse(Integer.MAX_VALUE);
        return source.lake().objects().stream()
                .filter(object -> {
                    int year = Integer.parseInt(object.key().replaceAll(".*/year=(\\d+)/.*", "$1"));
                    return year >= first && year <= last;
                })
                .map(object -> new Pin(object.key(), object.sha256()))
                .toList();
    }
}

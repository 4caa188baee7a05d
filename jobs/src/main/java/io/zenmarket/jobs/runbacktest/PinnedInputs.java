package io.zenmarket.jobs.runbacktest;

import io.zenmarket.readerswriters.lake.LakeObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a backtest reads, pinned by hashes, so that it reads the same bytes whenever it runs.
///
/// @param symbols of the universe, ascending
/// @param bars objects that hold them and the benchmark, ascending by key; none when a file is read
/// @param actions hash of the splits and dividends that are applied, see [ActionsText]
/// @param file the price file that is read instead of the lake
/// @param sentiment objects that hold daily sentiment, ascending by key, or one file with the sentiment of
///     every symbol; none when none is read
record PinnedInputs(
        List<String> symbols, List<Pin> bars, Optional<String> actions, Optional<Pin> file, List<Pin> sentiment) {

    private static final String SYMBOL = "symbol";
    private static final String BARS = "bars";
    private static final String ACTIONS = "actions";
    private static final String FILE = "file";
    private static final String SENTIMENT = "sentiment";

    /// Some bytes.
    ///
    /// @param key name people know them by
    /// @param sha256 of the bytes, which are kept under `history/<sha256>`
    record Pin(String key, String sha256) {

        /// As an object of the lake.
        LakeObject object() {
            return new LakeObject(key, sha256, 0, 0, new LakeObject.Span(0, 0));
        }
    }

    PinnedInputs {
        symbols = List.copyOf(symbols);
        bars = List.copyOf(bars);
        sentiment = List.copyOf(sentiment);
    }

    /// With sentiment beside the bars.
    PinnedInputs withSentiment(List<Pin> other) {
        return new PinnedInputs(symbols, bars, actions, file, other);
    }

    /// A line per input, from which [#parse] makes them again.
    List<String> lines() {
        return Stream.of(
                        symbols.stream().map(symbol -> SYMBOL + " " + symbol),
                        bars.stream().map(pin -> line(BARS, pin)),
                        actions.stream().map(sha256 -> ACTIONS + " " + sha256),
                        file.stream().map(pin -> line(FILE, pin)),
                        sentiment.stream().map(pin -> line(SENTIMENT, pin)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(String kind, Pin pin) {
        return kind + " " + pin.sha256() + " " + pin.key();
    }

    static PinnedInputs parse(List<String> lines) {
        List<String> symbols = new ArrayList<>();
        List<Pin> bars = new ArrayList<>();
        Optional<String> actions = Optional.empty();
        Optional<Pin> file = Optional.empty();
        List<Pin> sentiment = new ArrayList<>();
        for (String line : lines) {
            String rest = line.substring(line.indexOf(' ') + 1);
            switch (line.substring(0, line.indexOf(' '))) {
                case SYMBOL -> symbols.add(rest);
                case BARS -> bars.add(pin(rest));
                case ACTIONS -> actions = Optional.of(rest);
                case FILE -> file = Optional.of(pin(rest));
                case SENTIMENT -> sentiment.add(pin(rest));
                default ->
                    throw new IllegalArgumentException(
                            "inputs: expected symbol, bars, actions, file or sentiment, was " + line);
            }
        }
        return new PinnedInputs(symbols, bars, actions, file, sentiment);
    }

    private static Pin pin(String text) {
        int blank = text.indexOf(' ');
        return new Pin(text.substring(blank + 1), text.substring(0, blank));
    }
}

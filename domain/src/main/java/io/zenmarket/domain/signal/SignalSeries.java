package io.zenmarket.domain.signal;

import io.zenmarket.domain.market.BarSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// One model's signals over one series. The indicators are computed already; a signal is put together when it is
/// asked for, so that the latest alone costs no more than the indicators. Immutable and thread-safe.
public final class SignalSeries {

    private static final long SECONDS_PER_DAY = 86_400;

    private final SignalModel model;
    private final BarSeries series;
    private final Scoring scoring;

    SignalSeries(SignalModel model, BarSeries series, Scoring scoring) {
        this.model = model;
        this.series = series;
        this.scoring = scoring;
    }

    /// The rules of a model, applied to one bar at or after its warm-up.
    @FunctionalInterface
    interface Scoring {

        /// Empty when a value the model needs is undefined.
        Optional<Scored> at(int bar);
    }

    /// A verdict and the values behind it.
    record Scored(Verdict verdict, Snapshot snapshot) {}

    /// Number of bars, with and without a signal.
    public int size() {
        return series.size();
    }

    /// The signal at the close of a bar; empty during the warm-up and where the model's inputs are undefined.
    ///
    /// @param bar index from 0 to [#size()] − 1
    public Optional<Signal> at(int bar) {
        if (Objects.checkIndex(bar, size()) < model.warmup()) {
            return Optional.empty();
        }
        return scoring.at(bar)
                .map(scored -> new Signal(series.symbol(), date(bar), model.id(), scored.verdict(), scored.snapshot()));
    }

    /// The last bar's signal; empty when that bar has none.
    public Optional<Signal> latest() {
        return size() == 0 ? Optional.empty() : at(size() - 1);
    }

    /// Every signal, oldest first.
    public List<Signal> all() {
        return IntStream.range(0, size())
                .mapToObj(this::at)
                .flatMap(Optional::stream)
                .toList();
    }

    private LocalDate date(int bar) {
        return LocalDate.ofEpochDay(Math.floorDiv(series.bars().time()[bar], SECONDS_PER_DAY));
    }
}

package io.zenmarket.domain.strategy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The strategies that can be chosen by name.
public final class StrategyCatalogue {

    private static final List<StrategyEntry> ENTRIES = List.of(
            SmaCross.ENTRY,
            EmaCross.ENTRY,
            MacdCross.ENTRY,
            RsiReversion.ENTRY,
            BollingerReversion.ENTRY,
            BollingerBreakout.ENTRY,
            DonchianBreakout.ENTRY,
            RocMomentum.ENTRY,
            AtrTrend.ENTRY,
            BuyAndHold.ENTRY,
            ScoreSignals.ENTRY,
            LegacyScoreSignals.ENTRY,
            SentimentTilt.ENTRY);

    private static final List<RotationEntry> ROTATIONS = List.of(MomentumScore.ENTRY);

    private StrategyCatalogue() {}

    /// Those that decide on one symbol at a time.
    public static List<StrategyEntry> entries() {
        return ENTRIES;
    }

    /// Those that rank a universe.
    public static List<RotationEntry> rotations() {
        return ROTATIONS;
    }

    /// All, of both kinds.
    public static List<Entry> all() {
        return Stream.<Entry>concat(ENTRIES.stream(), ROTATIONS.stream()).toList();
    }

    /// One that decides on one symbol at a time.
    public static StrategyEntry named(String name) {
        return find(name, ENTRIES);
    }

    /// One that ranks a universe.
    public static RotationEntry rotation(String name) {
        return find(name, ROTATIONS);
    }

    /// One of either kind.
    public static Entry entry(String name) {
        return find(name, all());
    }

    private static <E extends Entry> E find(String name, List<E> entries) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> unknown(name, entries.stream().map(Entry::name).toList()));
    }

    private static IllegalArgumentException unknown(String name, List<String> known) {
        return new IllegalArgumentException("strategy: expected one of "
                + known.stream().collect(Collectors.joining(", ")) + ", was " + name + NearestName.hint(name, known));
    }
}

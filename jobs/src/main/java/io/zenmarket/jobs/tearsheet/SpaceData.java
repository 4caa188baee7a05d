package io.zenmarket.jobs.tearsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What was tried, for the page's script.
///
/// @param maps heat maps, as many as a page can carry
/// @param pairs how many heat maps there were
/// @param sample some sets, in columns
/// @param best the best sets, in columns
record SpaceData(
        List<Axis> axes,
        List<Named> metrics,
        List<Heat> maps,
        int pairs,
        Rows sample,
        Rows best,
        SearchSpace.Distribution distribution) {

    private static final int DIGITS = 5;
    private static final int HEAT_DIGITS = 4;
    private static final int SAMPLE = 1_000;
    private static final int BEST = 50;

    /// A metric and its label.
    record Named(String name, String label, Unit unit) {}

    /// A heat map.
    record Heat(String x, String y, List<String> xs, List<String> ys, List<Layer> layers) {}

    /// A heat map's cells of one metric.
    record Layer(Packed mean, Packed max) {}

    /// Sets in columns.
    record Rows(List<Long> id, List<Packed> parameters, List<Packed> metrics) {}

    static SpaceData of(SearchSpace space) {
        List<Heat> maps = maps(space.heatMaps());
        return new SpaceData(
                space.axes(),
                space.metrics().stream()
                        .map(each -> new Named(each.name(), Texts.label(each.name()), each.unit()))
                        .toList(),
                maps,
                space.heatMaps().size(),
                rows(space, evenly(space.sample(), SAMPLE)),
                rows(space, space.best().stream().limit(BEST).toList()),
                space.distribution());
    }

    /// Until the page is full.
    private static List<Heat> maps(List<HeatMap> all) {
        List<Heat> maps = new ArrayList<>();
        int cells = 0;
        for (HeatMap map : all) {
            cells += map.xs().size() * map.ys().size() * map.layers().size() * 2;
            if (cells <= HeatMaps.CELLS * 3 / 2) {
                maps.add(heat(map));
            }
        }
        return maps;
    }

    private static Heat heat(HeatMap map) {
        return new Heat(
                map.x(),
                map.y(),
                labels(map.xs()),
                labels(map.ys()),
                map.layers().stream()
                        .map(each -> new Layer(
                                Packed.significant(each.mean(), HEAT_DIGITS),
                                Packed.significant(each.max(), HEAT_DIGITS)))
                        .toList());
    }

    private static List<String> labels(List<HeatMap.Band> bands) {
        return bands.stream().map(HeatMap.Band::label).toList();
    }

    private static Rows rows(SearchSpace space, List<SetRow> sets) {
        return new Rows(
                sets.stream().map(SetRow::id).toList(),
                columns(space.axes().size(), sets, SetRow::parameters),
                columns(space.metrics().size(), sets, SetRow::metrics));
    }

    private static List<Packed> columns(int count, List<SetRow> sets, Function<SetRow, double[]> values) {
        return IntStream.range(0, count)
                .mapToObj(i -> Packed.significant(
                        sets.stream().mapToDouble(set -> values.apply(set)[i]).toArray(), DIGITS))
                .toList();
    }

    private static List<SetRow> evenly(List<SetRow> all, int most) {
        int n = Math.min(most, all.size());
        return IntStream.range(0, n)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / n)))
                .toList();
    }
}

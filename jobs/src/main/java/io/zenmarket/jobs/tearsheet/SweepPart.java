package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.Figures;
import java.util.List;
import java.util.stream.IntStream;

/// What a sweep adds, as texts for the template.
///
/// @param tried how many sets were run
/// @param ranking label of the metric that ranks
/// @param axes labels of the parameters
/// @param metrics labels of the metrics
/// @param best the best sets
/// @param windows of the walk-forward
/// @param walkMetric label of the walk-forward's metric
/// @param mapped whether there are heat maps
record SweepPart(
        String tried,
        String ranking,
        List<String> axes,
        List<String> metrics,
        List<Row> best,
        List<WindowLine> windows,
        String walkMetric,
        boolean mapped) {

    private static final int BEST = 50;

    /// A set as text.
    record Row(int rank, String id, List<String> parameters, List<String> metrics) {}

    /// A window as text.
    record WindowLine(
            int number, String chosen, String traded, String set, String inSample, String outOfSample, String css) {

        static WindowLine of(int number, SweepEvidence.Window window, Unit unit) {
            return new WindowLine(
                    number,
                    Texts.time(window.chosenFrom()) + " – " + Texts.time(window.chosenTo()),
                    Texts.time(window.tradedFrom()) + " – " + Texts.time(window.tradedTo()),
                    window.set(),
                    Texts.value(window.inSample(), unit),
                    Texts.value(window.outOfSample(), unit),
                    window.outOfSample() > 0 ? "up" : window.outOfSample() < 0 ? "down" : "");
        }
    }

    static SweepPart of(SweepView view) {
        SearchSpace space = view.space();
        List<SweepEvidence.Window> windows = view.evidence()
                .walkForward()
                .map(SweepEvidence.WalkForward::windows)
                .orElse(List.of());
        Unit unit =
                view.evidence().walkForward().map(each -> each.metric().unit()).orElse(Unit.RATIO);
        return new SweepPart(
                space.sets() == 1 ? "1 set was tried" : Figures.count(space.sets()) + " sets were tried",
                Texts.label(space.metrics().getFirst().name()),
                space.axes().stream().map(Axis::name).toList(),
                space.metrics().stream().map(each -> Texts.label(each.name())).toList(),
                IntStream.range(0, Math.min(BEST, space.best().size()))
                        .mapToObj(i -> row(space, i))
                        .toList(),
                IntStream.range(0, windows.size())
                        .mapToObj(i -> WindowLine.of(i + 1, windows.get(i), unit))
                        .toList(),
                view.evidence()
                        .walkForward()
                        .map(each -> Texts.label(each.metric().name()))
                        .orElse(""),
                !space.heatMaps().isEmpty());
    }

    private static Row row(SearchSpace space, int place) {
        SetRow set = space.best().get(place);
        return new Row(
                place + 1,
                Long.toString(set.id()),
                IntStream.range(0, set.parameters().length)
                        .mapToObj(i -> Texts.value(space.axes().get(i), set.parameters()[i]))
                        .toList(),
                IntStream.range(0, set.metrics().length)
                        .mapToObj(i -> Texts.value(
                                set.metrics()[i], space.metrics().get(i).unit()))
                        .toList());
    }
}

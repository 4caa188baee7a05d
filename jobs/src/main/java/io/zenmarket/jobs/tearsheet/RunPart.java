package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.Figures;
import java.util.List;
import java.util.stream.IntStream;

/// A run as texts for the template.
///
/// @param tiles the figures shown large
/// @param groups all statistics
/// @param years month by month, the last year first
/// @param drawdowns the worst ones
/// @param notes what a reader must know of what is left out
record RunPart(
        List<Figure> tiles, List<Group> groups, List<YearLine> years, List<DrawdownLine> drawdowns, Notes notes) {

    /// A statistic as text.
    record Figure(String label, String value, String benchmark, String description) {

        static Figure of(Stat stat) {
            boolean none = Double.isNaN(stat.benchmark());
            return new Figure(
                    Texts.label(stat.name()),
                    Texts.value(stat.value(), stat.unit()),
                    none ? "" : Texts.value(stat.benchmark(), stat.unit()),
                    stat.description());
        }
    }

    /// Statistics that are read together.
    record Group(String title, boolean compared, List<Figure> figures) {

        static Group of(StatGroup group) {
            List<Figure> figures = group.statistics().stream().map(Figure::of).toList();
            boolean compared =
                    figures.stream().anyMatch(each -> !each.benchmark().isEmpty());
            return new Group(group.title(), compared, figures);
        }
    }

    /// A drawdown as text.
    record DrawdownLine(int rank, String depth, String peak, String trough, String end, String days) {

        static DrawdownLine of(int rank, DrawdownRow row) {
            return new DrawdownLine(
                    rank,
                    Figures.percent(row.depth(), 2),
                    Texts.time(row.peak()),
                    Texts.time(row.trough()),
                    row.recovered() ? Texts.time(row.end()) : "not recovered",
                    Figures.number(row.days(), 0));
        }
    }

    static RunPart of(RunDetail run) {
        List<DrawdownRow> drawdowns = run.returns().drawdowns();
        return new RunPart(
                run.headline().stream().map(Figure::of).toList(),
                run.statistics().stream().map(Group::of).toList(),
                run.returns().years().reversed().stream().map(YearLine::of).toList(),
                IntStream.range(0, drawdowns.size())
                        .mapToObj(i -> DrawdownLine.of(i + 1, drawdowns.get(i)))
                        .toList(),
                Notes.of(run));
    }
}

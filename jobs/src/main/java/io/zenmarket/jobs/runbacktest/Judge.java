package io.zenmarket.jobs.runbacktest;

import io.zenmarket.jobs.tearsheet.SheetFile;
import io.zenmarket.jobs.tearsheet.TearSheet;
import io.zenmarket.readerswriters.postgres.StoredSet;
import java.util.List;
import java.util.Optional;

/// Makes of a run's sets what people look at: the best ones, the statistics of the whole, the report.
final class Judge {

    /// What a run comes to.
    ///
    /// @param best sets, best first
    /// @param summary statistics of the whole run as JSON
    /// @param details tables of the best sets: orders, trades, equity
    /// @param reports files for people
    record Judgement(List<StoredSet> best, String summary, List<Detail> details, List<ReportFile> reports) {

        Judgement {
            best = List.copyOf(best);
            details = List.copyOf(details);
            reports = List.copyOf(reports);
        }
    }

    /// Records to be stored as one object, `<name>.parquet`.
    record Detail(String name, Class<? extends Record> type, List<? extends Record> rows) {}

    /// A file of the report.
    record ReportFile(String name, byte[] content) {}

    private final Runs.Loaded loaded;
    private final SetRows rows;
    private final long walkForwardSets;

    /// @param rows all sets of the run
    /// @param walkForwardSets most sets times windows of a walk-forward
    Judge(Runs.Loaded loaded, SetRows rows, long walkForwardSets) {
        this.loaded = loaded;
        this.rows = rows;
        this.walkForwardSets = walkForwardSets;
    }

    /// Judges a run whose parts are all there.
    Judgement judge() {
        List<StoredSet> best = new Ranked(loaded.run(), rows).best();
        if (best.isEmpty()) {
            return new Judgement(best, "{}", List.of(), List.of());
        }
        BestSet first = BestSet.of(loaded, best.getFirst());
        return loaded.run().sweep() ? sweep(best, first) : single(best, first);
    }

    private Judgement single(List<StoredSet> best, BestSet first) {
        return judgement(
                best,
                Summary.of(first, Optional.empty()),
                new TearSheet().render(new RunViews(loaded.run()).view(first)));
    }

    private Judgement sweep(List<StoredSet> best, BestSet first) {
        SetSurvey survey = SetSurvey.of(loaded.run(), best, rows);
        SweepFindings findings = SweepFindings.of(loaded, first, survey, walkForwardSets);
        return judgement(
                best,
                Summary.of(first, Optional.of(findings)),
                new TearSheet().render(new SweepViews(loaded.run()).view(first, survey, findings)));
    }

    private Judgement judgement(List<StoredSet> best, Summary summary, List<SheetFile> sheet) {
        List<ReportFile> reports = sheet.stream()
                .map(file -> new ReportFile(file.name(), file.bytes()))
                .toList();
        return new Judgement(best, summary.json(), Details.of(loaded, best).all(), reports);
    }
}

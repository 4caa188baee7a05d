package io.zenmarket.jobs.runbacktest;

import io.zenmarket.readerswriters.postgres.StoredSet;
import java.util.List;

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
    private final RunParts parts;

    Judge(Runs.Loaded loaded, RunParts parts) {
        this.loaded = loaded;
        this.parts = parts;
    }

    /// Judges a run whose parts are all there.
    Judgement judge() {
        List<StoredSet> best = new Ranked(loaded.run(), parts).best();
        return new Judgement(best, "{}", Details.of(loaded, best).all(), List.of());
    }
}

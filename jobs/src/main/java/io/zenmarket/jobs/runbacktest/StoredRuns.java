package io.zenmarket.jobs.runbacktest;

import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.postgres.BacktestResultPostgresTable;
import io.zenmarket.readerswriters.postgres.BacktestRunPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.postgres.StoredSet;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is stored of runs, for commands that look.
public final class StoredRuns {

    private final BacktestRunPostgresTable runs;
    private final BacktestResultPostgresTable results;
    private final LakeCatalogue catalogue;
    private final JdbcClient jdbc;

    StoredRuns(DataSource dataSource, LakeCatalogue catalogue) {
        this.runs = new BacktestRunPostgresTable(dataSource);
        this.results = new BacktestResultPostgresTable(dataSource);
        this.catalogue = catalogue;
        this.jdbc = JdbcClient.create(dataSource);
    }

    static StoredRuns in(ApplicationContext context) {
        return new StoredRuns(context.getBean(DataSource.class), context.getBean(LakeCatalogue.class));
    }

    /// The run of an id or its beginning.
    ///
    /// @throws IllegalArgumentException when there is none
    public StoredRun named(String id) {
        return (hasTables() ? runs.find(id) : java.util.Optional.<StoredRun>empty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "run " + id + ": expected one that 'zenmarket backtest list' shows, was none"));
    }

    /// The runs asked for last, newest first.
    public List<StoredRun> newest(int limit) {
        return hasTables() ? runs.newest(limit) : List.of();
    }

    /// The best sets of a run, best first.
    public List<StoredSet> best(String id) {
        return results.find(id);
    }

    /// The objects that hold a run's results and report.
    public List<LakeObject> objects(String id) {
        return Stream.of(LakeKeys.backtest(id), LakeKeys.backtestReport(id, ""))
                .flatMap(prefix -> catalogue.list(prefix).stream())
                .toList();
    }

    /// Stores that no job has used yet have none.
    private boolean hasTables() {
        return jdbc.sql("SELECT to_regclass('backtest_run') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }
}

package io.zenmarket.bench;

import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.jobs.ZenMarketApplication;
import io.zenmarket.jobs.frame.AccountStore;
import io.zenmarket.jobs.frame.JobStarter;
import io.zenmarket.jobs.frame.Requests;
import io.zenmarket.readerswriters.csv.CsvMutations;
import io.zenmarket.readerswriters.csv.CsvMutations.Row;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts dirty files through the whole job, many files a run, and looks at what became of each.
final class DirtyTrial implements AutoCloseable {

    private static final String JOB = "ingest-bars";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final LocalDate DATE = LocalDate.of(CsvMutations.YEAR_LIMIT, 1, 1);

    private final Path folder;
    private final ConfigurableApplicationContext application;
    private final JdbcClient jdbc;

    /// @param folder where to work; what is there is removed
    DirtyTrial(Path folder) {
        this.folder = folder;
        Folders.delete(folder);
        application = new SpringApplicationBuilder(ZenMarketApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("local")
                .run("--zenmarket.store.data-dir=" + folder.resolve("data"), "--zenmarket.frame.progress-interval=1h");
        jdbc = application.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        application.close();
    }

    /// What became of some files.
    ///
    /// @param accounts of the run that read them first
    /// @param faults what was wrong, a line each
    record Result(Accounts accounts, List<String> faults) {}

    /// Puts files through the job, twice.
    ///
    /// @param cases in the order of their names
    Result run(List<DirtyCase> cases) {
        Path files = folder.resolve("files-" + cases.getFirst().name());
        cases.forEach(each -> each.write(files));
        JobParameters request = Requests.withSources(
                application.getBean(Requests.class).on(Optional.of(DATE)), List.of("csv:" + files));
        JobExecution first = execute(request);
        List<String> faults = new ArrayList<>(faults(cases, first));
        Accounts accounts = accounts(first);
        LakeFiles before = LakeFiles.of(folder.resolve("data"));
        Accounts again = accounts(execute(request));
        if (again.written() != 0
                || again.unchanged() != accounts.written()
                || again.rejected() != accounts.rejected()
                || !again.balanced()) {
            faults.add("second run after " + accounts.line() + ": expected all unchanged, was " + again.line());
        }
        faults.addAll(before.differences(LakeFiles.of(folder.resolve("data"))));
        return new Result(accounts, faults);
    }

    private JobExecution execute(JobParameters request) {
        JobStarter starter = application.getBean(JobStarter.class);
        CompletableFuture<JobExecution> run = CompletableFuture.supplyAsync(() -> starter.run(JOB, request));
        try {
            return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("expected an end within " + PATIENCE + ", was running: " + request, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(request + " failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Accounts accounts(JobExecution execution) {
        return application
                .getBean(AccountStore.class)
                .total(execution.getJobInstance().getId());
    }

    private List<String> faults(List<DirtyCase> cases, JobExecution execution) {
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            return List.of("expected COMPLETED, was " + execution + execution.getAllFailureExceptions());
        }
        List<String> faults = new ArrayList<>();
        List<Long> read = read(execution);
        Map<String, Long> rejected = rejected();
        Map<String, List<Row>> rows = rows();
        long stored = 0;
        long refused = 0;
        for (int i = 0; i < cases.size(); i++) {
            DirtyCase each = cases.get(i);
            DirtyCase.Fate fate = new DirtyCase.Fate(
                    read.get(i), rejected.getOrDefault(each.name(), 0L), rows.getOrDefault(each.name(), List.of()));
            faults.addAll(each.faults(fate));
            stored += fate.rows().size();
            refused += fate.rejected();
        }
        Accounts total = accounts(execution);
        if (!total.balanced() || total.written() != stored || total.rejected() != refused) {
            faults.add("expected " + stored + " written and " + refused + " rejected, was " + total.line());
        }
        return faults;
    }

    /// Records per file: a slice is a file, in the order of the folders.
    private List<Long> read(JobExecution execution) {
        return jdbc.sql("SELECT read FROM job_account WHERE job_instance_id = ? AND step_name LIKE 'read-slice:%'"
                        + " ORDER BY step_name")
                .param(execution.getJobInstance().getId())
                .query(Long.class)
                .list();
    }

    private Map<String, Long> rejected() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("SELECT split_part(source, '/', 1) AS name, count(*) FROM rejected_record GROUP BY 1")
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    /// What another program reads from the lake, by the mark of the symbols.
    private Map<String, List<Row>> rows() {
        Map<String, List<Row>> rows = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT symbol, epoch(time)::bigint, open, high, low, close,"
                        + " coalesce(volume, 'nan') FROM read_parquet('" + folder
                        + "/data/lake/bars/**/*.parquet', hive_partitioning=false)")) {
            while (result.next()) {
                String symbol = result.getString(1);
                String mark = symbol.substring(symbol.lastIndexOf('.') + 1);
                rows.computeIfAbsent(mark, unused -> new ArrayList<>()).add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getString(1),
                result.getLong(2),
                result.getDouble(3),
                result.getDouble(4),
                result.getDouble(5),
                result.getDouble(6),
                result.getDouble(7));
    }
}

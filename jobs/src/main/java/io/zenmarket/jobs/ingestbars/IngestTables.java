package io.zenmarket.jobs.ingestbars;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.postgres.CopyColumn;
import io.zenmarket.readerswriters.postgres.CopyTable;
import io.zenmarket.readerswriters.postgres.CopyUpsert;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import io.zenmarket.readerswriters.postgres.Instrument;
import io.zenmarket.readerswriters.postgres.InstrumentPostgresTable;
import io.zenmarket.readerswriters.postgres.RejectedRecordPostgresItemWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What `ingest-bars` keeps in the database, each write in the caller's transaction and repeatable.
class IngestTables {

    /// What was said of the sessions of a year before its bars were merged again, as far as they reach.
    private static final String OUTDATED = """
            DELETE FROM bar_flag f USING unnest(?::text[], ?::bigint[], ?::bigint[]) AS w (symbol, first, last)
            WHERE f.symbol = w.symbol AND f.bar_interval = ? AND f.kind <> 'JUMP'
            AND f.time BETWEEN to_timestamp(w.first) AND to_timestamp(w.last)
            """;

    private static final CopyTable FLAGS = CopyTable.of(
            "bar_flag",
            CopyColumn.key("symbol"),
            CopyColumn.key("bar_interval"),
            CopyColumn.key("time"),
            CopyColumn.key("kind"),
            CopyColumn.merged("change", "CASE excluded.kind WHEN 'JUMP' THEN stored.change ELSE excluded.change END"),
            CopyColumn.once("job_execution_id"));

    /// Whose rows they are.
    ///
    /// @param jobExecutionId the present execution
    /// @param date business date
    /// @param interval length of the bars
    record Run(long jobExecutionId, LocalDate date, Interval interval) {}

    private final RejectedRecordPostgresItemWriter rejects;
    private final CorporateActionPostgresTable actions;
    private final InstrumentPostgresTable instruments;
    private final CopyUpsert<BarFlag> flags;
    private final JdbcClient jdbc;
    private final Interval interval;
    private final Instant since;

    IngestTables(DataSource dataSource, Run run) {
        rejects =
                new RejectedRecordPostgresItemWriter(dataSource, IngestBarsJobConfiguration.JOB, run.jobExecutionId());
        actions = new CorporateActionPostgresTable(dataSource);
        instruments = new InstrumentPostgresTable(dataSource);
        flags = new CopyUpsert<>(dataSource, FLAGS, flag -> new Object[] {
            flag.symbol(),
            run.interval().toString(),
            Instant.ofEpochSecond(flag.time()),
            flag.kind().name(),
            flag.change(),
            run.jobExecutionId()
        });
        jdbc = JdbcClient.create(dataSource);
        interval = run.interval();
        since = run.date().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// Keeps what blocks hold besides rows.
    void keepAsides(String kind, List<BarBlock> blocks) {
        rejects.add(gather(blocks, aside -> aside.rejected()));
        List<CorporateAction> found = gather(blocks, aside -> aside.actions());
        actions.upsert(found);
        List<BarBlock.StaleSymbol> stale = gather(blocks, aside -> aside.stale());
        instruments.markStale(kind, stale, since);
    }

    private static <T> List<T> gather(List<BarBlock> blocks, Function<BarBlock.Aside, Collection<T>> part) {
        return blocks.stream()
                .map(BarBlock::aside)
                .map(part)
                .flatMap(Collection::stream)
                .toList();
    }

    /// Keeps what was noticed while merging some years.
    void keepFindings(List<MergedYear.Findings> findings) {
        rejects.add(all(findings, MergedYear.Findings::rejected));
        findings.forEach(this::forget);
        flags.write(all(findings, MergedYear.Findings::flags));
        instruments.upsert(instruments(findings));
    }

    /// Forgets what was said of the sessions of a year that are looked at again. The hole at its end is known
    /// only from the year after, and stays.
    private void forget(MergedYear.Findings year) {
        List<String> watched = year.watched();
        if (watched.isEmpty()) {
            return;
        }
        Long[] last = watched.stream().map(symbol -> lastOf(year, symbol)).toArray(Long[]::new);
        Long[] first = Arrays.stream(last).map(IngestTables::startOfYear).toArray(Long[]::new);
        jdbc.sql(OUTDATED)
                .params(watched.toArray(String[]::new), first, last, interval.toString())
                .update();
    }

    private static long lastOf(MergedYear.Findings year, String symbol) {
        return Optional.ofNullable(year.seen().get(symbol)).orElseThrow().last();
    }

    private static long startOfYear(long time) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(time), ZoneOffset.UTC);
        return date.withDayOfYear(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    private static <T> List<T> all(List<MergedYear.Findings> findings, Function<MergedYear.Findings, List<T>> part) {
        return findings.stream().map(part).flatMap(List::stream).toList();
    }

    /// One per symbol, over all its years.
    private static Collection<Instrument> instruments(List<MergedYear.Findings> findings) {
        Map<String, Instrument> found = new TreeMap<>();
        for (MergedYear.Findings year : findings) {
            year.delivered()
                    .forEach((symbol, kind) -> Optional.ofNullable(year.seen().get(symbol))
                            .ifPresent(
                                    seen -> found.merge(symbol, instrument(symbol, kind, seen), IngestTables::over)));
        }
        return found.values();
    }

    private static Instrument instrument(String symbol, String kind, MergedRows.Seen seen) {
        return new Instrument(
                symbol,
                kind,
                Optional.empty(),
                Optional.empty(),
                Instant.ofEpochSecond(seen.first()),
                Instant.ofEpochSecond(seen.last()));
    }

    /// What both years say of a symbol; the later one comes second.
    private static Instrument over(Instrument earlier, Instrument later) {
        return new Instrument(
                later.symbol(),
                later.source(),
                later.assetClass(),
                later.currency(),
                earlier.firstTime(),
                later.lastTime());
    }
}

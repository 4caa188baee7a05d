package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.BacktestBrief;
import io.zenmarket.domain.brief.RecentBacktests;
import io.zenmarket.domain.calendar.TradingCalendar;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.postgres.BacktestResultPostgresTable;
import io.zenmarket.readerswriters.postgres.BacktestRunPostgresTable;
import io.zenmarket.readerswriters.postgres.BacktestRunPostgresTable.Window;
import io.zenmarket.readerswriters.postgres.StoredRun;
import io.zenmarket.readerswriters.postgres.StoredSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The backtests of a brief: those that the night of its date has run, and of all others those answered from the
/// business date before up to its own, so that what was answered after the last brief was written is in this one.
final class BriefBacktests {

    private static final int LISTED = 20;
    private static final int LONGEST_PAUSE = 14;
    private static final String SYMBOL = "symbol ";

    private final BacktestRunPostgresTable runs;
    private final BacktestResultPostgresTable results;
    private final LakeCatalogue catalogue;

    BriefBacktests(DataSource dataSource, LakeCatalogue catalogue) {
        this.runs = new BacktestRunPostgresTable(dataSource);
        this.results = new BacktestResultPostgresTable(dataSource);
        this.catalogue = catalogue;
    }

    /// Those of a date.
    ///
    /// @param calendar says which business date was before
    RecentBacktests on(LocalDate date, TradingCalendar calendar) {
        LocalDate since = before(date, calendar);
        Window within = new Window(midnight(since), midnight(date.plusDays(1)));
        List<BacktestBrief> listed = runs.completed(date, within, LISTED).stream()
                .flatMap(run -> run.result().map(result -> brief(run, result)).stream())
                .toList();
        return new RecentBacktests(since, listed, runs.countCompleted(date, within));
    }

    private static LocalDate before(LocalDate date, TradingCalendar calendar) {
        LocalDate day = date.minusDays(1);
        for (int i = 1; i < LONGEST_PAUSE && calendar.covers(day) && !calendar.isSession(day); i++) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private BacktestBrief brief(StoredRun run, StoredRun.Result result) {
        StoredRun.Question question = run.question();
        JsonNode sweep = JsonMapper.shared().readTree(result.summary()).path("sweep");
        return new BacktestBrief(
                run.id(),
                run.name(),
                strategy(question.specification()),
                question.inputs().stream()
                        .filter(line -> line.startsWith(SYMBOL))
                        .map(line -> line.substring(SYMBOL.length()))
                        .toList(),
                sweep.path("sets").asLong(question.sets()),
                result.completed(),
                results.find(run.id()).stream().findFirst().map(BriefBacktests::best),
                sweep.isObject() ? Optional.of(luck(sweep)) : Optional.empty(),
                catalogue
                        .find(LakeKeys.backtestReport(run.id(), "tearsheet.html"))
                        .map(LakeObject::key)
                        .orElse(""));
    }

    private static String strategy(String specification) {
        JsonNode strategy = JsonMapper.shared().readTree(specification).path("strategy");
        return strategy.path("name")
                .asStringOpt()
                .or(() -> strategy.path("ta4j").asStringOpt())
                .orElse("");
    }

    private static BacktestBrief.Best best(StoredSet set) {
        StoredSet.Returns returns = set.statistics().returns();
        return new BacktestBrief.Best(
                set.symbol(),
                set.parameters(),
                returns.totalReturn(),
                returns.annualReturn(),
                returns.sharpe(),
                returns.maxDrawdown(),
                set.statistics().trades());
    }

    private static BacktestBrief.Luck luck(JsonNode sweep) {
        return new BacktestBrief.Luck(
                sweep.at("/luck/expectedMaximum").asDouble(Double.NaN),
                sweep.at("/luck/deflated").asDouble(Double.NaN),
                sweep.at("/overfitting/probability").asDouble(Double.NaN));
    }
}

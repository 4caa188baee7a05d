package io.zenmarket.readerswriters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BacktestRunPostgresTableIT {

    private static final Instant ASKED = Instant.parse("2026-01-30T21:00:00Z");
    private static final StoredRun.Result RESULT =
            new StoredRun.Result(ASKED.plusSeconds(5), "a".repeat(64), "{\"sharpe\": null}", 7);

    private TestDatabase database;
    private BacktestRunPostgresTable runs;
    private BacktestResultPostgresTable results;

    @BeforeEach
    void makeDatabase() {
        database = TestDatabase.empty("backtest").with("backtest.sql");
        runs = new BacktestRunPostgresTable(database.dataSource());
        results = new BacktestResultPostgresTable(database.dataSource());
    }

    private static final StoredRun.Cut CUT = new StoredRun.Cut(100, 10, 16);

    private static StoredRun run(String id, Instant submitted) {
        StoredRun.Question question = new StoredRun.Question("capital: 1", List.of("b 1", "a 2"), "0.1", 1, 982);
        return new StoredRun(id, "sma", question, submitted, Optional.empty());
    }

    private static StoredSet set(int rank, double sharpe) {
        StoredSet.Returns returns = new StoredSet.Returns(0.5, 0.02, 0.15, sharpe, Double.NaN, 0.1, -0.3);
        return new StoredSet(
                rank, "^GSPC", 10L * rank, "fast=7 slow=188", new StoredSet.Statistics(returns, 0.4, 1.5, 33, 15_000));
    }

    private UpsertCounts store(StoredSet... sets) {
        return database.commit(() -> results.upsert("0123456789abcdef", List.of(sets)));
    }

    @Test
    void aQuestionAskedAgainStaysAsItWas() {
        runs.submit(run("0123456789abcdef", ASKED), CUT);
        runs.submit(run("0123456789abcdef", ASKED.plusSeconds(60)), new StoredRun.Cut(99, 9, 8));

        assertThat(runs.newest(10)).containsExactly(run("0123456789abcdef", ASKED));
        assertThat(runs.cut("0123456789abcdef")).contains(CUT);
    }

    @Test
    void anAnswerIsKeptAndNotReplaced() {
        runs.submit(run("0123456789abcdef", ASKED), CUT);
        runs.complete("0123456789abcdef", RESULT);
        runs.complete("0123456789abcdef", new StoredRun.Result(ASKED, "b".repeat(64), "{}", 8));

        assertThat(runs.find("0123456789abcdef").flatMap(StoredRun::result)).contains(RESULT);
    }

    @Test
    void isFoundByTheBeginningOfItsId() {
        runs.submit(run("0123456789abcdef", ASKED), CUT);
        runs.submit(run("0123ffffffffffff", ASKED.plusSeconds(1)), CUT);

        assertThat(runs.find("01234").map(StoredRun::id)).contains("0123456789abcdef");
        assertThat(runs.find("9")).isEmpty();
        assertThat(runs.newest(1)).extracting(StoredRun::id).containsExactly("0123ffffffffffff");
        assertThatThrownBy(() -> runs.find("0123"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("run 0123: expected the beginning of one id, was of 0123456789abcdef and 0123ffffffffffff");
    }

    @Test
    void theBestSetsComeBackInOrder() {
        runs.submit(run("0123456789abcdef", ASKED), CUT);

        UpsertCounts first = store(set(2, 0.4), set(1, 0.5));
        UpsertCounts second = store(set(2, 0.4), set(1, 0.5));

        assertThat(results.find("0123456789abcdef")).containsExactly(set(1, 0.5), set(2, 0.4));
        assertThat(first.inserted()).isEqualTo(2);
        assertThat(second.unchanged()).isEqualTo(2);
    }
}

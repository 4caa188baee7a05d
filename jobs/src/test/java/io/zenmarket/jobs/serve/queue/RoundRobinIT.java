package io.zenmarket.jobs.serve.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.serve.security.ApiKeys;
import io.zenmarket.jobs.testing.TestServer;
import io.zenmarket.readerswriters.postgres.ApiKeyPostgresTable;
import io.zenmarket.readerswriters.postgres.NewSubmission;
import io.zenmarket.readerswriters.postgres.StoredKey.Role;
import io.zenmarket.readerswriters.postgres.StoredSubmission;
import io.zenmarket.readerswriters.postgres.StoredSubmission.State;
import io.zenmarket.readerswriters.postgres.SubmissionPostgresTable;
import io.zenmarket.readerswriters.postgres.embedded.PostgresAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is next, by hand: the user that was served longest ago, and of that user what came first.
class RoundRobinIT {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final PostgresAccess database = TestServer.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final ApiKeys keys = new ApiKeys(new ApiKeyPostgresTable(database.dataSource()), Clock.systemUTC());
    private final SubmissionPostgresTable table = new SubmissionPostgresTable(database.dataSource());
    private int submitted;

    @BeforeEach
    void makeUsers() {
        List.of("ann", "bob", "cid", "dan").forEach(name -> keys.create(name, Role.SUBMITTER));
    }

    @Test
    void servesUsersInTurnHoweverMuchOneOfThemHasSubmitted() {
        submit("ann", 3);
        submit("bob", 1);
        submit("cid", 2);

        assertThat(take(6)).containsExactly("ann", "bob", "cid", "ann", "cid", "ann");
        assertThat(table.take(NOW)).isEmpty();
    }

    @Test
    void whoComesLaterIsServedBeforeThoseWhoWereServedAlready() {
        submit("ann", 4);
        assertThat(take(2)).containsExactly("ann", "ann");

        submit("bob", 1);
        submit("dan", 1);

        assertThat(take(4)).containsExactly("bob", "dan", "ann", "ann");
    }

    @Test
    void takesWhatAUserSubmittedInTheOrderItCame() {
        submit("ann", 3);

        List<Long> numbers = IntStream.range(0, 3)
                .mapToObj(i -> table.take(NOW).orElseThrow().number())
                .toList();

        assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aQuestionThatIsBeingAnsweredWaitsAndHoldsUpNobody() {
        submit("ann", 1);
        StoredSubmission first = table.take(NOW).orElseThrow();
        ask("ann", first.asked().run());
        submit("ann", 1);

        StoredSubmission next = table.take(NOW).orElseThrow();

        assertThat(next.number()).isEqualTo(first.number() + 2);
        assertThat(table.take(NOW)).isEmpty();
        table.end(first.id(), State.RUNNING, State.DONE, "", NOW);
        assertThat(table.take(NOW).orElseThrow().number()).isEqualTo(first.number() + 1);
    }

    @Test
    void whatIsPutBackKeepsItsPlaceAndCountsItsAttempts() {
        submit("ann", 2);
        StoredSubmission first = table.take(NOW).orElseThrow();

        assertThat(table.putBackAll()).isEqualTo(1);

        StoredSubmission again = table.take(NOW).orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.progress().attempts()).isEqualTo(2);
    }

    @Test
    void aTryThatIsPutBackDoesNotCount() {
        submit("ann", 1);
        String id = table.take(NOW).orElseThrow().id();

        assertThat(table.putBack(id)).isTrue();

        assertThat(table.putBack(id)).isFalse();
        assertThat(table.take(NOW).orElseThrow().progress().attempts()).isEqualTo(1);
    }

    @Test
    void whatIsToBeCancelledIsNotPutBack() {
        submit("ann", 1);
        String id = table.take(NOW).orElseThrow().id();

        assertThat(table.cancel(id, "", NOW)).isTrue();

        assertThat(table.putBack(id)).isFalse();
        assertThat(table.find(id).orElseThrow().progress().state()).isEqualTo(State.RUNNING);
    }

    @Test
    void whatIsCancelledWhileItWaitsHasEnded() {
        submit("ann", 1);
        String id = table.open().getFirst().id();

        assertThat(table.cancel(id, "enough", NOW)).isTrue();

        assertThat(table.cancel(id, "enough", NOW)).isFalse();
        StoredSubmission ended = table.find(id).orElseThrow();
        assertThat(ended.progress().state()).isEqualTo(State.CANCELLED);
        assertThat(ended.progress().message()).isEqualTo("enough");
        assertThat(ended.times().ended()).contains(NOW);
    }

    @Test
    void theBoardShowsWhatItIsToldOfAtOnceAndTheRestAMomentLater() {
        long[] clock = {0};
        SubmissionBoard board = new SubmissionBoard(table, () -> clock[0]);
        submit("ann", 2);
        String id = table.open().getFirst().id();
        assertThat(board.waiting(owner("ann"))).isEqualTo(new SubmissionPostgresTable.Waiting(2, 2));
        assertThat(board.waiting(owner("bob"))).isEqualTo(new SubmissionPostgresTable.Waiting(2, 0));

        table.take(NOW);

        assertThat(board.find(id).orElseThrow().progress().state()).isEqualTo(State.QUEUED);
        board.changed();
        assertThat(board.find(id).orElseThrow().progress().state()).isEqualTo(State.RUNNING);
        table.end(id, State.RUNNING, State.DONE, "", NOW);
        clock[0] += 1_000_000_000;
        assertThat(board.find(id).orElseThrow().progress().state()).isEqualTo(State.DONE);
        assertThat(board.newest(Optional.empty(), Long.MAX_VALUE, 10)).hasSize(2);
    }

    /// Questions of their own.
    private void submit(String user, int count) {
        for (int i = 0; i < count; i++) {
            String run = "%016x".formatted(submitted + 1);
            jdbc.sql("""
                            INSERT INTO backtest_run (id, name, specification, inputs, engine_version, symbols, sets,
                                submitted_at)
                            VALUES (?, 'Test', '{}', '', '1', 1, 1, now())
                            """).param(run).update();
            ask(user, run);
        }
    }

    private void ask(String user, String run) {
        String id = "%032x".formatted(++submitted);
        NewSubmission.Client client = new NewSubmission.Client(Optional.empty(), "0".repeat(64));
        table.insert(new NewSubmission(id, owner(user), run, 1, client, NOW));
    }

    private String owner(String user) {
        return jdbc.sql("SELECT id FROM api_key WHERE name = ?")
                .param(user)
                .query(String.class)
                .single();
    }

    private List<String> take(int count) {
        List<String> users = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            users.add(table.take(NOW).orElseThrow().asked().user());
        }
        return users;
    }
}

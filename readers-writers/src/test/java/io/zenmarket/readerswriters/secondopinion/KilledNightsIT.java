package io.zenmarket.readerswriters.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.sentiment.Question;
import io.zenmarket.domain.sentiment.SecondOpinion;
import io.zenmarket.readerswriters.secondopinion.StubService.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// Two nights whose process is killed again and again at random moments, with a service that fails at
/// random as well.
class KilledNightsIT {

    private static final int SEEDS = 20;
    private static final int QUESTIONS = 40;

    /// A service and a way to bring questions to it.
    record Case(String name, BiFunction<ManualClock, Long, StubService> service, Delivery delivery, long seed) {

        NightBudget budget() {
            String dollars = delivery.equals(Desk.DIRECT) ? "0.012" : "0.0055";
            return new NightBudget(10_000_000, new BigDecimal(dollars));
        }

        @Override
        public String toString() {
            return name + " " + seed;
        }
    }

    static Stream<Case> cases() {
        return LongStream.rangeClosed(1, SEEDS)
                .boxed()
                .flatMap(seed -> Stream.of(
                        new Case("anthropic", StubAnthropic::new, Desk.BATCHES, seed),
                        new Case("openai", StubOpenAi::new, Desk.BATCHES, seed),
                        new Case("direct", StubOpenAi::new, Desk.DIRECT, seed)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void loseNothingPayNothingTwiceAndKeepTheBudget(Case one) {
        Desk desk = new Desk();
        Random random = new Random(one.seed());
        List<Question> questions = Questions.many(QUESTIONS);
        Map<Integer, Double> scores = new TreeMap<>();
        try (StubService server = one.service().apply(desk.clock, one.seed())) {
            trouble(server, random);
            for (int night = 0; night < 2; night++) {
                long[] before = {server.billing.input(), server.billing.output()};
                Night killed = new Night(desk, server, one, night, questions);
                int kills = killed.run(random);
                scores.putAll(Desk.scores(killed.opinion(new Kill(-1))));

                assertThat(kills).isPositive();
                assertThat(spent(server, before, one.delivery()))
                        .isLessThanOrEqualTo(one.budget().dollars());
            }
            check(server, scores, one.delivery());
        }
    }

    /// One request in five meets a bad end, and calls fail in all the ways they can.
    private static void trouble(StubService server, Random random) {
        Map<String, Integer> times = new HashMap<>();
        server.endsAfterLooks(1 + random.nextInt(4));
        server.thinks(contents -> {
            boolean bad = times.merge(contents, 1, Integer::sum) == 1 && random.nextInt(5) == 0;
            return bad ? badEnd(random.nextInt(4), contents) : Fate.right(contents);
        });
        Fault[] faults = {
            Fault.status(429), Fault.status(529), Fault.status(500), Fault.cutAfterwards(), new Fault(500, "", true)
        };
        for (String route : List.of(server.creating(), server.results())) {
            server.fails(route, faults[random.nextInt(faults.length)]);
        }
        server.fails(server.asking(), faults[random.nextInt(4)]);
    }

    private static Fate badEnd(int kind, String contents) {
        return switch (kind) {
            case 0 -> new Fate.Text("{\"answers\":[]}");
            case 1 -> new Fate.Error();
            case 2 -> new Fate.Expired();
            default -> new Fate.Refusal();
        };
    }

    /// The process of a night, started anew after each kill.
    private record Night(Desk desk, StubService server, Case one, int number, List<Question> questions) {

        int run(Random random) {
            int kills = 0;
            while (true) {
                boolean last = kills == 6;
                try {
                    desk.night(
                            opinion(new Kill(last ? -1 : random.nextInt(20))), Desk.NIGHT.plusDays(number), questions);
                    if (last) {
                        return kills;
                    }
                } catch (Kill.Killed killed) {
                    desk.clock.pass(Duration.ofSeconds(random.nextInt(30)));
                }
                kills++;
            }
        }

        SecondOpinion opinion(Kill kill) {
            SecondOpinionSettings settings = desk.settings(server, one.delivery(), one.budget());
            LanguageModel model = SecondOpinions.model(settings, "test-key", desk.clock);
            OpinionStore store = new OpinionStore(
                    settings.scorer(),
                    Desk.dataSource(),
                    kill.around(new DataSourceTransactionManager(Desk.dataSource())),
                    desk.clock);
            return new LanguageModelOpinion(settings, kill.around(model), store);
        }
    }

    private static BigDecimal spent(StubService server, long[] before, Delivery delivery) {
        long tokens = server.billing.input() - before[0] + 5 * (server.billing.output() - before[1]);
        BigDecimal full = BigDecimal.valueOf(tokens).movePointLeft(6);
        return delivery.equals(Desk.DIRECT) ? full : full.divide(BigDecimal.TWO);
    }

    private static void check(StubService server, Map<Integer, Double> scores, Delivery delivery) {
        Map<String, Integer> paid = server.billing.answered();
        assertThat(paid.values()).as("answers paid, a headline").allMatch(times -> times == 1);
        assertThat(scores).hasSizeLessThanOrEqualTo(QUESTIONS);
        var answered = scores.keySet();
        var bought = paid.keySet().stream()
                .map(headline -> Integer.parseInt(headline.split(" ")[1]))
                .collect(Collectors.toSet());
        if (delivery.equals(Desk.BATCHES)) {
            assertThat(answered).as("what was paid for is there").isNotEmpty().isEqualTo(bought);
        } else {
            assertThat(bought).containsAll(answered);
            assertThat(bought.size() - answered.size())
                    .as("lost between answer and commit")
                    .isLessThanOrEqualTo(5 * Desk.states().getOrDefault("LOST", 0));
        }
        assertThat(open()).isZero();
    }

    private static int open() {
        return new JdbcTemplate(Desk.dataSource())
                .queryForObject(
                        "SELECT count(*) FROM language_model_request WHERE state IN ('PLANNED', 'SENT')"
                                + " OR coalesce(cost, reserved_cost) IS NULL",
                        Integer.class);
    }
}

package io.zenmarket.readerswriters.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.sentiment.SecondOpinion;
import io.zenmarket.readerswriters.secondopinion.StubService.Fault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class OpenAiOpinionIT extends OpinionContract {

    @Override
    StubService server(ManualClock clock) {
        return new StubOpenAi(clock, 1);
    }

    @Test
    void aServerOfOnesOwnNeedsNeitherKeyNorBatchesNorMoney() {
        ((StubOpenAi) server).withoutBatches();
        SecondOpinionSettings settings = new SecondOpinionSettings(
                Provider.OPENAI,
                server.baseUrl(),
                new ModelSettings("local", ModelPrice.FREE, Optional.empty(), 0),
                new NightBudget(1_000_000, BigDecimal.ZERO),
                new Delivery(Delivery.Mode.AUTO, 5, 0),
                Desk.PATIENCE);
        SecondOpinion local = SecondOpinions.open(
                        settings,
                        Map.of(),
                        Desk.dataSource(),
                        new DataSourceTransactionManager(Desk.dataSource()),
                        desk.clock)
                .orElseThrow();
        desk.night(local, Desk.NIGHT, Questions.many(23));

        assertThat(local.collect(100)).hasSize(23).allSatisfy(one -> {
            assertThat(one.scorer()).isEqualTo("openai:local");
            assertThat(one.inSample()).isTrue();
        });
        assertThat(server.count(server.asking())).isEqualTo(5);
    }

    /// A file that was uploaded costs nothing: it may be uploaded again.
    @Test
    void anUploadThatFailsIsRepeated() {
        server.fails("POST /v1/files", Fault.status(500), Fault.cutAfterwards(), new Fault(429, "20", false));
        desk.night(opinion, Desk.NIGHT, Questions.many(5));

        assertThat(Desk.scores(opinion)).hasSize(5);
        assertThat(server.count(server.creating())).isEqualTo(1);
        assertThat(server.billing.asked().values()).containsOnly(1);
    }
}

package io.zenmarket.readerswriters.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnthropicOpinionIT extends OpinionContract {

    @Override
    StubService server(ManualClock clock) {
        return new StubAnthropic(clock, 1);
    }

    /// The list is read over pages of two, past batches that others sent at the same time and of the same
    /// size.
    @Test
    void othersBatchesOfTheSameSizeAreToldApartByTheirResults() {
        for (int i = 0; i < 3; i++) {
            ((StubAnthropic) server).othersBatch(2);
        }
        server.endsAfterLooks(3).fails(server.creating(), StubService.Fault.cutAfterwards());
        opinion.plan(Desk.NIGHT, Questions.many(10));
        opinion.poll();
        for (int i = 0; i < 3; i++) {
            ((StubAnthropic) server).othersBatch(2);
        }
        desk.await(opinion);

        assertThat(Desk.scores(opinion)).hasSize(10);
        assertThat(server.count(server.creating())).isEqualTo(1);
    }

    /// As long as another's batch may be ours, ours is not sent again.
    @Test
    void isSentAgainOnceAllThatItCouldBeHaveTurnedOutToBeOthers() {
        server.endsAfterLooks(5).fails(server.creating(), StubService.Fault.status(500));
        opinion.plan(Desk.NIGHT, Questions.many(10));
        opinion.poll();
        ((StubAnthropic) server).othersBatch(2);
        desk.await(opinion);

        assertThat(Desk.scores(opinion)).hasSize(10);
        assertThat(server.count(server.creating())).isEqualTo(2);
        assertThat(server.billing.asked().values()).containsOnly(1);
    }
}

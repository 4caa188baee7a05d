package io.zenmarket.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Disturbance ONE = new Disturbance(
            1,
            Disturbance.Signal.KILL,
            new Disturbance.Span(Duration.ofSeconds(1), Duration.ZERO),
            137,
            "start",
            0,
            List.of());

    @Test
    void isSoundWhenASignalHitARunningJob() {
        Outcome outcome = Outcome.of(2, seen(2, 1, 0));

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome)
                .hasToString("2 signals in 3 rounds, 1 of them while the job ran (1 killed, 0 stopped): no difference");
    }

    @Test
    void isAFaultWhenNoSignalHitARunningJob() {
        assertThat(Outcome.of(2, seen(2, 0, 0)).faults())
                .containsExactly("expected signals that end a running job, was none of 2");
    }

    @Test
    void isAFaultWhenSignalsCameTooLate() {
        assertThat(Outcome.of(4, seen(1, 1, 0)).faults())
                .containsExactly("expected 4 signals, was 1 in 3 rounds: the others came too late");
    }

    private static Outcome seen(int sent, long killed, long stopped) {
        return new Outcome(Collections.nCopies(sent, ONE), 3, killed, stopped, List.of());
    }
}

package io.zenmarket.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Cause;
import io.zenmarket.domain.backtest.Trade;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Halts from close to close.
class RiskGateTest {

    private static final Trade LOSS = trade(-1);

    private static Trade trade(double pnl) {
        return new Trade("AAA", 1, 1, 3, 0, 1, 3, 0, 1, 0, 0, pnl, 0, 0, 0, Cause.STOP);
    }

    private static RiskGate gate(Map<String, Double> limits, Map<String, HaltEnd> ends) {
        return new RiskGate(RiskLimits.of(limits), ends, Groups.NONE, RiskState.of(1_000));
    }

    @Test
    void aHaltByLossesLeavesThePeakOfDrawdowns() {
        RiskGate gate =
                gate(Map.of("losing-streak", 1.0, "drawdown", 0.5), Map.of("losing-streak", HaltEnd.NEXT_SESSION));

        gate.endSession(900, List.of(LOSS));
        assertThat(gate.state().halt()).contains(new Halt("losing-streak", HaltEnd.NEXT_SESSION));
        gate.endSession(800, List.of());

        assertThat(gate.state().halt()).isEmpty();
        assertThat(gate.state().losingStreak()).isZero();
        assertThat(gate.state().peak()).isEqualTo(1_000);
    }

    @Test
    void aHaltByDrawdownBeginsANewPeakWhenItEnds() {
        RiskGate gate = gate(Map.of("drawdown", 0.1), Map.of("drawdown", HaltEnd.NEXT_SESSION));

        gate.endSession(850, List.of());
        assertThat(gate.state().halt()).isPresent();
        gate.endSession(840, List.of());

        assertThat(gate.state().halt()).isEmpty();
        assertThat(gate.state().peak()).isEqualTo(840);
    }

    @Test
    void aManualHaltTakesThePlaceOfOneThatEndsByItself() {
        RiskGate gate = gate(Map.of("daily-loss", 50.0, "drawdown", 0.2), Map.of());

        gate.endSession(900, List.of());
        assertThat(gate.state().halt()).contains(new Halt("daily-loss", HaltEnd.NEXT_SESSION));
        gate.endSession(800, List.of());
        gate.endSession(1_100, List.of());

        assertThat(gate.state().halt()).contains(new Halt("drawdown", HaltEnd.MANUAL));
        assertThat(gate.takeDecisions())
                .extracting(RiskDecision::rule)
                .containsExactly("daily-loss", "daily-loss", "drawdown");
    }

    @Test
    void dayTradesAreThoseOfFourSessions() {
        RiskGate gate = gate(Map.of(), Map.of());
        for (int i = 0; i < 3; i++) {
            gate.endSession(1_000, List.of(LOSS, LOSS));
        }
        gate.endSession(1_000, List.of());
        gate.endSession(1_000, List.of(trade(1)));

        assertThat(gate.state().dayTrades()).containsExactly(2, 2, 0, 1);
        assertThat(gate.state().recentDayTrades()).isEqualTo(5);
    }
}

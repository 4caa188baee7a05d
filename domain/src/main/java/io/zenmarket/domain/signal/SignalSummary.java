package io.zenmarket.domain.signal;

import java.util.Collection;

/// How many signals of each kind there are.
///
/// @param buy number of BUY
/// @param sell number of SELL
/// @param hold number of HOLD
/// @param meanConfidence arithmetic mean over all of them, HOLD included; 0 without any, as in the legacy
///     program
public record SignalSummary(int buy, int sell, int hold, double meanConfidence) {

    /// Counts signals of one date and one model.
    public static SignalSummary of(Collection<Signal> signals) {
        return new SignalSummary(
                count(signals, Signal.Decision.BUY),
                count(signals, Signal.Decision.SELL),
                count(signals, Signal.Decision.HOLD),
                signals.stream()
                        .mapToDouble(signal -> signal.verdict().confidence())
                        .average()
                        .orElse(0));
    }

    public int total() {
        return buy + sell + hold;
    }

    public int count(Signal.Decision decision) {
        return switch (decision) {
            case BUY -> buy;
            case SELL -> sell;
            case HOLD -> hold;
        };
    }

    /// Fraction of all signals, 0 to 1; 0 without any, as in the legacy program.
    public double share(Signal.Decision decision) {
        return total() == 0 ? 0 : (double) count(decision) / total();
    }

    private static int count(Collection<Signal> signals, Signal.Decision decision) {
        return (int)
                signals.stream().filter(signal -> signal.decision() == decision).count();
    }
}

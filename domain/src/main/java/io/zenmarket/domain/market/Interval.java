package io.zenmarket.domain.market;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The length of a bar.
public enum Interval {
    ONE_MINUTE("1m", Duration.ofMinutes(1)),
    FIVE_MINUTES("5m", Duration.ofMinutes(5)),
    FIFTEEN_MINUTES("15m", Duration.ofMinutes(15)),
    ONE_HOUR("1h", Duration.ofHours(1)),
    ONE_DAY("1d", Duration.ofDays(1));

    private final String code;
    private final Duration length;

    Interval(String code, Duration length) {
        this.code = code;
        this.length = length;
    }

    /// Reads what [#toString] writes: `1m`, `5m`, `15m`, `1h`, `1d`.
    public static Interval parse(String code) {
        return Arrays.stream(values())
                .filter(interval -> interval.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("interval: expected one of "
                        + Arrays.stream(values()).map(Interval::toString).collect(Collectors.joining(", ")) + ", was "
                        + code));
    }

    public Duration length() {
        return length;
    }

    @Override
    public String toString() {
        return code;
    }
}

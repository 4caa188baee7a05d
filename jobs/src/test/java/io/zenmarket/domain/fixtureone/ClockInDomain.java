package io.zenmarket.domain.fixtureone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Supplier;

final class ClockInDomain {

    private ClockInDomain() {}

    static LocalDate today() {
        return LocalDate.now();
    }

    static Supplier<Instant> clock() {
        return Instant::now;
    }

    static long nanos() {
        return System.nanoTime();
    }

    static Random chance() {
        return new Random();
    }

    static Random seeded() {
        return new Random(7);
    }
}

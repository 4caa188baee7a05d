package io.zenmarket.jobs.serve.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final RateLimit limit = new RateLimit(2, 3, now::get);

    @Test
    void allowsABurstAndThenSoManyASecond() {
        assertThat(allowed("a", 10)).isEqualTo(3);

        now.addAndGet(SECOND);
        assertThat(allowed("a", 10)).isEqualTo(2);

        now.addAndGet(100 * SECOND);
        assertThat(allowed("a", 10)).isEqualTo(3);
    }

    @Test
    void countsEachClientAlone() {
        assertThat(allowed("a", 10)).isEqualTo(3);
        assertThat(allowed("b", 10)).isEqualTo(3);
    }

    private int allowed(String client, int requests) {
        int allowed = 0;
        for (int i = 0; i < requests; i++) {
            allowed += limit.allows(client) ? 1 : 0;
        }
        return allowed;
    }
}

package io.zenmarket.jobs.fixturealpha;

import org.mockito.Mockito;

final class MocksAndSleeps {

    private MocksAndSleeps() {}

    static Runnable mock() throws InterruptedException {
        Thread.sleep(1);
        return Mockito.mock(Runnable.class);
    }
}

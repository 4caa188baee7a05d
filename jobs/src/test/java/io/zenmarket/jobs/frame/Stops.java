package io.zenmarket.jobs.frame;

import io.zenmarket.jobs.testing.TestApplication;

/// Stops what runs, for tests of jobs.
public final class Stops {

    private Stops() {}

    /// Ends the running steps at their next checkpoint, as a signal does; it is known to them when this returns.
    public static void stop(TestApplication application) {
        application.bean(RunningSteps.class).stop();
    }
}

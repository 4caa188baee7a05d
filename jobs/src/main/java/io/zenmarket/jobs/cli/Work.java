package io.zenmarket.jobs.cli;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.GracefulShutdown;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A command's work as the application's runner, so that the task's row in the database begins and ends with it and
/// holds its exit code.
final class Work implements ApplicationRunner {

    private final ToIntFunction<ApplicationContext> work;
    private final StartSignal signal;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable RuntimeException failure;
    private int exitCode = ExitCodes.FAILED;

    /// @param signal cares for signals until the work begins
    Work(ToIntFunction<ApplicationContext> work, StartSignal signal) {
        this.work = work;
        this.signal = signal;
    }

    void register(ConfigurableApplicationContext started) {
        context = started;
        started.getBeanFactory().registerSingleton("work", this);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ConfigurableApplicationContext started = Optional.ofNullable(context)
                .orElseThrow(() -> new IllegalStateException("work: expected to be registered, was not"));
        if (signal.begin(() -> installShutdown(started))) {
            work(started);
        } else {
            exitCode = ExitCodes.TRY_AGAIN;
        }
        started.publishEvent(new ExitCodeEvent(started, exitCode));
    }

    private static void installShutdown(ConfigurableApplicationContext started) {
        started.getBeanProvider(GracefulShutdown.class).ifAvailable(shutdown -> shutdown.install(started));
    }

    private void work(ConfigurableApplicationContext started) {
        try {
            exitCode = work.applyAsInt(started);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /// The exit code, whether or not the work threw.
    int code() {
        return exitCode;
    }

    /// The exit code, once it has run.
    ///
    /// @throws RuntimeException what the work threw
    int exitCode() {
        if (failure != null) {
            throw failure;
        }
        return exitCode;
    }
}

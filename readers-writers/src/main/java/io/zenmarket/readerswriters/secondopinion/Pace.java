package io.zenmarket.readerswriters.secondopinion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// When to look again: at once while there is something to do, after a pause that doubles while nothing
/// happens, and not before a service in trouble wants it.
final class Pace {

    private final Patience patience;
    private final List<String> troubles = new ArrayList<>();
    private Instant holdUntil = Instant.MIN;
    private int quiet;
    private boolean moreToDo;

    Pace(Patience patience) {
        this.patience = patience;
    }

    /// The service wants to be left alone.
    boolean holding(Instant now) {
        return now.isBefore(holdUntil);
    }

    /// A step begins.
    void begin() {
        troubles.clear();
        moreToDo = false;
        quiet++;
    }

    /// Something was achieved.
    void moved() {
        quiet = 0;
    }

    /// Something was achieved, and something else can be done right away.
    void goOn() {
        moved();
        moreToDo = true;
    }

    /// Something went wrong that waiting does not mend.
    void told(String trouble) {
        troubles.add(trouble);
    }

    /// Something went wrong that may be better later.
    void trouble(ServiceException failure, Instant now) {
        troubles.add(failure.reason());
        Duration asked = shorter(failure.retryAfter(), patience.maxPollInterval());
        Instant until = now.plus(asked.compareTo(backOff()) > 0 ? asked : backOff());
        holdUntil = until.isAfter(holdUntil) ? until : holdUntil;
    }

    /// What went wrong in this step.
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /// How long to wait until the next step.
    Duration pause(Instant now) {
        if (holding(now)) {
            return Duration.between(now, holdUntil);
        }
        return moreToDo ? Duration.ZERO : backOff();
    }

    /// `pollInterval · 2^(quiet steps − 1)`, at most `maxPollInterval`.
    private Duration backOff() {
        Duration pause = patience.pollInterval();
        for (int i = 1; i < quiet && pause.compareTo(patience.maxPollInterval()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return shorter(pause, patience.maxPollInterval());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

package io.zenmarket.bench;

import java.nio.file.Path;

/// Two kinds of moments, one after the other.
final class InTurn implements Moments {

    private final Moments first;
    private final Moments second;
    private boolean secondsTurn;

    InTurn(Moments first, Moments second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public boolean await(Child child, Path dataDirectory) {
        boolean came = (secondsTurn ? second : first).await(child, dataDirectory);
        secondsTurn ^= came;
        return came;
    }
}

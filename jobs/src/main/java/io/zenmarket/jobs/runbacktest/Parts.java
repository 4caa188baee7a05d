package io.zenmarket.jobs.runbacktest;

import java.util.stream.Stream;

/// The work of a run in parts of some thousand sets of one account: each becomes one object of the lake. The cut
/// depends on the specification alone, so that threads, processes and restarts make the same objects.
///
/// @param accounts symbols tested one by one, or 1 when they share an account
/// @param indexes raw indexes of the parameter space
/// @param size indexes of a part
record Parts(int accounts, long indexes, long size) {

    /// One part.
    ///
    /// @param number from 0, over all accounts
    /// @param account whose
    /// @param from first raw index
    /// @param to behind the last one
    record Part(int number, int account, long from, long to) {}

    Parts {
        if (accounts < 1 || indexes < 1 || size < 1) {
            throw new IllegalArgumentException("parts: expected accounts, indexes and size of 1 or more, was "
                    + accounts + ", " + indexes + " and " + size);
        }
    }

    int perAccount() {
        return Math.toIntExact(Math.ceilDiv(indexes, size));
    }

    int count() {
        return Math.multiplyExact(accounts, perAccount());
    }

    Part part(int number) {
        int account = number / perAccount();
        long from = number % perAccount() * size;
        return new Part(number, account, from, Math.min(indexes, from + size));
    }

    Stream<Part> all() {
        return Stream.iterate(0, number -> number + 1).limit(count()).map(this::part);
    }
}

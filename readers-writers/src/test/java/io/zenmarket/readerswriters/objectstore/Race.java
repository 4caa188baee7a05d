package io.zenmarket.readerswriters.objectstore;

import io.zenmarket.readerswriters.objectstore.ObjectStore.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Conditional puts by many threads at one moment.
final class Race {

    private Race() {}

    /// A racer's number, and what its put gave.
    record Winner(int number, StoredObject object) {}

    /// Those whose condition held.
    static List<Winner> winners(int racers, IntFunction<StoredObject> put) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers);
        List<Future<Optional<Winner>>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(racers)) {
            for (int number = 0; number < racers; number++) {
                int racer = number;
                results.add(threads.submit(() -> run(start, racer, put)));
            }
        }
        List<Winner> winners = new ArrayList<>();
        for (Future<Optional<Winner>> result : results) {
            result.get().ifPresent(winners::add);
        }
        return winners;
    }

    private static Optional<Winner> run(CyclicBarrier start, int racer, IntFunction<StoredObject> put)
            throws Exception {
        start.await();
        try {
            return Optional.of(new Winner(racer, put.apply(racer)));
        } catch (ConditionFailedException lost) {
            return Optional.empty();
        }
    }
}

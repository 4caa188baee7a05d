package io.zenmarket.bench;

import io.zenmarket.jobs.runbacktest.BacktestExamples;
import io.zenmarket.jobs.serve.Client;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Clients that submit and poll as fast as they may, and what they were answered.
final class ServeLoad {

    private static final int POLLS_PER_SUBMISSION = 8;

    /// All clients submit at once at the start; this long it may be felt.
    private static final Duration RUSH = Duration.ofSeconds(5);

    private static final Duration FOREVER = Duration.ofDays(1);

    private final List<Client> users;
    private final Duration length;
    private final Duration pause;
    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private volatile long loose;

    /// A request and its answer.
    ///
    /// @param began nanosecond, of those since the clients were let loose
    private record Sample(String kind, int status, long began, long nanos, boolean retryAfter) {

        boolean isIn(Duration first, Duration last) {
            return began >= first.toNanos() && began < last.toNanos();
        }
    }

    ServeLoad(List<Client> users, Duration length, Duration pause) {
        this.users = users;
        this.length = length;
        this.pause = pause;
    }

    /// Lets so many clients loose, each a thread, over the users in turn.
    void run(int clients) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        loose = System.nanoTime();
        long end = loose + length.toNanos();
        for (int i = 0; i < clients; i++) {
            Client client = users.get(i % users.size());
            long delay = pause.toNanos() * i / clients;
            threads.add(Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(delay);
                use(client, end);
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void use(Client client, long end) {
        String latest = "";
        for (int turn = 0; System.nanoTime() < end; turn++) {
            if (turn % POLLS_PER_SUBMISSION == 0) {
                Client.Answer answer = timed("submit", () -> client.submit(specification()));
                latest = answer.status() == 202 ? answer.id() : latest;
            } else {
                String path = latest.isEmpty() ? "/api/backtests" : "/api/backtests/" + latest;
                var unused = timed("poll", () -> client.get(path));
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /// Each time another question.
    private String specification() {
        return BacktestExamples.text("sma-cross") + "capital: " + (10_000 + number.incrementAndGet()) + "\n";
    }

    private interface Request {
        Client.Answer send();
    }

    private Client.Answer timed(String kind, Request request) {
        long began = System.nanoTime();
        Client.Answer answer = request.send();
        samples.add(new Sample(
                kind,
                answer.status(),
                began - loose,
                System.nanoTime() - began,
                !answer.header("Retry-After").isEmpty()));
        return answer;
    }

    /// A line per kind and status, then the polls of the whole time, of its first seconds and of the rest.
    void print(PrintStream out) {
        Map<String, List<Sample>> groups = new TreeMap<>();
        samples.forEach(
                sample -> groups.computeIfAbsent(sample.kind() + " " + sample.status(), key -> new ArrayList<>())
                        .add(sample));
        out.printf("%-12s %9s %9s %9s %9s%n", "", "requests", "p50 ms", "p99 ms", "most ms");
        groups.forEach((name, group) -> out.println(line(name, group)));
        List<Sample> polls =
                samples.stream().filter(each -> each.kind().equals("poll")).toList();
        out.println(line("all polls", polls));
        printPhase(out, "the rush", polls, Duration.ZERO, RUSH);
        printPhase(out, "after it", polls, RUSH, FOREVER);
    }

    private static void printPhase(PrintStream out, String name, List<Sample> polls, Duration first, Duration last) {
        List<Sample> phase =
                polls.stream().filter(each -> each.isIn(first, last)).toList();
        out.println(line(name, phase));
    }

    private static String line(String name, List<Sample> group) {
        List<Long> sorted = group.stream().map(Sample::nanos).sorted().toList();
        return String.format(
                Locale.ROOT,
                "%-12s %,9d %9.1f %9.1f %9.1f",
                name,
                group.size(),
                quantile(sorted, 0.5),
                quantile(sorted, 0.99),
                quantile(sorted, 1));
    }

    private static double quantile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    /// Whether no answer was a fault of the server, and each refusal for lack of room says when to come
    /// again.
    boolean isSound() {
        return samples.stream().allMatch(each -> each.status() < 500 && (each.status() != 429 || each.retryAfter()));
    }
}

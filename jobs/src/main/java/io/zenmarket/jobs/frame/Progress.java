package io.zenmarket.jobs.frame;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Shows that long work goes on: a bar that redraws itself on a terminal, a plain line now and then elsewhere. It
/// writes to standard error, so that output stays clean.
public final class Progress implements AutoCloseable {

    private static final int BAR_WIDTH = 30;
    private static final long REDRAW_MILLIS = 200;

    private final PrintStream out;
    private final boolean terminal;
    private final long intervalNanos;
    private final AtomicLong records = new AtomicLong();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger planned = new AtomicInteger();
    private volatile String step = "";
    private volatile long stepBegan = System.nanoTime();
    private long printed = System.nanoTime();
    private boolean drawn;

    /// @param out where to write
    /// @param terminal whether it can redraw a line
    /// @param interval time between two lines when it cannot
    public Progress(PrintStream out, boolean terminal, Duration interval) {
        this.out = out;
        this.terminal = terminal;
        this.intervalNanos = interval.toNanos();
    }

    /// States how many partitions the step that is about to run has.
    public void plan(int partitions) {
        planned.set(partitions);
        done.set(0);
    }

    /// Adds records that were worked on.
    public void advance(long count) {
        records.addAndGet(count);
        draw(false);
    }

    /// Begins work that is no step.
    ///
    /// @param name what is worked on
    /// @param parts that will be told by [#partDone]
    public void begin(String name, int parts) {
        step = name;
        stepBegan = System.nanoTime();
        records.set(0);
        plan(parts);
    }

    /// One part of what was begun is done.
    ///
    /// @param count its records
    public void partDone(long count) {
        done.incrementAndGet();
        advance(count);
    }

    void stepStarted(String name) {
        if (!StepFactory.isPartition(name)) {
            begin(name, 0);
        }
    }

    void stepEnded(String name) {
        if (StepFactory.isPartition(name)) {
            done.incrementAndGet();
            draw(false);
        } else {
            draw(true);
        }
    }

    private synchronized void draw(boolean last) {
        long now = System.nanoTime();
        long wait = terminal ? Duration.ofMillis(REDRAW_MILLIS).toNanos() : intervalNanos;
        if (now - printed < wait && !(last && drawn)) {
            return;
        }
        printed = now;
        drawn = terminal && !last;
        out.print(terminal ? "\r\u001b[2K" + line(now) + (last ? "\n" : "") : line(now) + "\n");
        out.flush();
    }

    private String line(long now) {
        double seconds = Math.max(1e-3, (now - stepBegan) / 1e9);
        String counted = String.format(Locale.ROOT, "%,d records, %,.0f/s", records.get(), records.get() / seconds);
        return String.format(Locale.ROOT, "%-16s %s %s", step, terminal ? bar() : share(), counted);
    }

    private String bar() {
        int filled = planned.get() == 0 ? 0 : BAR_WIDTH * Math.min(done.get(), planned.get()) / planned.get();
        return "[" + "#".repeat(filled) + ".".repeat(BAR_WIDTH - filled) + "] " + share();
    }

    private String share() {
        return planned.get() == 0 ? "" : done.get() + "/" + planned.get();
    }

    /// Leaves the terminal's cursor on a new line.
    @Override
    public synchronized void close() {
        if (drawn) {
            out.print("\n");
            out.flush();
            drawn = false;
        }
    }
}

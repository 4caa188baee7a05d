package io.zenmarket.jobs.runbacktest;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Hands out the parts of one partition. A restart goes on behind the last one that was committed.
class PartReader implements ItemStreamReader<Parts.Part> {

    private static final String NEXT = "parts.next";

    private final Parts parts;
    private final int from;
    private final int to;
    private int next;

    PartReader(Parts parts, int from, int to) {
        this.parts = parts;
        this.from = from;
        this.to = to;
    }

    @Override
    public void open(ExecutionContext context) {
        next = context.getInt(NEXT, from);
    }

    @Override
    public Parts.@Nullable Part read() {
        return next < to ? parts.part(next++) : null;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(NEXT, next);
    }
}

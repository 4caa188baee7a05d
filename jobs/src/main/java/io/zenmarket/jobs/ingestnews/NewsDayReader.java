package io.zenmarket.jobs.ingestnews;

import io.zenmarket.readerswriters.postgres.UnpublishedNewsPostgresTable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// The days that are to be published, ascending. A day that was published is noted no more, so that the table
/// itself says where a restart goes on.
class NewsDayReader implements ItemStreamReader<LocalDate> {

    private final UnpublishedNewsPostgresTable days;
    private final Deque<LocalDate> left = new ArrayDeque<>();

    NewsDayReader(UnpublishedNewsPostgresTable days) {
        this.days = days;
    }

    @Override
    public void open(ExecutionContext context) {
        left.clear();
        left.addAll(days.dates());
    }

    @Override
    public @Nullable LocalDate read() {
        return left.poll();
    }
}

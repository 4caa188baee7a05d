package io.zenmarket.jobs.scoresentiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads the years that are to be published. It keeps no position: a restart finds those that are left.
class YearReader implements ItemStreamReader<Integer> {

    private final Supplier<List<Integer>> find;
    private final Deque<Integer> years = new ArrayDeque<>();

    YearReader(Supplier<List<Integer>> find) {
        this.find = find;
    }

    @Override
    public void open(ExecutionContext context) {
        years.addAll(find.get());
    }

    @Override
    public @Nullable Integer read() {
        return years.poll();
    }
}

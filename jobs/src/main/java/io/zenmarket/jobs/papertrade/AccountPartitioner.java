package io.zenmarket.jobs.papertrade;

import io.zenmarket.jobs.frame.Progress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// A partition per account.
class AccountPartitioner implements Partitioner {

    /// Where a partition's step finds its account's name in its context.
    static final String ACCOUNT = "account";

    private final Supplier<List<String>> accounts;
    private final Progress progress;

    AccountPartitioner(Supplier<List<String>> accounts, Progress progress) {
        this.accounts = accounts;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        for (String account : accounts.get()) {
            ExecutionContext context = new ExecutionContext();
            context.putString(ACCOUNT, account);
            partitions.put(account, context);
        }
        progress.plan(partitions.size());
        return partitions;
    }
}

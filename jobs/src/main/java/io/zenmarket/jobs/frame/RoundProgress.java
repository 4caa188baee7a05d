package io.zenmarket.jobs.frame;

import io.zenmarket.domain.ingest.Accounts;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Shows how far the processes of a round are, by what the database says now and then. Not thread-safe.
public final class RoundProgress implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RoundProgress.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Round round;
    private final Function<Round, List<String>> left;
    private final AccountStore accounts;
    private final Progress progress;
    private int done;
    private long records;
    private long looked = System.nanoTime();

    /// @param left gives the partitions that are not complete
    RoundProgress(Round round, Function<Round, List<String>> left, AccountStore accounts, Progress progress) {
        this.round = round;
        this.left = left;
        this.accounts = accounts;
        this.progress = progress;
        this.records = records();
        progress.begin(round.step(), round.partitions().size());
    }

    /// Looks, unless it did just now. A database that does not answer is looked at again.
    public void look() {
        if (System.nanoTime() - looked < PAUSE.toNanos()) {
            return;
        }
        try {
            show(round.partitions().size() - left.apply(round).size(), records());
        } catch (DataAccessException e) {
            LOG.debug("Looking for progress failed; will look again", e);
        }
        looked = System.nanoTime();
    }

    private void show(int doneNow, long recordsNow) {
        for (; done < doneNow; done++) {
            progress.partDone(0);
        }
        progress.advance(recordsNow - records);
        records = recordsNow;
    }

    private long records() {
        Accounts total = accounts.total(round.instance());
        return total.read() + total.written() + total.unchanged();
    }

    @Override
    public void close() {
        progress.close();
    }
}

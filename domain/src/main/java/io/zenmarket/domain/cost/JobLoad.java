package io.zenmarket.domain.cost;

import java.util.List;

/// What a job of the night has to do.
///
/// @param job its name
/// @param fansOut whether it runs as plan, indexed workers and finish, or else as one process
/// @param coreSeconds of work, starts left out
record JobLoad(String job, boolean fansOut, double coreSeconds) {

    private static final double MICROSECONDS = 1e6;

    /// Those of a night, in its order.
    static List<JobLoad> of(CostBook book, Workload load) {
        return List.of(
                spread("ingest-bars", load.barsOfAYear() / book.figure("bars-per-core-second")),
                single("ingest-news", load.allHeadlines() / book.figure("headlines-per-core-second")),
                spread("score-sentiment", load.allHeadlines() / book.figure("scored-headlines-per-core-second")),
                spread("generate-signals", load.symbols() / book.figure("signal-symbols-per-core-second")),
                single("run-backtest", load.allSets() * secondsPerSet(book, load)),
                single("paper-trade", load.symbols() / book.figure("paper-symbols-per-core-second")),
                single("publish-report", load.symbols() / book.figure("report-symbols-per-core-second")));
    }

    private static double secondsPerSet(CostBook book, Workload load) {
        return load.bars() / book.figure("sweep-bars-per-core-second")
                + book.figure("set-overhead-microseconds") / MICROSECONDS;
    }

    private static JobLoad spread(String job, double coreSeconds) {
        return new JobLoad(job, true, coreSeconds);
    }

    private static JobLoad single(String job, double coreSeconds) {
        return new JobLoad(job, false, coreSeconds);
    }
}

package io.zenmarket.domain.cost;

import io.zenmarket.domain.market.Buckets;
import java.util.List;

/// What a job of the night has to do.
///
/// @param job its name
/// @param alone core seconds of its first container: all of the job as one process, or nothing but the plan
/// @param rounds those it is cut into, of which one without partitions is left out by the job
record JobLoad(String job, double alone, List<Round> rounds) {

    /// Scoring is cut by the first hexadecimal digit of the stories' hashes.
    private static final int HASH_DIGITS = 16;

    private static final double MICROSECONDS = 1e6;

    /// A step that is cut into partitions of the same size.
    ///
    /// @param coreSeconds of work in all of them
    /// @param waitSeconds that they wait for others, one after the other
    record Round(String step, int partitions, double coreSeconds, double waitSeconds) {}

    /// Those of a night, in its order. The work of a job was measured as a whole and is put on its first round.
    static List<JobLoad> of(CostBook book, Workload load) {
        return List.of(
                planned("ingest-bars", read(book, load), new Round("merge", Buckets.COUNT, 0, 0)),
                single("ingest-news", load.allHeadlines() / book.figure("headlines-per-core-second")),
                planned("score-sentiment", score(book, load), aggregate(load)),
                planned("generate-signals", evaluate(book, load)),
                single("run-backtest", load.allSets() * secondsPerSet(book, load)),
                single("paper-trade", load.symbols() / book.figure("paper-symbols-per-core-second")),
                single("publish-report", load.symbols() / book.figure("report-symbols-per-core-second")));
    }

    /// Core seconds of all of it.
    double coreSeconds() {
        return alone + rounds.stream().mapToDouble(Round::coreSeconds).sum();
    }

    private static Round read(CostBook book, Workload load) {
        return new Round(
                "read",
                (int) Math.ceil(load.symbols() / book.figure("symbols-per-slice")),
                load.barsOfAYear() / book.figure("bars-per-core-second"),
                load.symbols() / book.figure("requests-per-second"));
    }

    private static Round score(CostBook book, Workload load) {
        double seconds = load.allHeadlines() / book.figure("scored-headlines-per-core-second");
        return new Round("score", (int) Math.min(HASH_DIGITS, load.allHeadlines()), seconds, 0);
    }

    /// A partition for each bucket that has symbols with news.
    private static Round aggregate(Workload load) {
        int symbols = load.headlines() == 0 ? 0 : load.symbols();
        return new Round("aggregate", Math.min(Buckets.COUNT, symbols), 0, 0);
    }

    private static Round evaluate(CostBook book, Workload load) {
        double seconds = load.symbols() / book.figure("signal-symbols-per-core-second");
        return new Round("evaluate", Buckets.COUNT, seconds, 0);
    }

    private static double secondsPerSet(CostBook book, Workload load) {
        return load.bars() / book.figure("sweep-bars-per-core-second")
                + book.figure("set-overhead-microseconds") / MICROSECONDS;
    }

    private static JobLoad planned(String job, Round... rounds) {
        return new JobLoad(job, 0, List.of(rounds));
    }

    private static JobLoad single(String job, double coreSeconds) {
        return new JobLoad(job, coreSeconds, List.of());
    }
}

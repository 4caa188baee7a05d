package io.zenmarket.domain.cost;

import java.util.List;

/// Turns work into containers and containers into dollars. A job that is cut into partitions runs as one
/// container that plans and, for each round, as many workers as the list of jobs allows and partitions there
/// are, however little these have to do, and one that finishes; any other job as one. Each is billed from the
/// pull of its image to its end, for a minute at least: `max(minimum, start + work / (vCPUs × share of a core)
/// + waiting)`, of which interruptions repeat a part.
final class TaskModel {

    private static final double HOUR = 3600;

    private final CostBook book;
    private final Purchase purchase;

    TaskModel(CostBook book, Purchase purchase) {
        this.book = book;
        this.purchase = purchase;
    }

    /// @param billed seconds of all containers
    /// @param elapsed seconds from the first to the last
    private record Seconds(double billed, double elapsed) {

        Seconds plus(Seconds next) {
            return new Seconds(billed + next.billed, elapsed + next.elapsed);
        }
    }

    JobCost cost(JobLoad load) {
        NightJob job = book.job(load.job());
        List<JobLoad.Round> rounds =
                load.rounds().stream().filter(round -> round.partitions() > 0).toList();
        double first = billed(load.alone() / cores(job));
        Seconds seconds =
                rounds.stream().map(round -> seconds(job, round)).reduce(new Seconds(first, first), Seconds::plus);
        return new JobCost(
                load.job(),
                load.coreSeconds(),
                rounds.stream()
                        .map(round -> new JobRound(round.step(), round.partitions(), workers(job, round)))
                        .toList(),
                seconds.billed(),
                seconds.elapsed(),
                seconds.billed() / HOUR * purchase.hour(book, job));
    }

    /// Worker i of n has the partitions i, i + n, i + 2 n, …: some have one more than the others.
    private Seconds seconds(NightJob job, JobLoad.Round round) {
        int workers = workers(job, round);
        int most = Math.ceilDiv(round.partitions(), workers);
        int fuller = round.partitions() - workers * (most - 1);
        double partition = (round.coreSeconds() / cores(job) + round.waitSeconds()) / round.partitions();
        double longest = billed(most * partition);
        double finish = billed(0);
        double others = (workers - fuller) * billed((most - 1) * partition);
        return new Seconds(fuller * longest + others + finish, longest + finish);
    }

    private static int workers(NightJob job, JobLoad.Round round) {
        return Math.min(job.processes(), round.partitions());
    }

    private double cores(NightJob job) {
        return job.vcpus() * book.figure("vcpu-share");
    }

    private double billed(double seconds) {
        double start = book.figure("task-start-seconds");
        return Math.max(book.figure("minimum-billed-seconds"), start + seconds * (1 + book.figure("repeated-share")));
    }
}

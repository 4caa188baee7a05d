package io.zenmarket.domain.cost;

/// Turns work into containers and containers into dollars. A job that fans out runs as one container that
/// plans, as many workers as keep each below the figure `task-work-seconds`, and one that finishes; any other
/// job as one. Each is billed from the pull of its image to its end, for a minute at least: `max(minimum,
/// start + work / (vCPUs × share of a core))`, of which interruptions repeat a part.
final class TaskModel {

    private static final double HOUR = 3600;

    private final CostBook book;
    private final Purchase purchase;

    TaskModel(CostBook book, Purchase purchase) {
        this.book = book;
        this.purchase = purchase;
    }

    JobCost cost(JobLoad load) {
        double seconds = load.coreSeconds() / (book.figure("task-vcpus") * book.figure("vcpu-share"));
        int workers = load.fansOut() ? workers(seconds) : 1;
        double worker = billed(seconds / workers);
        double ends = load.fansOut() ? 2 * billed(0) : 0;
        double all = ends + workers * worker;
        return new JobCost(
                load.job(),
                load.coreSeconds(),
                load.fansOut() ? workers + 2 : 1,
                all,
                ends + worker,
                all / HOUR * purchase.hour(book));
    }

    private int workers(double seconds) {
        double most = book.figure("processes");
        return (int) Math.clamp(Math.ceil(seconds / book.figure("task-work-seconds")), 1, most);
    }

    private double billed(double workSeconds) {
        double start = book.figure("task-start-seconds");
        return Math.max(
                book.figure("minimum-billed-seconds"), start + workSeconds * (1 + book.figure("repeated-share")));
    }
}

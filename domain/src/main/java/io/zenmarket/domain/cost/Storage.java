package io.zenmarket.domain.cost;

import java.util.List;

/// What objects cost: the lake's bars, what nights have replaced and not yet been forgotten, results of
/// backtests for as long, requests, and the image.
final class Storage {

    private static final double GIGABYTE = 1e9;
    private static final double THOUSAND = 1e3;

    private Storage() {}

    static List<Line> lines(CostBook book, Workload load, int tasks) {
        return List.of(
                new Line("object storage", gigabytes(book, load) * book.price("s3-gb-month")),
                new Line("object requests", load.nights() * tasks * taskRequests(book)),
                new Line("image", book.figure("image-gigabytes") * book.price("ecr-gb-month")));
    }

    /// Every object is kept twice, once under its content's name; each night writes this year's anew.
    static double gigabytes(CostBook book, Workload load) {
        double bar = book.figure("bytes-per-bar");
        double nights = Math.min(load.nights(), book.figure("nights-kept"));
        double replaced = nights * load.barsOfAYear() * bar;
        double results = 2 * nights * load.allSets() * book.figure("bytes-per-set");
        return (2 * load.allBars() * bar + replaced + results) / GIGABYTE;
    }

    private static double taskRequests(CostBook book) {
        return (book.figure("puts-per-task") * book.price("s3-thousand-puts")
                        + book.figure("gets-per-task") * book.price("s3-thousand-gets"))
                / THOUSAND;
    }
}

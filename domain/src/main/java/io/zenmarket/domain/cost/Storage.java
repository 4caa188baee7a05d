package io.zenmarket.domain.cost;

import java.util.List;

/// What objects cost: the lake's bars, all that nights have added to the history and the results, what they
/// have replaced and the bucket has not forgotten yet, requests, and the image.
final class Storage {

    private static final double GIGABYTE = 1e9;
    private static final double THOUSAND = 1e3;
    private static final double DAYS_OF_A_MONTH = 30;

    private Storage() {}

    static List<Line> lines(CostBook book, Workload load, int tasks) {
        return List.of(
                new Line("object storage", gigabytes(book, load) * book.price("s3-gb-month")),
                new Line("object requests", load.nights() * tasks * taskRequests(book)),
                new Line("image", book.figure("image-gigabytes") * book.price("ecr-gb-month")));
    }

    /// Every object is kept twice, once under its content's name. Each night writes this year's bars anew and
    /// other results; what is under its content's name, and results, never expire.
    static double gigabytes(CostBook book, Workload load) {
        double bars = load.allBars() * book.figure("bytes-per-bar");
        double year = load.barsOfAYear() * book.figure("bytes-per-bar");
        double results = load.allSets() * book.figure("bytes-per-set");
        double added = book.figure("months-kept") * load.nights() * (year + 2 * results);
        double replaced = book.figure("previous-versions-days") / DAYS_OF_A_MONTH * load.nights() * year;
        return (2 * bars + added + replaced) / GIGABYTE;
    }

    private static double taskRequests(CostBook book) {
        return (book.figure("puts-per-task") * book.price("s3-thousand-puts")
                        + book.figure("gets-per-task") * book.price("s3-thousand-gets"))
                / THOUSAND;
    }
}

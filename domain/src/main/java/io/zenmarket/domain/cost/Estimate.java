package io.zenmarket.domain.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a workload costs.
///
/// @param jobs of a night, in its order
/// @param lines of a month
public record Estimate(List<JobCost> jobs, List<Line> lines) {

    private static final double HOUR = 3600;

    /// Copies.
    public Estimate {
        jobs = List.copyOf(jobs);
        lines = List.copyOf(lines);
    }

    /// Works it out.
    public static Estimate of(CostBook book, Workload load, Purchase purchase, Database database) {
        TaskModel tasks = new TaskModel(book, purchase);
        List<JobCost> jobs = JobLoad.of(book, load).stream().map(tasks::cost).toList();
        Estimate night = new Estimate(jobs, List.of());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("compute", load.nights() * night.nightDollars()));
        lines.addAll(database.lines(book, load, night.nightSeconds() / HOUR));
        lines.addAll(Storage.lines(book, load, night.nightTasks()));
        lines.addAll(Surroundings.lines(book, load, night));
        return new Estimate(jobs, lines);
    }

    /// Dollars a month of the profile `hardened` for its gateway and the gateway's address.
    public static double hardenedNetwork(CostBook book) {
        return book.figure("nat-gateways")
                * Database.MONTH_HOURS
                * (book.price("nat-gateway-hour") + book.price("public-address-hour"));
    }

    /// Dollars for the containers of a night.
    public double nightDollars() {
        return jobs.stream().mapToDouble(JobCost::dollars).sum();
    }

    /// How long a night takes when nothing waits.
    public double nightSeconds() {
        return jobs.stream().mapToDouble(JobCost::elapsedSeconds).sum();
    }

    /// Containers of a night.
    public int nightTasks() {
        return jobs.stream().mapToInt(JobCost::tasks).sum();
    }

    /// Dollars a month.
    public double monthDollars() {
        return lines.stream().mapToDouble(Line::dollars).sum();
    }

    /// The dearest line.
    public Line dominating() {
        return lines.stream().max(Comparator.comparingDouble(Line::dollars)).orElseThrow();
    }
}

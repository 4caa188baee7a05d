package io.zenmarket.jobs.cost;

import io.zenmarket.domain.cost.CostBook;
import io.zenmarket.domain.cost.Database;
import io.zenmarket.domain.cost.Estimate;
import io.zenmarket.domain.cost.Figure;
import io.zenmarket.domain.cost.JobCost;
import io.zenmarket.domain.cost.Purchase;
import io.zenmarket.domain.cost.StandardSize;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The document `aws-batch/cost/COST.md`.
final class CostDocument {

    private static final String HEAD = """
            # What it costs

            Written by `./zenmarket cost --format markdown > aws-batch/cost/COST.md` from `prices.yaml`, `figures.yaml`, `jobs.yaml` and
            `sizes.yaml` beside it; a test fails when it is not what they say. `zenmarket cost --symbols N --sets N` works out any other size.
            Prices are list prices of us-east-1 from public pages of 2026; no bill has been seen yet.

            """;

    private static final String UNPRICED = """

            A month is the twelfth: the history and the results of all nights before it are kept, and never expire.
            Nobody has read a price of these, so they are not in it: data through the gateway of `hardened` and its firewall, the Spot instances
            and requests of submitted backtests, logs of connections and state machines, traces, requests of keys, snapshots of a database,
            answers of a language model.

            The bars of a night are read from a `yahoo:` source. As settings of one deployment, `large` is refused: its symbols do not fit
            into a job definition (README.md, Inputs).
            """;

    private static final String NIGHT = """

            ## A night: containers, core seconds of work, dollars on Spot

            A job that is cut into partitions is one container that plans and, for each round, one that finishes and as many workers as the
            job list allows and partitions there are, however little these have to do: what a small night pays for is their starts.

            """;

    private final CostBook book;
    private final List<Estimate> serverless;
    private final List<Estimate> instance;

    private CostDocument(CostBook book) {
        this.book = book;
        this.serverless = estimates(book, Purchase.SPOT, Database.AURORA_AT_ZERO);
        this.instance = estimates(book, Purchase.SPOT, Database.RDS_WITH_STANDBY);
    }

    static String of(CostBook book) {
        CostDocument document = new CostDocument(book);
        return HEAD
                + document.summary()
                + document.dominating()
                + document.night()
                + document.month()
                + document.figures();
    }

    private static List<Estimate> estimates(CostBook book, Purchase purchase, Database database) {
        return book.sizes().stream()
                .map(size -> Estimate.of(book, size.workload(), purchase, database))
                .toList();
    }

    private String summary() {
        List<Estimate> demand = estimates(book, Purchase.ON_DEMAND, Database.AURORA_AT_ZERO);
        List<Estimate> oneZone = estimates(book, Purchase.SPOT, Database.RDS_ALWAYS_ON);
        return head("", size -> size.name() + ", " + Money.count(size.workload().symbols()))
                + row(
                        "sets a night",
                        size -> Money.count((double) size.workload().symbols()
                                * size.workload().sets()))
                + row("compute a night, Spot", serverless, Estimate::nightDollars, Money::night)
                + row("compute a night, on demand", demand, Estimate::nightDollars, Money::night)
                + row("minutes a night", serverless, estimate -> estimate.nightSeconds() / 60, Money::count)
                + row(
                        "a month, Aurora at zero capacity between nights: `dev`",
                        serverless,
                        Estimate::monthDollars,
                        Money::month)
                + row("a month, RDS always on in one zone", oneZone, Estimate::monthDollars, Money::month)
                + row("a month, RDS with a standby in another: `prod`", instance, Estimate::monthDollars, Money::month)
                + row("a month, the always-on design of services", size -> Money.month(size.alwaysOn()));
    }

    private String dominating() {
        return "\nDearest: with Aurora "
                + names(serverless) + "; with RDS "
                + names(instance) + ". The profile `hardened` adds "
                + Money.month(Estimate.hardenedNetwork(book))
                + " a month for a gateway and its address.\n" + UNPRICED;
    }

    private String names(List<Estimate> estimates) {
        return IntStream.range(0, estimates.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%s (%.0f %% of %s)",
                        estimates.get(i).dominating().name(),
                        100
                                * estimates.get(i).dominating().dollars()
                                / estimates.get(i).monthDollars(),
                        book.sizes().get(i).name()))
                .collect(Collectors.joining(", "));
    }

    private String night() {
        StringBuilder text = new StringBuilder(NIGHT).append(head("job", StandardSize::name));
        List<JobCost> jobs = serverless.getFirst().jobs();
        for (int i = 0; i < jobs.size(); i++) {
            int job = i;
            text.append(cells(
                    "`" + jobs.get(i).job() + "`",
                    serverless.stream()
                            .map(estimate -> cell(estimate.jobs().get(job)))
                            .toList()));
        }
        return text.toString();
    }

    private static String cell(JobCost job) {
        String rounds = job.rounds().stream()
                .map(round -> round.workers() + " " + round.step())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%d%s, %,.1f s, %s",
                job.tasks(),
                rounds.isEmpty() ? "" : " (" + rounds + ")",
                job.coreSeconds(),
                Money.night(job.dollars()));
    }

    private String month() {
        StringBuilder text = new StringBuilder("\n## A month, Aurora at zero capacity / RDS with a standby\n\n")
                .append(head("", StandardSize::name));
        for (int i = 0; i < serverless.getFirst().lines().size(); i++) {
            int line = i;
            text.append(cells(
                    serverless.getFirst().lines().get(i).name(),
                    IntStream.range(0, serverless.size())
                            .mapToObj(size -> pair(size, line))
                            .toList()));
        }
        return text.toString();
    }

    private String pair(int size, int line) {
        String first = Money.month(serverless.get(size).lines().get(line).dollars());
        String second = Money.month(instance.get(size).lines().get(line).dollars());
        return first.equals(second) ? first : first + " / " + second;
    }

    private String figures() {
        return "\n## Figures\n\n| figure | value | origin | source |\n|---|---|---|---|\n"
                + book.figures().stream().map(CostDocument::figure).collect(Collectors.joining());
    }

    private static String figure(Figure figure) {
        return String.format(
                Locale.ROOT,
                "| %s | %s %s | %s | %s |%n",
                figure.name(),
                number(figure.value()),
                figure.unit(),
                figure.origin().name().toLowerCase(Locale.ROOT),
                figure.source());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Money.count(value) : Double.toString(value);
    }

    private String head(String first, Function<StandardSize, String> cell) {
        return row(first, cell) + "|---|" + "---:|".repeat(book.sizes().size()) + "\n";
    }

    private String row(String name, Function<StandardSize, String> cell) {
        return cells(name, book.sizes().stream().map(cell).toList());
    }

    private static String row(
            String name, List<Estimate> estimates, ToDoubleFunction<Estimate> value, Function<Double, String> text) {
        return cells(
                name, estimates.stream().map(value::applyAsDouble).map(text).toList());
    }

    private static String cells(String name, List<String> cells) {
        return "| " + name + " | " + String.join(" | ", cells) + " |\n";
    }
}

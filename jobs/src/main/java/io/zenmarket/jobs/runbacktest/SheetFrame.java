package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.MaxDrawdown;
import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.jobs.page.Figures;
import io.zenmarket.jobs.page.FiniteJson;
import io.zenmarket.jobs.store.EngineVersion;
import io.zenmarket.jobs.tearsheet.Heading;
import io.zenmarket.jobs.tearsheet.Provenance;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What stands above and below every tear sheet: what it is about, and where it comes from. Nothing of it depends on
/// the clock or on how a run was named.
final class SheetFrame {

    private static final int NAMED = 5;
    private static final double SECONDS_PER_YEAR = 365.25 * 86_400;

    private final Run run;

    SheetFrame(Run run) {
        this.run = run;
    }

    /// @param lead sentence before that about money; may be empty
    Heading heading(BestSet best, String lead) {
        return new Heading(strategy() + " on " + symbols(), subject(), lead + money(best), specification());
    }

    private String strategy() {
        BacktestSpecification specification = run.specification();
        return specification
                .strategy()
                .name()
                .or(() -> specification.strategy().ta4j())
                .orElse("fixed weights");
    }

    private String symbols() {
        List<String> symbols = run.inputs().symbols();
        return symbols.size() <= NAMED ? String.join(", ", symbols) : symbols.size() + " symbols";
    }

    private String subject() {
        return symbols() + ", bars of " + run.specification().data().interval();
    }

    private static String money(BestSet best) {
        double[] equity = best.result().equity();
        double[] held = best.comparison().equity();
        long[] times = best.series().times();
        double years = (times[times.length - 1] - times[0]) / SECONDS_PER_YEAR;
        return Figures.number(best.result().capital(), 0) + " became " + Figures.number(equity[equity.length - 1], 0)
                + " in " + Figures.number(years, 1) + " years, with a worst loss of "
                + Figures.percent(-MaxDrawdown.of(best.series().returns()), 0) + " on the way; "
                + best.comparison().name() + " became " + Figures.number(held[held.length - 1], 0)
                + " with a worst loss of "
                + Figures.percent(-MaxDrawdown.of(best.series().benchmark()), 0) + ".";
    }

    private String specification() {
        JsonMapper mapper = FiniteJson.mapper();
        return mapper.writerWithDefaultPrettyPrinter()
                .writeValueAsString(mapper.readTree(run.specification().canonical()))
                .replace("\r\n", "\n");
    }

    Provenance provenance() {
        Stream<Provenance.Input> bars = Stream.concat(run.inputs().bars().stream(), run.inputs().file().stream())
                .map(pin -> new Provenance.Input(pin.key(), pin.sha256()));
        Stream<Provenance.Input> actions =
                run.inputs().actions().stream().map(sha256 -> new Provenance.Input("splits and dividends", sha256));
        return new Provenance(
                run.id(),
                Hashes.sha256(run.specification().canonical()),
                Stream.concat(bars, actions).toList(),
                run.specification().seed(),
                EngineVersion.CURRENT,
                "zenmarket backtest rerun " + run.id());
    }
}

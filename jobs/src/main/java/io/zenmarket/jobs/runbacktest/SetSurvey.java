package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.ParameterPlateau;
import io.zenmarket.domain.specification.Ranking;
import io.zenmarket.domain.sweep.SetStatistic;
import io.zenmarket.jobs.tearsheet.HeatMap;
import io.zenmarket.jobs.tearsheet.HeatMaps;
import io.zenmarket.jobs.tearsheet.Metric;
import io.zenmarket.jobs.tearsheet.SetRow;
import io.zenmarket.readerswriters.postgres.StoredSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All sets of a sweep in one pass, in the order of the parts: what is kept does not grow with their number. Not
/// thread-safe.
final class SetSurvey {

    /// Most sets of the cross-validation.
    static final int TRIALS = 200;

    /// Most sets of the parallel coordinates.
    static final int SAMPLE = 1_000;

    private static final int FIRST_PARAMETER = 1;
    private static final Trial NONE = new Trial(-1, -1);

    private final Run run;
    private final VariedAxes varied;
    private final List<SetStatistic> statistics;
    private final List<Trial> best;
    private final TreeSet<Trial> wanted;
    private final Map<Trial, SetRow> bestRows = new HashMap<>();
    private final HeatMaps maps;
    private final SetMoments sharpe = new SetMoments();
    private final ValueSpread spread = new ValueSpread();
    private final PlateauNeighbours neighbours;
    private final SeededOrdinals sampled;
    private final SeededOrdinals tried;
    private final List<SetRow> sample = new ArrayList<>();
    private final TreeSet<Trial> trials = new TreeSet<>();
    private Trial next;
    private long sets;

    private SetSurvey(Run run, List<Trial> best) {
        this.run = run;
        this.varied = VariedAxes.of(run);
        this.best = List.copyOf(best);
        this.wanted = new TreeSet<>(best);
        this.statistics = SetMetric.shown(run.specification().evaluation().ranking());
        this.maps = new HeatMaps(varied.axes(), varied.values(), metrics());
        this.neighbours = new PlateauNeighbours(run, best.getFirst());
        long total = run.space().count() * run.accounts().size();
        long seed = run.specification().seed();
        this.sampled = new SeededOrdinals(total, SAMPLE, seed);
        this.tried = new SeededOrdinals(total, total > TRIALS ? TRIALS - 1 : TRIALS, seed);
        this.next = nextWanted();
        this.trials.add(best.getFirst());
    }

    static SetSurvey of(Run run, List<StoredSet> best, SetRows rows) {
        SetSurvey survey = new SetSurvey(
                run,
                best.stream()
                        .map(set -> new Trial(run.accounts().indexOf(set.symbol()), set.number()))
                        .toList());
        rows.forEach(survey.columns(), survey::add);
        return survey;
    }

    private List<String> columns() {
        return Stream.of(
                        Stream.of(SetTable.SET),
                        run.space().axes().stream().map(SetTable::parameter),
                        statistics.stream().map(SetStatistic::column))
                .flatMap(names -> names)
                .toList();
    }

    private void add(Parts.Part part, double[][] table) {
        int axes = run.space().axes().size();
        double[] set = new double[axes];
        double[] parameters = new double[varied.axes().size()];
        double[] values = new double[statistics.size()];
        int sharpeAt = statistics.indexOf(SetStatistic.SHARPE);
        for (int row = 0; row < table[0].length; row++) {
            for (int i = 0; i < axes; i++) {
                set[i] = table[FIRST_PARAMETER + i][row];
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = table[FIRST_PARAMETER + axes + i][row];
            }
            varied.read(part.account(), set, parameters);
            maps.add(parameters, values);
            sharpe.add(values[sharpeAt]);
            spread.add(values[0]);
            neighbours.offer(part.account(), table, FIRST_PARAMETER, FIRST_PARAMETER + axes, row);
            keep(part.account(), (long) table[0][row], parameters, values);
        }
    }

    private void keep(int account, long set, double[] parameters, double[] values) {
        if (tried.draws(sets)) {
            trials.add(new Trial(account, set));
        }
        if (sampled.draws(sets)) {
            sample.add(new SetRow(set, parameters.clone(), values.clone()));
        }
        if (set == next.set() && account == next.account()) {
            bestRows.put(next, new SetRow(set, parameters.clone(), values.clone()));
            next = nextWanted();
        }
        sets++;
    }

    private Trial nextWanted() {
        return Objects.requireNonNullElse(wanted.pollFirst(), NONE);
    }

    /// How many sets there are, over all accounts.
    long sets() {
        return sets;
    }

    VariedAxes varied() {
        return varied;
    }

    /// What is known of every set in the report; the first one ranks.
    List<Metric> metrics() {
        return statistics.stream().map(SetMetric::metric).toList();
    }

    List<HeatMap> heatMaps() {
        return maps.build();
    }

    /// Sharpe ratios of all sets, annualised.
    SetMoments sharpe() {
        return sharpe;
    }

    /// Values of the ranking statistic.
    ValueSpread spread() {
        return spread;
    }

    Optional<ParameterPlateau> plateau() {
        Ranking ranking = run.specification().evaluation().ranking();
        return ranking.order() == Ranking.Order.HIGHEST ? neighbours.plateau() : Optional.empty();
    }

    /// Sets to cross-validate, the best one among them, in the order of accounts and sets.
    List<Trial> trials() {
        return List.copyOf(trials);
    }

    /// Sets drawn evenly.
    List<SetRow> sample() {
        return List.copyOf(sample);
    }

    /// The best sets, best first.
    List<SetRow> best() {
        return best.stream()
                .map(trial -> Objects.requireNonNull(bestRows.get(trial), () -> trial + " is among the sets"))
                .toList();
    }
}

package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.jobs.frame.ExitCodes;
import java.io.PrintStream;
import java.util.List;
import java.util.SplittableRandom;

/// Tests that decisions do not depend on later bars: at many moments the bars behind one are cut off, or
/// replaced by others, and every decision up to it must stay.
final class LookaheadCheck {

    private static final int MOMENTS = 100;

    private final Runs runs;

    LookaheadCheck(Runs runs) {
        this.runs = runs;
    }

    /// Checks the first set of a run over every account.
    ///
    /// @return exit code, failed when a decision changed
    int check(String id, PrintStream out) {
        Runs.Loaded loaded = runs.load(id);
        double[] set = loaded.run().specification().axes().stream()
                .mapToDouble(axis -> axis.values().first())
                .toArray();
        double[] parameters = loaded.run().specification().parameters(set);
        Decider decider = Decider.of(loaded.run().specification());
        SplittableRandom random =
                new SplittableRandom(loaded.run().specification().seed());
        for (int account = 0; account < loaded.run().accounts().size(); account++) {
            List<BarSeries> series = loaded.engines().series(account);
            List<String> whole = decider.decisions(loaded.engines().evidence(series), parameters);
            for (int i = 0; i < MOMENTS; i++) {
                long[] times = loaded.engines().market(account).times();
                long moment = times[random.nextInt(times.length)];
                for (List<BarSeries> other : List.of(cut(series, moment), changed(series, moment, random))) {
                    List<Indicators> evidence = loaded.engines().evidence(other);
                    if (!upTo(moment, decider.decisions(evidence, parameters)).equals(upTo(moment, whole))) {
                        out.println(loaded.run().accounts().get(account) + ": decisions up to "
                                + java.time.Instant.ofEpochSecond(moment)
                                + " changed with later bars: the strategy looks ahead");
                        return ExitCodes.FAILED;
                    }
                }
            }
        }
        out.printf(
                "no look-ahead: the decisions of %d accounts stayed as they were at %d moments each, with later bars cut"
                        + " off and with others%n",
                loaded.run().accounts().size(), MOMENTS);
        return ExitCodes.DONE;
    }

    /// Decisions begin with their time.
    private static List<String> upTo(long moment, List<String> decisions) {
        return decisions.stream()
                .filter(decision -> Long.parseLong(decision.substring(0, decision.indexOf(' '))) <= moment)
                .toList();
    }

    private static List<BarSeries> cut(List<BarSeries> series, long moment) {
        return series.stream()
                .map(each -> each.before(moment + 1))
                .filter(each -> each.size() > 0)
                .toList();
    }

    private static List<BarSeries> changed(List<BarSeries> series, long moment, SplittableRandom random) {
        return series.stream().map(each -> changed(each, moment, random)).toList();
    }

    private static BarSeries changed(BarSeries series, long moment, SplittableRandom random) {
        BarColumns bars = series.bars().slice(0, series.size());
        for (int i = series.before(moment + 1).size(); i < bars.size(); i++) {
            double factor = random.nextDouble(0.5, 2);
            for (double[] price : List.of(bars.open(), bars.high(), bars.low(), bars.close(), bars.volume())) {
                price[i] *= factor;
            }
        }
        return new BarSeries(series.symbol(), series.interval(), bars);
    }
}

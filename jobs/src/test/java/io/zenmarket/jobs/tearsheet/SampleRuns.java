package io.zenmarket.jobs.tearsheet;

import io.zenmarket.domain.market.BarColumns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Runs as realistic as a sample needs.
final class SampleRuns {

    static final double CAPITAL = 10_000;
    static final BarColumns SP500 = sp500();
    static final Provenance PROVENANCE = new Provenance(
            "9f2c41d07b6e5a83",
            "4c1d".repeat(16),
            List.of(new Provenance.Input("bars/interval=1d/year=2019/bucket=07/bars.parquet", "ab12".repeat(16))),
            42,
            "0.1.0",
            "zenmarket backtest rerun 9f2c41d07b6e5a83");

    private static final String SPECIFICATION = """
            universe: [^GSPC]
            interval: 1d
            strategy:
              name: sma-cross
              parameters: {fast: 10, slow: 52}
            execution: {fill: next-open, commission: {fraction: 0.001}}
            capital: 10000
            benchmark: buy-and-hold
            seed: 42
            """;

    private SampleRuns() {}

    static BarColumns sp500() {
        try (InputStream in = SampleRuns.class.getResourceAsStream("/samples/sp500-2000.csv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            BarColumns bars = BarColumns.ofSize(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",");
                bars.time()[i] = LocalDate.parse(cells[0]).toEpochDay() * 86_400;
                bars.open()[i] = Double.parseDouble(cells[1]);
                bars.high()[i] = Double.parseDouble(cells[2]);
                bars.low()[i] = Double.parseDouble(cells[3]);
                bars.close()[i] = Double.parseDouble(cells[4]);
                bars.volume()[i] = Double.parseDouble(cells[6]);
            }
            return bars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The moving-average cross on the S&P 500, 5,105 bars.
    static RunView run() {
        RunDetail detail = detail(new SampleStrategy(SP500, 10, 52, false));
        return new RunView(
                new Heading("SMA cross 10/52 on the S&P 500", "^GSPC, daily", sentence(detail.curves()), SPECIFICATION),
                evidence(detail),
                detail,
                PROVENANCE);
    }

    static String sentence(Curves curves) {
        int last = curves.time().length - 1;
        return String.format(
                Locale.ROOT,
                "10,000 became %,.0f in 20.3 years, with a worst loss of %.0f %% on the way; holding the index became "
                        + "%,.0f with a worst loss of %.0f %%.",
                curves.equity()[last],
                -100 * Arrays.stream(curves.drawdown()).min().orElseThrow(),
                curves.benchmark()[last],
                -100 * Arrays.stream(curves.benchmarkDrawdown()).min().orElseThrow());
    }

    private static RunEvidence evidence(RunDetail detail) {
        double sharpe = SampleReturns.sharpe(SampleReturns.of(detail.curves().equity(), CAPITAL));
        return new RunEvidence(
                new RunEvidence.Interval(sharpe, sharpe - 0.44, sharpe + 0.43, 0.95, 2_000),
                new RunEvidence.Probabilistic(0.764, 0),
                new RunEvidence.TrackRecord(26_631.3, detail.curves().time().length, 252, 0.95));
    }

    static RunDetail detail(SampleStrategy run) {
        Curves curves = curves(run);
        double[] returns = SampleReturns.of(curves.equity(), CAPITAL);
        double[] benchmark = SampleReturns.of(curves.benchmark(), CAPITAL);
        var tables = new ReturnTables(
                SampleReturns.years(curves.time(), returns, benchmark),
                Histogram.of(returns, 90),
                SampleReturns.mean(returns),
                SampleReturns.deviation(returns),
                SampleReturns.worst(curves.time(), curves.drawdown(), 8));
        return new RunDetail(
                SampleStats.headline(curves, returns, benchmark),
                SampleStats.groups(curves, returns, benchmark, run.trades),
                curves,
                List.of(
                        new RollingLine("126 bars", SampleReturns.rollingSharpe(returns, 126)),
                        new RollingLine("252 bars", SampleReturns.rollingSharpe(returns, 252))),
                tables,
                new Trading(run.trades, List.of(new Candles("^GSPC", run.bars))));
    }

    static Curves curves(SampleStrategy run) {
        double[] close = run.bars.close();
        double[] held =
                Arrays.stream(close).map(price -> CAPITAL * price / close[0]).toArray();
        return new Curves(
                run.bars.time(),
                run.equity,
                held,
                SampleReturns.drawdown(run.equity),
                SampleReturns.drawdown(held),
                run.exposure);
    }
}

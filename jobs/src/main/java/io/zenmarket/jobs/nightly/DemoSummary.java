package io.zenmarket.jobs.nightly;

import io.zenmarket.readerswriters.lake.LakeKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a demo says at its end: what is there now, where the report is, what to try next.
final class DemoSummary {

    private static final String DEFAULT_DIRECTORY = "zenmarket-data";

    private final DemoTables tables;
    private final Path dataDirectory;

    DemoSummary(DemoTables tables, Path dataDirectory) {
        this.tables = tables;
        this.dataDirectory = dataDirectory;
    }

    String text() {
        long changed = tables.changed(NightlyJobConfiguration.JOB);
        return """

                %s
                Data     S&P 500 (^GSPC): npm package vega-datasets 3.2.1, prices originally from Yahoo Finance;
                         SIM0001 to SIM0005: simulated, seed 7; nobody trades them
                         400 market events of 2000 to 2020: a sample of news, written for this project
                Lake     %s
                News     %s
                %s
                %s
                Report   %s

                Next:
                %s""".formatted(
                        changed == 0
                                ? "Nothing changed: all of it was there already."
                                : "Published %d objects of the lake.".formatted(changed),
                        lake(),
                        news(),
                        signals(),
                        account(),
                        report(),
                        next());
    }

    private String lake() {
        DemoTables.Bars bars = tables.bars();
        return String.format(
                Locale.ROOT,
                "%,d bars of %d symbols in %d objects, %.1f MB",
                bars.bars(),
                bars.symbols(),
                bars.objects(),
                bars.bytes() / 1e6);
    }

    private String news() {
        DemoTables.News news = tables.news();
        return String.format(
                Locale.ROOT,
                "%,d stories, %,d scores, %,d sessions with news",
                news.stories(),
                news.scores(),
                news.sessions());
    }

    private String account() {
        DemoTables.Account account = tables.account(DemoAccount.NAME);
        return String.format(
                Locale.ROOT,
                "Account  %s, paper: %,d sessions from %s to %s, %,d fills, %,d times a limit acted%n"
                        + "         equity %,.2f = capital %,.2f + realised %,.2f + unrealised %,.2f - costs %,.2f;"
                        + " bought and held %,.2f%n"
                        + "         rebuilt from its first day: the same book to the cent",
                DemoAccount.NAME,
                account.sessions(),
                account.first(),
                account.last(),
                account.fills(),
                account.acted(),
                account.equity(),
                account.capital(),
                account.realised(),
                account.unrealised(),
                account.costs(),
                account.held());
    }

    private String signals() {
        return tables.biases(DemoCommand.DATE).stream()
                .map(bias -> String.format(
                        Locale.ROOT,
                        "Signals  %-12s  BUY %d  SELL %d  HOLD %d  market bias %s (%+.3f)",
                        bias.model(),
                        bias.buys(),
                        bias.sells(),
                        bias.holds(),
                        bias.bias(),
                        bias.score()))
                .collect(Collectors.joining("\n"));
    }

    /// The file, or the key when the lake is no directory.
    private String report() {
        String key = LakeKeys.report(DemoCommand.DATE, "market-brief.html");
        Path file = lakeDirectory().toAbsolutePath().normalize().resolve(key);
        return Files.exists(file) ? file.toString() : key + " in the lake";
    }

    private Path lakeDirectory() {
        return dataDirectory.resolve("lake");
    }

    private String next() {
        String where = dataDirectory.equals(Path.of(DEFAULT_DIRECTORY)) ? "" : " --data-dir '" + dataDirectory + "'";
        return """
                  ./zenmarket signals --symbol '^GSPC' --from 2020-03-01%1$s
                  ./zenmarket indicators --symbol '^GSPC' --columns RSI_14,ATR_14,MACD_hist --format json%1$s
                  ./zenmarket backtest examples sma-sweep > sweep.yaml && ./zenmarket backtest run sweep.yaml%1$s
                  ./zenmarket accounts show sp500%1$s
                  ./zenmarket jobs list%1$s
                  duckdb -c "SELECT symbol, count(*), min(low), max(high) FROM '%2$s/bars/**/*.parquet' GROUP BY symbol"\
                """.formatted(where, lakeDirectory());
    }
}

package io.zenmarket.jobs.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.jobs.cli.ErrorMessages;
import io.zenmarket.jobs.look.SignalsCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoIT {

    private static final String FIRST = "read 31580 = written 31580 (revised 0)";
    private static final String SECOND =
            "read 31580 = written 0 (revised 0) + rejected 0 + duplicates 0 + unchanged 31580";

    @TempDir
    private Path data = Path.of("");

    /// 5,105 bars of the sample and 5 × 5,295 weekdays from 2000-01-03 to 2020-04-17.
    @Test
    void aSecondDemoChangesNothing() throws Exception {
        String first = demo();
        Map<String, String> lake = lake();
        String second = demo();
        assertThat(first)
                .contains("ingest-bars: COMPLETED", FIRST, "generate-signals: COMPLETED", "publish-report: COMPLETED")
                .contains("read 62542 = written 62542 (revised 0)", "read 5105 = written 5105 (revised 0)")
                .contains("read 5105 = written 0 (revised 0) + rejected 0 + duplicates 0 + unchanged 5105")
                .contains("Account  sp500, paper: 5,105 sessions from 2000-01-03 to 2020-04-17")
                .contains("31,580 bars of 6 symbols", "vega-datasets 3.2.1", "Yahoo Finance", "market bias NEUTRAL")
                .doesNotContain("Nothing changed");
        assertThat(second).contains(SECOND, "read 62542 = written 0", "read 1 = written 0", "Nothing changed");
        assertThat(lake()).isEqualTo(lake).hasSizeGreaterThan(200);
        assertThat(report(first)).exists().content().contains("^GSPC", "simulated", "Paper accounts");
        assertThat(highest("^GSPC")).isEqualTo(3393.52002);
        assertThat(signals("^GSPC", "--data-dir", data.toString(), "--model", "legacy-score"))
                .isEqualTo(signals("^GSPC", "--csv", sample(), "--model", "legacy-score"))
                .contains("2020-04-17");
        assertThat(signals("^GSPC", "--data-dir", data.toString())).contains("SENTIMENT");
        assertThat(signals("^GSPC", "--csv", sample())).contains("2020-04-17").doesNotContain("SENTIMENT");
        assertThat(signals("sim0001", "--data-dir", data.toString()))
                .isNotEqualTo(signals("SIM0001", "--data-dir", data.toString(), "--raw"));
        assertThat(unknownSymbol()).contains("expected one of the lake's 6 symbols (SIM0001,", "^GSPC), was XYZ");
    }

    private String demo() {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            assertThat(command(new DemoCommand()).execute("--data-dir", data.toString()))
                    .isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(UTF_8);
    }

    private static CommandLine command(Object command) {
        return new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Path report(String output) {
        return output.lines()
                .filter(line -> line.startsWith("Report "))
                .map(line -> Path.of(line.substring("Report ".length()).strip()))
                .findFirst()
                .orElseThrow();
    }

    /// The query the demo proposes, by the sample's own highest high.
    private double highest(String symbol) throws SQLException {
        String query = "SELECT max(high) FROM '" + data + "/lake/bars/**/*.parquet' WHERE symbol = '" + symbol + "'";
        try (var duckDb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckDb.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private static String signals(String symbol, String... from) {
        StringWriter out = new StringWriter();
        String[] args =
                Stream.concat(Stream.of("--symbol", symbol), Stream.of(from)).toArray(String[]::new);
        CommandLine command = command(new SignalsCommand()).setOut(new PrintWriter(out));
        assertThat(command.execute(args)).isZero();
        return out.toString();
    }

    private String unknownSymbol() {
        StringWriter err = new StringWriter();
        CommandLine command = command(new SignalsCommand())
                .setExecutionExceptionHandler(new ErrorMessages())
                .setErr(new PrintWriter(err));
        assertThat(command.execute("--symbol", "XYZ", "--data-dir", data.toString()))
                .isEqualTo(1);
        return err.toString();
    }

    private String sample() {
        return data.resolve("samples").resolve("^GSPC.csv").toString();
    }

    private Map<String, String> lake() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data.resolve("lake")).filter(Files::isRegularFile)) {
            files.forEach(file -> sums.put(data.relativize(file).toString(), sum(file)));
        }
        return sums;
    }

    private static String sum(Path file) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new BigInteger(1, sum).toString(16);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

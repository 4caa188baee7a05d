package io.zenmarket.jobs.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.cost.CostBook;
import io.zenmarket.domain.cost.Database;
import io.zenmarket.domain.cost.Estimate;
import io.zenmarket.domain.cost.Purchase;
import io.zenmarket.readerswriters.cost.CostFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CostCommandTest {

    private static final Path DOCUMENT = Path.of("..", "aws-batch", "cost", "COST.md");

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new CostCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    /// When this fails: `./zenmarket cost --format markdown > aws-batch/cost/COST.md`, and look at what has
    /// changed.
    @Test
    void theDocumentSaysWhatPricesAndFiguresSay() throws IOException {
        assertThat(run("--format", "markdown")).isZero();
        assertThat(Files.readString(DOCUMENT)).isEqualTo(out.toString());
    }

    @Test
    void printsTheThreeSizesBesideTheAlwaysOnDesign() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("small: 50 symbols", "medium: 500 symbols", "large: 5,000 symbols", "$128", "$655", "$2,730");
    }

    @Test
    void worksOutAnyOtherSize() {
        assertThat(run("--symbols", "2000", "--sets", "10000")).isZero();
        assertThat(out.toString())
                .startsWith("2,000 symbols, 20 years of daily bars, 10,000 sets and 20 headlines for each")
                .contains("run-backtest", "a month", "dearest");
    }

    @Test
    void costsMoreWhenContainersStay() {
        run("--symbols", "50");
        String spot = out.toString();
        out.getBuffer().setLength(0);
        run("--symbols", "50", "--on-demand");
        assertThat(out.toString()).isNotEqualTo(spot);
    }

    @Test
    void refusesANightWithoutSymbols() {
        assertThat(run("--symbols", "0")).isEqualTo(2);
        assertThat(errors.toString()).startsWith("--symbols: expected at least 1, was 0");
    }

    @Test
    void everySizeCostsLessThanTheAlwaysOnDesign() {
        CostBook book = CostFiles.read();
        assertThat(book.sizes())
                .allSatisfy(size -> assertThat(
                                Estimate.of(book, size.workload(), Purchase.ON_DEMAND, Database.RDS_WITH_STANDBY)
                                        .monthDollars())
                        .isLessThan(size.alwaysOn()));
    }
}

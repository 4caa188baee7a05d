package io.zenmarket.jobs.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.jobs.store.FileBars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBarsTest {

    private static final LocalDate LAST = LocalDate.of(2024, 1, 31);
    private static final long SECOND_OF_JANUARY = 1_704_153_600;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sortsRowsAndTakesEachOnce() throws IOException {
        FileBars read = read("A.csv", Optional.empty(), """
                        date,open,high,low,close,volume
                        2024-01-03,1,3,1,2,5
                        2024-01-02,1,2,1,2,5
                        2024-01-02,1,2,1,2,5
                        """);
        BarColumns bars = read.series().bars();
        assertThat(read.series().symbol()).isEqualTo("A");
        assertThat(bars.time()).containsExactly(SECOND_OF_JANUARY, SECOND_OF_JANUARY + 86_400);
        assertThat(bars.high()).containsExactly(2, 3);
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void saysWhereRowsWereRefused() throws IOException {
        FileBars read = read("A.csv", Optional.empty(), """
                        date,open,high,low,close,volume
                        2024-01-02,1,2,1,2,5
                        2024-01-02,1,2,1,1.5,5
                        no date,1,2,1,2,5
                        2024-01-04,-1,2,1,2,5
                        2024-02-01,1,2,1,2,5
                        """);
        assertThat(read.series().bars().close()).containsExactly(2);
        assertThat(read.rejected())
                .extracting(RejectedRecord::message)
                .containsExactly(
                        "A.csv:4: date: expected a date such as 2024-01-31, was no date",
                        "A.csv:5: open: expected above zero, was -1.0",
                        "A.csv:6: time: expected before 2024-02-01T00:00:00Z, was 2024-02-01T00:00:00Z",
                        "A.csv:3: symbol and time: expected one row of A at 2024-01-02, was a second one with other"
                                + " values; the first one was taken");
    }

    @Test
    void takesOneSymbolOfMany() throws IOException {
        String text = """
                symbol,date,open,high,low,close
                BBB,2024-01-02,1,2,1,2
                AAA,2024-01-02,3,4,3,4
                BBB,2024-01-03,1,2,1,2
                """;
        assertThat(read("all.csv", Optional.of("bbb"), text).series().size()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("all.csv", Optional.of("CCC"), text))
                .withMessageEndingWith("all.csv: expected bars of CCC, was AAA, BBB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("all.csv", Optional.empty(), text))
                .withMessageEndingWith("all.csv: expected --symbol to say which of AAA, BBB, was none");
    }

    @Test
    void saysWhyThereIsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("A.csv", Optional.empty(), "date,open\n2024-01-02,1\n"))
                .withMessageContaining("A.csv: expected bars, was none; 1 refused, first A.csv:0: ");
    }

    @Test
    void theCommandPrintsRefusedRowsApartFromTheOutput() throws IOException {
        Path file = Files.writeString(folder.resolve("A.csv"), """
                date,open,high,low,close
                2024-01-02,1,2,1,2
                2024-01-03,1,2,3,2
                """);
        Looked looked = Looked.at(new IndicatorsCommand(), "--csv", file.toString(), "--columns", "TRANGE");
        assertThat(looked.code()).isZero();
        assertThat(looked.lines()).containsExactly("date,TRANGE", "2024-01-02,");
        assertThat(looked.err().strip())
                .isEqualTo("A.csv:3: low: expected at most the open and the close, 1.0, was 3.0");
    }

    private FileBars read(String name, Optional<String> symbol, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return FileBars.read(file.toString(), symbol, LAST);
    }
}

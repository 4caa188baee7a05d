package io.zenmarket.readerswriters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.ingest.SourceUnavailableException;
import io.zenmarket.domain.market.BarRules;
import io.zenmarket.domain.market.BarSource.Slice;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.csv.CsvMutations.Row;
import io.zenmarket.readerswriters.csv.ReadBars.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBarSourceTest {

    private static final BarRules RULES = BarRules.upTo(LocalDate.of(2030, 1, 1));

    /// 2024-01-31: 19,753 days after 1970-01-01.
    private static final long DAY = 19_753L * 86_400;

    private static final Row ROW = new Row("ACME", DAY, 10, 12.5, 9, 11, 100);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date,Open,High,Low,Close,Adj Close,Volume\n2024-01-31,10,12.5,9,11,5.5,100\n",
                "date,open,high,low,close,adjclose,volume\n2024-01-31,10,12.5,9,11,5.5,100",
                "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\nACME,D,20240131,000000,10,12.5,9,11,100,0",
                "Date;Open;High;Low;Close;Volume\r\n31.01.2024;10;12.5;9;11;100\r\n",
                "\uFEFFTicker\tTimestamp\tVol\tClose\tLow\tHigh\tOpen\racme\t2024-01-31T00:00:00Z\t100\t11\t9\t12.5\t10\r",
                "time,open,high,low,close,Volume\n1706659200,10,12.5,9,11,100",
                "Date,Close/Last,Volume,Open,High,Low\n01/31/2024,11,100,10,12.5,9",
                "\"Date\",\"Open\",\"High\",\"Low\",\"Close\",\"Volume\"\n\"2024-01-31\", \"10\" ,\"12.5\",\"9\",\"11\",\"100\"",
                "\n  \nDATE , OPEN, HIGH, LOW, PRICE, VOLUME\n\n2024-01-31 , 10, 12.5, 9, 11, 100  \n\n",
                "2024-01-31,10,12.5,9,11,100",
                "2024-01-31,10,12.5,9,11,5.5,100",
                "ACME,2024-01-31,10,12.5,9,11,100",
                "ACME;2024-01-31;10;12.5;9;11;5.5;100",
                "ACME,D,20240131,000000,10,12.5,9,11,100,0",
                "2024.01.31,00:00,10,12.5,9,11,100"
            })
    void readsTheCommonLayouts(String content) throws IOException {
        write("acme.csv", content);

        Read read = read(CsvMapping.DETECT);

        assertThat(read.reasons()).isEmpty();
        assertThat(read.rows()).containsExactly(ROW);
    }

    @Test
    void readsAVolumeThatIsNotThereAsNaN() throws IOException {
        write("acme.csv", "date,open,high,low,close\n2024-01-31,10,12.5,9,11");

        assertThat(read(CsvMapping.DETECT).rows()).containsExactly(new Row("ACME", DAY, 10, 12.5, 9, 11, Double.NaN));
    }

    @Test
    void readsAConfiguredMapping() throws IOException {
        write("x.csv", "Id|Tag|Erster|Max|Min|Letzter|open\n^x|3/4/2024|10|12.5|9|11|77\n");
        CsvMapping mapping = new CsvMapping(
                Map.of(
                        CsvField.SYMBOL, "Id",
                        CsvField.DATE, "tag",
                        CsvField.OPEN, "Erster",
                        CsvField.HIGH, "Max",
                        CsvField.LOW, "Min",
                        CsvField.CLOSE, "Letzter"),
                Optional.of('|'),
                Optional.of("dd/MM/yyyy"),
                Optional.empty(),
                ZoneOffset.UTC,
                CsvMapping.Header.PRESENT);

        assertThat(read(mapping).rows())
                .containsExactly(
                        new Row("^X", LocalDate.of(2024, 4, 3).toEpochDay() * 86_400, 10, 12.5, 9, 11, Double.NaN));
    }

    @Test
    void readsColumnsByNumberWhenThereIsNoHeader() throws IOException {
        write("acme.csv", "x,11,9,12.5,10,20240131\nx,bad,9,12.5,10,20240131\n");
        CsvMapping mapping = new CsvMapping(
                Map.of(
                        CsvField.DATE,
                        "6",
                        CsvField.OPEN,
                        "5",
                        CsvField.HIGH,
                        "4",
                        CsvField.LOW,
                        "3",
                        CsvField.CLOSE,
                        "2"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ZoneOffset.UTC,
                CsvMapping.Header.ABSENT);

        Read read = read(mapping);

        assertThat(read.rows()).containsExactly(new Row("ACME", DAY, 10, 12.5, 9, 11, Double.NaN));
        assertThat(read.reasons()).containsExactly("acme.csv:2: close: expected a number such as 1234.56, was bad");
    }

    @ParameterizedTest
    @CsvSource({"AAPL.csv, AAPL", "^GSPC.csv, ^GSPC", "aapl.us.txt, AAPL.US", "brk-b.tsv, BRK-B", "eurusd=x, EURUSD=X"})
    void takesTheSymbolFromTheFilesName(String name, String symbol) throws IOException {
        Path file = write(name, "date,open,high,low,close\n2024-01-31,10,12.5,9,11");

        assertThat(ReadBars.of(source(file), RULES).rows())
                .extracting(Row::symbol)
                .containsExactly(symbol);
    }

    @Test
    void takesTheConfiguredSymbolBeforeTheFilesName() throws IOException {
        write("sp500-2000.csv", "date,open,high,low,close\n2024-01-31,10,12.5,9,11");

        assertThat(read(CsvMapping.DETECT.withSymbol("^gspc")).rows())
                .extracting(Row::symbol)
                .containsExactly("^GSPC");
    }

    @Test
    void namesFileLineTextAndReasonOfEveryRefusedRow() throws IOException {
        write("acme.csv", """
                date,open,high,low,close,volume
                2024-01-31,10,12.5,9,11,100
                2024-01-32,10,12.5,9,11,100
                2024-01-31,10,12.5,9,11

                2024-01-31,,12.5,9,11,100
                2024-01-31,10,"1,250.0",9,11,100
                2024-01-31,"10,12.5,9,11,100
                2024-01-31,10,12.5,9,-3.2,100
                2024-01-31,10,12.5,9,11,1.2M
                03/04/2024,10,12.5,9,11,100
                """);

        Read read = read(CsvMapping.DETECT);

        assertThat(read.rows()).containsExactly(ROW);
        assertThat(read.lines()).containsExactly(2L);
        assertThat(read.texts()).containsExactly("2024-01-31,10,12.5,9,11,100");
        assertThat(read.reasons())
                .containsExactly(
                        "acme.csv:3: date: expected a date such as 2024-01-31, was 2024-01-32",
                        "acme.csv:4: columns: expected 6, was 5",
                        "acme.csv:6: open: expected a number such as 1234.56, was empty",
                        "acme.csv:7: high: expected a number such as 1234.56, was 1,250.0",
                        "acme.csv:8: quotes: expected a closing quote before the end of the field, was none",
                        "acme.csv:9: close: expected above zero, was -3.2",
                        "acme.csv:10: volume: expected a number such as 1234.56, was 1.2M",
                        "acme.csv:11: date: expected a valid date that tells day from month, was 03/04/2024;"
                                + " set the date pattern to MM/dd/yyyy or dd/MM/yyyy");
        assertThat(read.rejected()).extracting(RejectedRecord::rawText).contains("2024-01-31,10,\"1,250.0\",9,11,100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"\"", "\"  \"", " \"\"  "})
    void refusesABlankDateAtTheVeryEndOfTheFile(String date) throws IOException {
        write("acme.csv", "open,high,low,close,date\n10,12.5,9,11," + date);

        assertThat(read(CsvMapping.DETECT).reasons())
                .containsExactly("acme.csv:2: date: expected a date such as 2024-01-31, was empty");
    }

    @ParameterizedTest
    @CsvSource({"15/04/2024, 2024-04-03", "04/15/2024, 2024-03-04"})
    void tellsDayFromMonthByAnotherRow(String telling, LocalDate expected) throws IOException {
        write("acme.csv", "date,open,high,low,close\n03/04/2024,1,1,1,1\n" + telling + ",1,1,1,1");

        assertThat(read(CsvMapping.DETECT).rows().getFirst().time()).isEqualTo(expected.toEpochDay() * 86_400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | file: expected a header and rows, was empty",
                "'  \n\n' | file: expected a header and rows, was empty",
                "'date,open,high,low\n1,2,3,4' | header: expected columns named close, was date,open,high,low; map the columns",
                "'a;b\n1;2' | header: expected columns named date, open, high, low, close, was a;b; map the columns",
                "'date,open,high,low,close,close\n' | header: expected one column named close, was date,open,high,low,close,close; map the columns"
            })
    void refusesAFileAsAWholeByOneRecord(String content, String reason) throws IOException {
        write("acme.csv", content);

        Read read = read(CsvMapping.DETECT);

        assertThat(read.records()).isEqualTo(1);
        assertThat(read.reasons()).containsExactly("acme.csv:0: " + reason);
    }

    @Test
    void refusesUtf16AndANameThatIsNoSymbol() throws IOException {
        Files.write(directory.resolve("a.csv"), "date,open".getBytes(StandardCharsets.UTF_16));
        write("my prices (1).csv", "date,open,high,low,close\n2024-01-31,10,12.5,9,11");

        assertThat(read(CsvMapping.DETECT).reasons())
                .containsExactly(
                        "a.csv:0: encoding: expected UTF-8, was UTF-16; save the file as UTF-8",
                        "my prices (1).csv:0: symbol: expected a symbol column, or a file named by its symbol such as"
                                + " AAPL.csv, was neither; rename the file or set the symbol");
    }

    @Test
    void refusesALineOfTenMegabytesAndReadsOn() throws IOException {
        write(
                "acme.csv",
                "date,open,high,low,close,volume\n" + "x".repeat(10 << 20) + "\n2024-01-31,10,12.5,9,11,100\n");

        Read read = read(CsvMapping.DETECT);

        assertThat(read.rows()).containsExactly(ROW);
        assertThat(read.lines()).containsExactly(3L);
        assertThat(read.reasons()).containsExactly("acme.csv:2: line: expected at most 65536 bytes, was longer");
        assertThat(read.rejected().getFirst().rawText()).isEqualTo("x".repeat(RejectedRecord.MAX_RAW_TEXT));
    }

    @Test
    void tellsWhenAFileVanishesOrChangesAfterItWasPlanned() throws IOException {
        Path file = write("acme.csv", "date,open,high,low,close\n2024-01-31,10,12.5,9,11");
        CsvBarSource source = source(file);
        Slice slice = source.plan().getFirst();

        Files.writeString(file, "date,open,high,low,close\n");
        assertThatThrownBy(() -> source.open(slice, ""))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("acme.csv: expected 48 bytes as when it was planned, was 25; start a new run");

        Files.delete(file);
        assertThatThrownBy(() -> source.open(slice, ""))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("acme.csv: expected a readable file, was");
        assertThatThrownBy(source::plan).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesNoBlockForAFileWithAHeaderOnly() throws IOException {
        CsvBarSource source = source(write("acme.csv", "date,open,high,low,close\n"));

        assertThat(List.of(source.open(source.plan().getFirst(), "")).getFirst().read())
                .isNull();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private static CsvBarSource source(Path file) {
        return CsvBarSource.of(file.toString(), Interval.ONE_DAY, CsvMapping.DETECT);
    }

    private Read read(CsvMapping mapping) {
        return ReadBars.of(CsvBarSource.of(directory.toString(), Interval.ONE_DAY, mapping), RULES);
    }
}

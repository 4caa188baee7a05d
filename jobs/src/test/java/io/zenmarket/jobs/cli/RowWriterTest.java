package io.zenmarket.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowWriterTest {

    private static final List<String> COLUMNS = List.of("date", "a", "n");

    @Test
    void undefinedValuesAreEmptyInCsv() {
        assertThat(twoRows(RowFormat.CSV)).isEqualTo("date,a,n\n2020-04-16,,-3\n2020-04-17,1.5,0\n");
    }

    @Test
    void undefinedValuesAreNullInJsonWithARowALine() {
        assertThat(twoRows(RowFormat.JSON))
                .isEqualTo("[\n{\"date\":\"2020-04-16\",\"a\":null,\"n\":-3},\n"
                        + "{\"date\":\"2020-04-17\",\"a\":1.5,\"n\":0}\n]\n");
    }

    @Test
    void noRowsAreAHeaderOrAnEmptyArray() {
        assertThat(print(RowFormat.CSV, rows -> {})).isEqualTo("date,a,n\n");
        assertThat(print(RowFormat.JSON, rows -> {})).isEqualTo("[]\n");
    }

    @Test
    void saysWhenNobodyReadsAnyMore() {
        RowWriter rows = new RowWriter(new PrintWriter(new ClosedPipe()), RowFormat.CSV, COLUMNS);
        int printed = 0;
        do {
            rows.text("2020-04-17").number(1).count(1);
            printed++;
        } while (rows.end() && printed < 1_000_000);
        rows.close();
        assertThat(printed).isBetween(2, 100_000);
    }

    private static String twoRows(RowFormat format) {
        return print(format, rows -> {
            rows.text("2020-04-16").number(Double.NaN).count(-3);
            assertThat(rows.end()).isTrue();
            rows.text("2020-04-17").number(1.5).count(0);
            assertThat(rows.end()).isTrue();
        });
    }

    private static String print(RowFormat format, java.util.function.Consumer<RowWriter> content) {
        StringWriter text = new StringWriter();
        try (RowWriter rows = new RowWriter(new PrintWriter(text), format, COLUMNS)) {
            content.accept(rows);
        }
        return text.toString();
    }

    private static final class ClosedPipe extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

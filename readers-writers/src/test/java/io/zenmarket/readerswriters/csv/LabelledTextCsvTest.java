package io.zenmarket.readerswriters.csv;

import static io.zenmarket.domain.sentiment.SentimentLabel.NEGATIVE;
import static io.zenmarket.domain.sentiment.SentimentLabel.NEUTRAL;
import static io.zenmarket.domain.sentiment.SentimentLabel.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.sentiment.LabelledText;
import io.zenmarket.domain.sentiment.SentimentLabel;
import io.zenmarket.domain.sentiment.SentimentText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTextCsvTest {

    @TempDir
    private Path folder;

    @Test
    void readsTabsWithAHeaderInAnyOrder() throws IOException {
        LabelledTextCsv read = read("\uFEFFid\tLabel\tHeadline\tentity\n7\tpositive\t\"Buy, now\" says X\tAcme Corp\n");
        assertThat(read.rejected()).isEmpty();
        assertThat(read.rows()).containsExactly(row("\"Buy, now\" says X", "Acme Corp", POSITIVE));
    }

    @Test
    void readsCommasWithQuotesAndNoHeader() throws IOException {
        LabelledTextCsv read = read("\"Profit, at \"\"last\"\"\",1\nLoss,-1\r\n\nNothing,0\n");
        assertThat(read.rejected()).isEmpty();
        assertThat(read.rows())
                .containsExactly(
                        row("Profit, at \"last\"", "", POSITIVE),
                        row("Loss", "", NEGATIVE),
                        row("Nothing", "", NEUTRAL));
    }

    @Test
    void readsThreeColumnsWithoutHeaderAsTextEntityLabel() throws IOException {
        assertThat(read("A beats B,B,NEGATIVE\nA beats B,,Neutral\n").rows())
                .containsExactly(row("A beats B", "B", NEGATIVE), row("A beats B", "", NEUTRAL));
    }

    @Test
    void saysWhereARowIsWrong() throws IOException {
        LabelledTextCsv read = read("text,label\ngood,fine\nonly\n\"open,1\nall right,1\n");
        assertThat(read.rows()).containsExactly(row("all right", "", POSITIVE));
        assertThat(read.rejected())
                .extracting(RejectedRecord::message)
                .containsExactly(
                        "rows.csv:2: label, expected negative, neutral, positive, -1, 0 or 1, was 'fine'",
                        "rows.csv:3: columns, expected 2, was 1",
                        "rows.csv:4: columns, expected 2, was a quote that is not closed");
    }

    @Test
    void refusesAHeaderWithoutLabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("text,meaning\na,1\n"))
                .withMessage("rows.csv:1: columns, expected one of [label, sentiment], was text,meaning");
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        assertThat(read("").rows()).isEmpty();
        assertThat(read("text,label\n").rows()).isEmpty();
    }

    private LabelledTextCsv read(String content) throws IOException {
        return LabelledTextCsv.read(Files.writeString(folder.resolve("rows.csv"), content));
    }

    private static LabelledText row(String text, String entity, SentimentLabel label) {
        return new LabelledText(new SentimentText(text, entity), label);
    }
}

package io.zenmarket.jobs.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Locale usual = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsUsual() {
        Locale.setDefault(usual);
    }

    @Test
    void writesPlainLinesWhereNothingCanBeRedrawn() {
        Progress progress = progress(false, Duration.ZERO);

        progress.stepStarted("read");
        progress.plan(4);
        progress.stepEnded("read-slice:slice000000");
        progress.advance(12_345);

        assertThat(text().lines()).hasSize(2);
        assertThat(text().lines().toList().getLast()).matches("read {12} 1/4 12,345 records, [0-9,]+/s");
        assertThat(text()).doesNotContain("\r", "\u001b");
    }

    @Test
    void keepsQuietBetweenTwoLines() {
        Progress progress = progress(false, Duration.ofHours(1));

        progress.stepStarted("read");
        progress.advance(1);
        progress.stepEnded("read");
        progress.close();

        assertThat(text()).isEmpty();
    }

    @Test
    void countsEachStepByItself() {
        Progress progress = progress(false, Duration.ZERO);

        progress.stepStarted("read");
        progress.advance(7);
        progress.stepStarted("merge");
        progress.advance(1);

        assertThat(text().lines().toList().getLast()).startsWith("merge").contains(" 1 records");
    }

    @Test
    void leavesTheStepWhenAPartitionOfItBegins() {
        Progress progress = progress(false, Duration.ZERO);

        progress.stepStarted("read");
        progress.stepStarted("read-slice:slice000000");
        progress.advance(1);

        assertThat(text()).startsWith("read  ");
    }

    private Progress progress(boolean terminal, Duration interval) {
        return new Progress(new PrintStream(written, true, UTF_8), terminal, interval);
    }

    private String text() {
        return written.toString(UTF_8);
    }
}

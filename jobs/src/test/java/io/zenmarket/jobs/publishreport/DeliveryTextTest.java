package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.brief.DataQuality;
import io.zenmarket.domain.ingest.Accounts;
import io.zenmarket.jobs.frame.EndedRun;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTextTest {

    private static final LocalDate DATE = LocalDate.of(2020, 4, 17);

    @Test
    void saysWhatASuccessfulNightFound() {
        DataQuality quality = new DataQuality(new Accounts(10, 7, 1, 1, 1, 2, 3), List.of(), List.of(), List.of(), 0);
        DeliveryText.Bias bias = new DeliveryText.Bias("score", 1, 3, 2, "BEARISH", -0.35);

        assertThat(DeliveryText.of(new DeliveryText.Night(List.of(bias), List.of(), List.of(), quality), DATE, 5))
                .isEqualTo("""
                        COMPLETED: read 10 = written 7 (revised 2) + rejected 1 + duplicates 1 + unchanged 1, flagged 3
                        Bias score: BEARISH −0.35 (BUY 1, HOLD 2, SELL 3)
                        Top signals: none
                        Brief: reports/date=2020-04-17/market-brief.html""");
    }

    @Test
    void saysWhatFailedAndWhatToDo() {
        assertThat(DeliveryText.of(
                        new EndedRun.Failure("ingest-bars", "a.csv: expected 1, was 2\n  Detail: row 17", false),
                        "nightly",
                        DATE))
                .isEqualTo("""
                        FAILED at ingest-bars: a.csv: expected 1, was 2
                        Next: when the cause is mended, the same command goes on where it ended: \
                        zenmarket nightly --date 2020-04-17""");
        assertThat(DeliveryText.of(new EndedRun.Failure("publish-report", "busy", true), "publish-report", DATE))
                .contains("this may pass by itself", "zenmarket publish-report --date 2020-04-17");
    }

    @Test
    void cutsALongCause() {
        assertThat(DeliveryText.of(new EndedRun.Failure("s", "x".repeat(5_000), false), "nightly", DATE))
                .hasSizeLessThan(700);
    }
}

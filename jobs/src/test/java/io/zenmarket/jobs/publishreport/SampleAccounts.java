package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.AccountBrief;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One paper account.
final class SampleAccounts {

    private SampleAccounts() {}

    static List<AccountBrief> all() {
        return List.of(new AccountBrief(
                "sp500",
                "USD",
                LocalDate.of(2020, 4, 17),
                new AccountBrief.Worth(100_000, 1_234.5, 150_000, 200_000, 0.25),
                new AccountBrief.Curve(
                        new double[] {18_000, 18_100, 18_369},
                        new double[] {100_000, 90_000, 150_000},
                        new double[] {100_000, 120_000, 200_000}),
                List.of(new AccountBrief.Held("^GSPC", 51.5, 2_800, 2_874.56, 148_039.84, 3_839.84, Double.NaN)),
                List.of(
                        new AccountBrief.Given(211, "^GSPC", "long, decision", 51.5, 2_842.43, "filled"),
                        new AccountBrief.Given(
                                212, "^GSPC", "flat, decision", -51.5, Double.NaN, "waits for the next open")),
                List.of(new AccountBrief.Acted("position-size", "cap", "^GSPC", 0.9, 1, 57, 51.5)),
                Optional.of("drawdown, until manual")));
    }
}

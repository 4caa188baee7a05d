package io.zenmarket.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.ingest.Accounts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `bench dirty`: the files of 100 seeds.
class DirtyIT {

    /// The trial's own bookkeeping knows what each file must give; these are all its ways to spoil one.
    private static final List<String> WAYS = List.of(
            "BAD_PRICE",
            "BAD_VOLUME",
            "NO_VOLUME",
            "BAD_DATE",
            "SWAPPED_PRICES",
            "SWAPPED_COLUMNS",
            "MISSING_FIELD",
            "EXTRA_FIELD",
            "QUOTED",
            "UNCLOSED_QUOTE",
            "BLANKS_AROUND",
            "MANY_DIGITS",
            "WRONG_ENCODING",
            "WIDE_ROW",
            "LONG_LINE",
            "BLANK_LINE",
            "GARBAGE",
            "REPEATED_HEADER",
            "DUPLICATE",
            "SHUFFLED",
            "LINE_END",
            "NO_LAST_LINE_END",
            "BYTE_ORDER_MARK",
            "whole file 0",
            "headerless",
            " cut at ",
            " gzip cut at ",
            " byte of line ",
            " zip");

    @TempDir
    private Path folder;

    @Test
    void accountsForEveryRecordOfDirtyFilesAndKeepsEveryGoodRow() {
        List<DirtyCase> cases = DirtyCase.of(1, 100);
        String made =
                String.join("\n", cases.stream().map(each -> each.file().what()).toList());
        assertThat(WAYS).allSatisfy(way -> assertThat(made).contains(way));

        try (DirtyTrial trial = new DirtyTrial(folder)) {
            DirtyTrial.Result result = trial.run(cases);

            assertThat(result.faults()).isEmpty();
            Accounts accounts = result.accounts();
            assertThat(accounts.read())
                    .isEqualTo(cases.stream()
                            .mapToLong(each -> each.file().records())
                            .sum())
                    .isEqualTo(accounts.written() + accounts.rejected() + accounts.duplicates() + accounts.unchanged());
            assertThat(accounts.written()).isGreaterThan(accounts.read() / 2);
            assertThat(accounts.rejected()).isPositive();
            assertThat(accounts.duplicates()).isPositive();
        }
    }
}

package io.zenmarket.jobs.runbacktest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.jobs.runbacktest.PinnedInputs.Pin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinnedInputsTest {

    private static final String HASH = "0e8002d149a84556f4db35d4dd38e2e5e27e4f888d1caa210841fa379965ac68";

    @Test
    void linesReadBack() {
        PinnedInputs inputs = new PinnedInputs(
                List.of("BRK B", "^GSPC"),
                List.of(new Pin("bars/interval=1d/year=2000/bucket=07/bars.parquet", HASH)),
                Optional.of(HASH),
                Optional.of(new Pin("my prices.csv", HASH)),
                List.of(new Pin("sentiment/year=2000/sentiment.parquet", HASH)));

        assertThat(inputs.lines())
                .containsExactly(
                        "symbol BRK B",
                        "symbol ^GSPC",
                        "bars " + HASH + " bars/interval=1d/year=2000/bucket=07/bars.parquet",
                        "actions " + HASH,
                        "file " + HASH + " my prices.csv",
                        "sentiment " + HASH + " sentiment/year=2000/sentiment.parquet");
        assertThat(PinnedInputs.parse(inputs.lines())).isEqualTo(inputs);
    }

    @Test
    void actionsReadBack() {
        List<CorporateAction> actions = List.of(
                new CorporateAction("AAPL", LocalDate.of(2020, 8, 31), CorporateAction.Kind.SPLIT, 4),
                new CorporateAction("AAPL", LocalDate.of(2020, 8, 7), CorporateAction.Kind.DIVIDEND, 0.82));

        assertThat(ActionsText.parse(ActionsText.of(actions))).isEqualTo(actions);
    }
}

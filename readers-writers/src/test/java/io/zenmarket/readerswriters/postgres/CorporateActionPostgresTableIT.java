package io.zenmarket.readerswriters.postgres;

import static io.zenmarket.domain.market.CorporateAction.Kind.DIVIDEND;
import static io.zenmarket.domain.market.CorporateAction.Kind.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.CorporateAction;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorporateActionPostgresTableIT {

    private static final LocalDate DAY = LocalDate.of(2020, 8, 31);

    private TestDatabase database;
    private CorporateActionPostgresTable table;

    @BeforeEach
    void makeDatabase() {
        database = TestDatabase.empty("corporate_action").with("corporate_action.sql");
        table = new CorporateActionPostgresTable(database.dataSource());
    }

    @Test
    void readsBackWhatItStoredByDate() {
        CorporateAction split = new CorporateAction("AAPL", DAY, SPLIT, 4);
        CorporateAction dividend = new CorporateAction("AAPL", DAY.minusDays(24), DIVIDEND, 0.82);
        upsert(split, dividend, new CorporateAction("MSFT", DAY, DIVIDEND, 0.51));
        assertThat(table.find("AAPL")).containsExactly(dividend, split);
        assertThat(table.find("NONE")).isEmpty();
    }

    @Test
    void countsRevisedAndUnchangedActions() {
        upsert(new CorporateAction("AAPL", DAY, SPLIT, 4), new CorporateAction("AAPL", DAY, DIVIDEND, 0.82));
        assertThat(upsert(
                        new CorporateAction("AAPL", DAY, SPLIT, 4), new CorporateAction("AAPL", DAY, DIVIDEND, 0.205)))
                .isEqualTo(new UpsertCounts(0, 1, 1, 0));
        assertThat(table.find("AAPL")).extracting(CorporateAction::value).containsExactly(0.205, 4.0);
    }

    private UpsertCounts upsert(CorporateAction... actions) {
        return database.commit(() -> table.upsert(List.of(actions)));
    }
}

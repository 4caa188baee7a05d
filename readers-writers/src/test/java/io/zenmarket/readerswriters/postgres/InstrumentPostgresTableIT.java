package io.zenmarket.readerswriters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.market.BarBlock.StaleSymbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstrumentPostgresTableIT {

    private static final Instant JANUARY = Instant.parse("2024-01-02T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2024-06-03T00:00:00Z");

    private TestDatabase database;
    private InstrumentPostgresTable table;

    @BeforeEach
    void makeDatabase() {
        database = TestDatabase.empty("instrument").with("instrument.sql");
        table = new InstrumentPostgresTable(database.dataSource());
    }

    @Test
    void theSpanOfBarsOnlyGrows() {
        upsert(delivered(MARCH, JUNE));
        assertThat(upsert(delivered(JANUARY, MARCH))).isEqualTo(new UpsertCounts(0, 1, 0, 0));
        assertThat(upsert(delivered(MARCH, MARCH))).isEqualTo(new UpsertCounts(0, 0, 1, 0));
        assertThat(database.jdbc()
                        .queryForList(
                                "select to_char(first_time, 'MM') || to_char(last_time, 'MM') from instrument",
                                String.class))
                .containsExactly("0106");
    }

    @Test
    void whatASourceDoesNotTellStaysAsStored() {
        upsert(delivered(MARCH, JUNE));
        Instrument silent = new Instrument("AAPL", "yahoo", Optional.empty(), Optional.empty(), MARCH, JUNE);
        assertThat(upsert(silent)).isEqualTo(new UpsertCounts(0, 0, 1, 0));
        assertThat(database.jdbc().queryForList("select asset_class || ' ' || currency from instrument", String.class))
                .containsExactly("equity USD");
    }

    @Test
    void aStaleSymbolKeepsTheTimeOfItsFirstFailureUntilItIsDelivered() {
        upsert(delivered(JANUARY, JANUARY));
        markStale(MARCH, "yahoo: status, expected 200, was 500");
        assertThat(markStale(JUNE, "yahoo: status, expected 200, was 429")).isEqualTo(new UpsertCounts(0, 1, 0, 0));
        assertThat(markStale(JUNE, "yahoo: status, expected 200, was 429")).isEqualTo(new UpsertCounts(0, 0, 1, 0));
        assertThat(table.stale())
                .containsExactly(new Instrument.Stale("AAPL", "yahoo", MARCH, "yahoo: status, expected 200, was 429"));
        upsert(delivered(JANUARY, JUNE));
        assertThat(table.stale()).isEmpty();
    }

    @Test
    void aSymbolThatNeverDeliveredIsKnownAsStale() {
        markStale(MARCH, "yahoo: symbol, expected a known one, was AAPL");
        assertThat(table.stale()).extracting(Instrument.Stale::symbol).containsExactly("AAPL");
        assertThat(upsert(delivered(MARCH, JUNE))).isEqualTo(new UpsertCounts(0, 1, 0, 0));
    }

    @Test
    void refusesALastBarBeforeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> delivered(JUNE, MARCH))
                .withMessage("AAPL: expected a last bar not before the first (2024-06-03T00:00:00Z), was "
                        + "2024-03-01T00:00:00Z");
    }

    private static Instrument delivered(Instant first, Instant last) {
        return new Instrument("AAPL", "yahoo", Optional.of("equity"), Optional.of("USD"), first, last);
    }

    private UpsertCounts upsert(Instrument... instruments) {
        return database.commit(() -> table.upsert(List.of(instruments)));
    }

    private UpsertCounts markStale(Instant now, String reason) {
        return database.commit(() -> table.markStale("yahoo", List.of(new StaleSymbol("AAPL", reason)), now));
    }
}

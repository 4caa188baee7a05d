package io.zenmarket.readerswriters.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarSource.Slice;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedBarSourceTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 3);

    private static SimulatedSettings daily(int symbols, int bars, int rowsPerSlice) {
        return new SimulatedSettings(42, symbols, bars, FIRST, Interval.ONE_DAY, rowsPerSlice);
    }

    @Test
    void cutsTheSymbolsIntoSlicesOfTheAskedSize() {
        assertThat(SimulatedBarSource.of(daily(5, 1_000, 2_999)).plan())
                .containsExactly(
                        new Slice("simulated SIM0001 to SIM0002", "0-2", 2_000),
                        new Slice("simulated SIM0003 to SIM0004", "2-4", 2_000),
                        new Slice("simulated SIM0005 to SIM0005", "4-5", 1_000));
    }

    @Test
    void aSymbolsRowsDependNeitherOnTheSlicesNorOnTheOtherSymbols() {
        SimulatedRows all = SimulatedRows.of(daily(12, 3_000, 1_000_000));

        assertThat(SimulatedRows.of(daily(12, 3_000, 7_000))).isEqualTo(all);
        assertThat(SimulatedRows.of(daily(12, 3_000, 1))).isEqualTo(all);
        SimulatedRows few = SimulatedRows.of(daily(3, 3_000, 9_000));
        assertThat(few.bars())
                .hasSize(3)
                .allSatisfy(
                        (symbol, rows) -> assertThat(rows).isEqualTo(all.bars().get(symbol)));
        assertThat(few.actions())
                .allSatisfy((symbol, actions) ->
                        assertThat(actions).isEqualTo(all.actions().get(symbol)));
    }

    @Test
    void moreBarsLeaveTheEarlierOnesAsTheyAre() {
        SimulatedRows shorter = SimulatedRows.of(daily(4, 2_000, 10_000));
        SimulatedRows longer = SimulatedRows.of(daily(4, 2_500, 10_000));

        longer.bars()
                .forEach((symbol, rows) -> assertThat(rows.subList(0, 2_000))
                        .isEqualTo(shorter.bars().get(symbol)));
        longer.actions().forEach((symbol, actions) -> {
            List<CorporateAction> before = shorter.actions().getOrDefault(symbol, List.of());
            assertThat(actions.subList(0, before.size())).isEqualTo(before);
        });
    }

    @Test
    void seedsAndSymbolsGiveDifferentPaths() {
        SimulatedRows rows = SimulatedRows.of(daily(3, 50, 1_000));
        SimulatedRows other = SimulatedRows.of(new SimulatedSettings(43, 3, 50, FIRST, Interval.ONE_DAY, 1_000));

        assertThat(rows.bars().values()).doesNotHaveDuplicates();
        assertThat(other.bars().values())
                .doesNotContainAnyElementsOf(rows.bars().values());
    }

    @Test
    void readsOnBehindAnyBlockAsIfItHadNeverStopped() {
        SimulatedBarSource source = SimulatedBarSource.of(daily(30, 1_000, 30_000));
        Slice slice = source.plan().getFirst();
        List<BarBlock> whole = SimulatedRows.blocks(source, slice, "");

        assertThat(whole).extracting(BarBlock::size).containsExactly(8_192, 8_192, 8_192, 30_000 - 3 * 8_192);
        for (int kept = 1; kept <= whole.size(); kept++) {
            List<BarBlock> rest =
                    SimulatedRows.blocks(source, slice, whole.get(kept - 1).end());
            List<BarBlock> expected = whole.subList(kept, whole.size());
            assertThat(rest)
                    .extracting(BarBlock::end)
                    .isEqualTo(expected.stream().map(BarBlock::end).toList());
            assertThat(rows(rest)).isEqualTo(rows(expected));
        }
    }

    private static SimulatedRows rows(List<BarBlock> blocks) {
        SimulatedRows rows = new SimulatedRows(new TreeMap<>(), new TreeMap<>());
        blocks.forEach(rows::add);
        return rows;
    }

    @Test
    void aRowSaysWhereItIsFrom() {
        SimulatedBarSource source = SimulatedBarSource.of(daily(3, 5_000, 15_000));
        List<BarBlock> blocks = SimulatedRows.blocks(source, source.plan().getFirst(), "");

        BarBlock second = blocks.get(1);
        assertThat(second.source()).isEqualTo("simulated SIM0001 to SIM0003");
        assertThat(second.symbol()[0]).isEqualTo("SIM0002");
        assertThat(second.line()[0]).isEqualTo(8_193);
        assertThat(second.rawText().apply(0))
                .startsWith("SIM0002," + second.bars().time()[0] + ",");
    }

    @Test
    void namesAreOfFourDigitsAndLongerWhereNeeded() {
        assertThat(IntStream.of(0, 41, 9_998, 9_999).mapToObj(SimulatedSymbol::nameOf))
                .containsExactly("SIM0001", "SIM0042", "SIM9999", "SIM10000");
    }

    /// 2000-01-03 is a Monday: 5 sessions a week, and Monday to Wednesday of the third week.
    @Test
    void barsCanBeAskedForUpToADate() {
        assertThat(daily(1, 1, 1).until(LocalDate.of(2000, 1, 19)).barsPerSymbol())
                .isEqualTo(13);
        SimulatedSettings minutes = new SimulatedSettings(1, 1, 1, FIRST, Interval.ONE_MINUTE, 1);
        assertThat(minutes.until(LocalDate.of(2000, 1, 4)).barsPerSymbol()).isEqualTo(780);
    }

    @Test
    void refusesSettingsAndPositionsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> daily(0, 1, 1))
                .withMessage("simulated: symbols, expected 1 or more, was 0");
        SimulatedBarSource source = SimulatedBarSource.of(daily(2, 10, 20));
        Slice slice = source.plan().getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.open(slice, "21"))
                .withMessageEndingWith("position, expected 0 to 20, was 21");
        assertThatIllegalArgumentException().isThrownBy(() -> source.open(new Slice("more", "0-3", 0), ""));
    }
}

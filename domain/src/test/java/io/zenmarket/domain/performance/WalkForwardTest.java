package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.performance.WalkForward.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkForwardTest {

    @Test
    void rollingWindowsKeepTheirLength() {
        assertThat(new WalkForward(10, 4, 4, false, 0, 0).windows(20))
                .containsExactly(new Window(0, 10, 10, 14), new Window(4, 14, 14, 18));
    }

    @Test
    void anchoredWindowsStartAtTheFirstBar() {
        assertThat(new WalkForward(10, 4, 4, true, 0, 0).windows(18))
                .containsExactly(new Window(0, 10, 10, 14), new Window(0, 14, 14, 18));
    }

    /// Two bars are cut off the choice, three more are skipped: five lie between bar 7 and bar 13.
    @Test
    void purgeShortensTheChoiceAndEmbargoDelaysTheJudgement() {
        assertThat(new WalkForward(10, 4, 5, false, 2, 3).windows(22))
                .containsExactly(new Window(0, 8, 13, 17), new Window(5, 13, 18, 22));
        assertThat(new WalkForward(10, 4, 5, true, 2, 3).windows(22))
                .containsExactly(new Window(0, 8, 13, 17), new Window(0, 13, 18, 22));
    }

    @Test
    void tooFewBarsHaveNoWindow() {
        assertThat(new WalkForward(10, 4, 4, false, 0, 1).windows(14)).isEmpty();
        assertThat(new WalkForward(10, 4, 4, false, 0, 1).windows(15)).hasSize(1);
        assertThat(new WalkForward(Integer.MAX_VALUE, 4, 4, false, 0, 1).windows(Integer.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void noChoiceSeesABarItIsJudgedOn() {
        for (boolean anchored : new boolean[] {true, false}) {
            for (Window window : new WalkForward(30, 7, 5, anchored, 4, 6).windows(500)) {
                assertThat(window.outFrom() - window.inTo()).isEqualTo(10);
                assertThat(window.inTo() - window.inFrom()).isGreaterThanOrEqualTo(26);
                assertThat(window.outTo() - window.outFrom()).isEqualTo(7);
            }
        }
    }

    @Test
    void stitchedReturnsFollowEachOther() {
        List<Window> windows = new WalkForward(2, 2, 2, false, 0, 0).windows(6);
        StitchedReturns stitched =
                StitchedReturns.of(windows, List.of(new double[] {0.1, 0.2}, new double[] {0.3, 0.4}));
        assertThat(stitched.bars()).containsExactly(2, 3, 4, 5);
        assertThat(stitched.returns()).containsExactly(0.1, 0.2, 0.3, 0.4);
    }

    @Test
    void aWindowCountsUntilTheNextStarts() {
        List<Window> windows = new WalkForward(2, 3, 1, false, 0, 0).windows(6);
        StitchedReturns stitched =
                StitchedReturns.of(windows, List.of(new double[] {0.1, 0.2, 0.3}, new double[] {0.4, 0.5, 0.6}));
        assertThat(stitched.bars()).containsExactly(2, 3, 4, 5);
        assertThat(stitched.returns()).containsExactly(0.1, 0.4, 0.5, 0.6);
    }

    @Test
    void barsBetweenWindowsAreLeftOut() {
        List<Window> windows = new WalkForward(2, 1, 3, false, 0, 0).windows(6);
        assertThat(StitchedReturns.of(windows, List.of(new double[] {0.1}, new double[] {0.2}))
                        .bars())
                .containsExactly(2, 5);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new WalkForward(0, 1, 1, false, 0, 0))
                .hasMessage("walk-forward: expected in-sample, out-of-sample and step of at least 1 bar, was 0, 1, 1");
        assertThatThrownBy(() -> new WalkForward(5, 1, 1, false, 5, 0))
                .hasMessage("walk-forward: expected a purge from 0 to below 5 and an embargo of at least 0 bars, was 5"
                        + " and 0");
        List<Window> windows = new WalkForward(2, 2, 2, false, 0, 0).windows(4);
        assertThatThrownBy(() -> StitchedReturns.of(windows, List.of()))
                .hasMessage("walk-forward: expected returns of 1 windows, was 0");
        assertThatThrownBy(() -> StitchedReturns.of(windows, List.of(new double[3])))
                .hasMessage("walk-forward: expected 2 returns from bar 2, was 3");
    }
}

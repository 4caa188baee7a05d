package io.zenmarket.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.risk.RiskLimit.Outcome;
import io.zenmarket.domain.risk.RiskLimit.Scope;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each limit worked by hand: an account of 10,000 that wants 100 units at 50, with a stop 5 below.
class RiskLimitsTest {

    private static final Standing STANDING = new Standing(9_000, 9_500, 10_000, 2);

    private static Entry entry(Entry.Book book) {
        return new Entry(1, 100, 50, 5, book, new Entry.Session(0, 0, 1_000));
    }

    private static Entry.Book book(double held, double gross, double net) {
        return new Entry.Book(10_000, held, gross, net, 0, 0, 0, 0);
    }

    private static Entry session(double riskUsed, int dayTrades, double volume) {
        return new Entry(1, 100, 50, 5, book(0, 0, 0), new Entry.Session(riskUsed, dayTrades, volume));
    }

    /// 100 × 5 ÷ 10,000 = 5 %; 2 % are 200 ÷ 5 = 40 units.
    @Test
    void capsTheRiskOfATrade() {
        assertThat(new TradeRisk(0.02).check(entry(book(0, 0, 0)))).isEqualTo(new EntryLimit.Finding(0.05, 40));
        assertThat(new TradeRisk(0.05).check(entry(book(0, 0, 0))).units()).isEqualTo(100);
    }

    @Test
    void measuresNoRiskWithoutAStop() {
        Entry stopless = new Entry(1, 100, 50, Double.POSITIVE_INFINITY, book(0, 0, 0), new Entry.Session(0, 0, 1));

        assertThat(new TradeRisk(0.02).check(stopless)).isEqualTo(new EntryLimit.Finding(Double.NaN, 100));
    }

    /// 1,000 held and 5,000 wanted are 60 %; up to 20 % there is room for 1,000: 20 units.
    @Test
    void capsAPositionByWhatIsHeldBefore() {
        EntryLimit.Finding finding = new PositionSize(0.2).check(entry(book(1_000, 1_000, 1_000)));

        assertThat(finding.measured()).isCloseTo(0.6, within(1e-12));
        assertThat(finding.units()).isCloseTo(20, within(1e-9));
        assertThat(new PositionSize(0.2).check(entry(book(2_500, 0, 0))).units())
                .isZero();
    }

    /// 3,000 of the sector and 4,000 of the class are held: 10 % and 20 % are left, 20 and 40 units.
    @Test
    void capsSectorAndAssetClass() {
        Entry entry = entry(new Entry.Book(10_000, 0, 0, 0, 3_000, 4_000, 0, 0));

        assertThat(new SectorExposure(0.4).check(entry).units()).isCloseTo(20, within(1e-9));
        assertThat(new AssetClassExposure(0.6).check(entry).units()).isCloseTo(40, within(1e-9));
    }

    /// 8,000 gross: 20 % are left of all, 40 units.
    @Test
    void capsGrossExposure() {
        assertThat(new GrossExposure(1).check(entry(book(0, 8_000, 0))).units()).isCloseTo(40, within(1e-9));
    }

    /// 3,000 net long: a long may add 2,000, 40 units; a short of 5,000 leaves 2,000 net short, all of it
    /// may be.
    @Test
    void capsNetExposureOnTheSideOfTheEntry() {
        Entry buy = entry(book(0, 3_000, 3_000));
        Entry sell = new Entry(-1, 100, 50, 5, book(0, 3_000, 3_000), new Entry.Session(0, 0, 1));

        assertThat(new NetExposure(0.5).check(buy).units()).isCloseTo(40, within(1e-9));
        assertThat(new NetExposure(0.5).check(sell)).isEqualTo(new EntryLimit.Finding(0.2, 100));
    }

    @Test
    void rejectsOnePositionTooMany() {
        assertThat(new OpenPositions(5)
                        .check(entry(new Entry.Book(10_000, 0, 0, 0, 0, 0, 4, 0)))
                        .units())
                .isEqualTo(100);
        assertThat(new OpenPositions(5).check(entry(new Entry.Book(10_000, 0, 0, 0, 0, 0, 5, 0))))
                .isEqualTo(new EntryLimit.Finding(5, 0));
    }

    @Test
    void rejectsOneCorrelatedPositionTooMany() {
        assertThat(new CorrelatedPositions(2)
                        .check(entry(new Entry.Book(10_000, 0, 0, 0, 0, 0, 4, 1)))
                        .units())
                .isEqualTo(100);
        assertThat(new CorrelatedPositions(2)
                        .check(entry(new Entry.Book(10_000, 0, 0, 0, 0, 0, 4, 2)))
                        .units())
                .isZero();
    }

    /// 2 % are used and 5 % wanted: below 3 % there is room for 1 %, just less than 100 ÷ 5 = 20 units.
    @Test
    void capsTheRiskOfADay() {
        assertThat(new DailyRisk(0.03).check(session(0.02, 0, 1)).units())
                .isCloseTo(20, within(1e-6))
                .isLessThan(20);
        assertThat(new DailyRisk(0.03).check(session(0.03, 0, 1)).units()).isZero();
    }

    /// A twentieth of 1,000 units.
    @Test
    void capsTheShareOfTheVolume() {
        assertThat(new VolumeParticipation(0.05).check(session(0, 0, 1_000)))
                .isEqualTo(new EntryLimit.Finding(0.1, 50));
        assertThat(new VolumeParticipation(0.05)
                        .check(session(0, 0, Double.NaN))
                        .units())
                .isZero();
        assertThat(new VolumeParticipation(0.05).check(session(0, 0, 0)).units())
                .isZero();
    }

    @Test
    void keepsSmallAccountsFromAFourthDayTrade() {
        assertThat(new PatternDayTrader(3).check(session(0, 2, 1)).units()).isEqualTo(100);
        assertThat(new PatternDayTrader(3).check(session(0, 3, 1)).units()).isZero();
    }

    /// 500 of 9,500 are lost since the close before, 1,000 of 10,000 since the peak.
    @ParameterizedTest
    @CsvSource({
        "daily-loss, 500, 500, false",
        "daily-loss, 499.99, 500, true",
        "daily-drawdown, 0.06, 0.05263157894736842, false",
        "daily-drawdown, 0.05, 0.05263157894736842, true",
        "drawdown, 0.1, 0.1, true",
        "drawdown, 0.11, 0.1, false",
        "losing-streak, 2, 2, true",
        "losing-streak, 3, 2, false",
    })
    void haltsWhenItsNumberIsMet(String name, double limit, double measured, boolean reached) {
        HaltLimit halt = (HaltLimit) RiskLimits.of(Map.of(name, limit)).getFirst();

        assertThat(halt.measure(STANDING)).isEqualTo(measured);
        assertThat(halt.reached(STANDING)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "daily-loss, SESSION, HALT",
        "daily-drawdown, SESSION, HALT",
        "drawdown, ACCOUNT, HALT",
        "losing-streak, ACCOUNT, HALT",
        "pattern-day-trader, ACCOUNT, REJECT",
        "open-positions, BOOK, REJECT",
        "correlated-positions, BOOK, REJECT",
        "position-size, SYMBOL, CAP",
        "sector-exposure, GROUP, CAP",
        "asset-class-exposure, GROUP, CAP",
        "gross-exposure, BOOK, CAP",
        "net-exposure, BOOK, CAP",
        "volume-participation, TRADE, CAP",
        "trade-risk, TRADE, CAP",
        "daily-risk, SESSION, CAP",
    })
    void saysWhatItLooksAtAndWhatItDoes(String name, Scope scope, Outcome outcome) {
        RiskLimit limit = RiskLimits.of(Map.of(name, 1.0)).getFirst();

        assertThat(limit.name()).isEqualTo(name);
        assertThat(limit.scope()).isEqualTo(scope);
        assertThat(limit.outcome()).isEqualTo(outcome);
        assertThat(RiskLimits.names()).contains(name).hasSize(15);
    }

    @Test
    void refusesWhatIsNoLimit() {
        assertThatThrownBy(() -> RiskLimits.of(Map.of("position", 0.2)))
                .hasMessageStartingWith("limits: expected names of daily-loss, ")
                .hasMessageEndingWith("was position");
        assertThatThrownBy(() -> RiskLimits.of(Map.of("position-size", 0.0)))
                .hasMessage("position-size: expected a number above 0, was 0.0");
    }
}

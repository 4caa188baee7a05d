package io.zenmarket.jobs.papertrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.paper.PaperAccount;
import io.zenmarket.domain.risk.HaltEnd;
import io.zenmarket.jobs.testing.Defaults;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PaperTradePropertiesTest {

    private static PaperTradeProperties of(Map<String, ?> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("zenmarket.paper", Bindable.of(PaperTradeProperties.class));
    }

    @Test
    void tradesNothingUnlessAnAccountIsConfigured() {
        assertThat(Defaults.of(PaperTradeProperties.class))
                .isEqualTo(new PaperTradeProperties(List.of(), Map.of(), 250));
    }

    @Test
    void anAccountTradesByTheDefaultsOfABacktest() {
        PaperTradeProperties properties = of(
                Map.of("zenmarket.paper.accounts[0].name", "plain", "zenmarket.paper.accounts[0].universe", "AAA,BBB"));

        PaperAccount account = properties.account("plain");
        assertThat(account.rules()).isEqualTo(Rules.of(100_000));
        assertThat(account.universe()).containsExactly("AAA", "BBB");
        assertThat(account.signals()).isEqualTo(new PaperAccount.Signals("score", 0));
        assertThat(account.currency()).isEqualTo("USD");
        assertThat(account.limits()).isEmpty();
    }

    @Test
    void anAccountIsConfiguredInTheWordsOfASpecification() {
        PaperTradeProperties properties = of(Map.of(
                "zenmarket.paper.accounts[0].name", "full",
                "zenmarket.paper.accounts[0].universe[0]", "^GSPC",
                "zenmarket.paper.accounts[0].start", "2000-01-03",
                "zenmarket.paper.accounts[0].trading",
                        "capital: 5000\nsizing: {fixed-risk: 0.01}\nexits:\n  stop: {fraction: 0.05}\n",
                "zenmarket.paper.accounts[0].limits.position-size", "0.2",
                "zenmarket.paper.accounts[0].limits.drawdown", "0.1",
                "zenmarket.paper.accounts[0].halts.drawdown", "next-session"));

        PaperAccount account = properties.account("full");
        assertThat(account.rules().capital()).isEqualTo(5_000);
        assertThat(account.rules().sizing()).isEqualTo(new Sizing.FixedRisk(0.01));
        assertThat(account.rules().exits().stop()).isEqualTo(new Distance.Fraction(0.05));
        assertThat(account.limits()).containsEntry("position-size", 0.2).containsEntry("drawdown", 0.1);
        assertThat(account.halts()).containsEntry("drawdown", HaltEnd.NEXT_SESSION);
    }

    @Test
    void anAccountKnowsTheSectorsOfItsUniverse() {
        PaperTradeProperties properties = of(Map.of(
                "zenmarket.paper.accounts[0].name", "plain",
                "zenmarket.paper.accounts[0].universe", "AAA,BBB,CCC",
                "zenmarket.paper.sectors.tech", "CCC,AAA,ZZZ"));

        assertThat(properties.account("plain").sectors()).isEqualTo(Map.of("tech", List.of("AAA", "CCC")));
        assertThatThrownBy(() -> new PaperTradeProperties(
                        List.of(), Map.of("tech", List.of("AAA"), "energy", List.of("BBB", "AAA")), 250))
                .hasMessage("zenmarket.paper.sectors: expected each symbol once, was {energy=[BBB, AAA], tech=[AAA]}");
    }

    @Test
    void saysWhatIsWrongWithAnAccount() {
        PaperTradeProperties several = of(Map.of(
                "zenmarket.paper.accounts[0].name", "odd",
                "zenmarket.paper.accounts[0].universe", "AAA",
                "zenmarket.paper.accounts[0].trading", "exits: {stop: {fraction: [0.05, 0.1]}}"));
        PaperTradeProperties close = of(Map.of(
                "zenmarket.paper.accounts[0].name", "odd",
                "zenmarket.paper.accounts[0].universe", "AAA",
                "zenmarket.paper.accounts[0].trading", "execution: {fill: same-close}"));
        PaperTradeProperties unknown = of(Map.of(
                "zenmarket.paper.accounts[0].name", "odd",
                "zenmarket.paper.accounts[0].universe", "AAA",
                "zenmarket.paper.accounts[0].trading", "capitol: 5"));

        assertThatThrownBy(() -> several.account("odd"))
                .hasMessage("exits: stop, expected one number, was [0.05, 0.1]");
        assertThatThrownBy(() -> close.account("odd"))
                .hasMessageStartingWith("account odd: execution.fill, expected next-open");
        assertThatThrownBy(() -> unknown.account("odd"))
                .hasMessage(
                        "zenmarket.paper.accounts.odd.trading:1:1: capitol, expected one of the keys capital, direction,"
                                + " sizing, exits, execution, margin, was capitol; did you mean capital?");
        assertThatThrownBy(() -> unknown.named("other"))
                .hasMessageStartingWith("account: expected one of [odd], was other");
    }
}

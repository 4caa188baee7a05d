package io.zenmarket.readerswriters.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.news.EntityAlias;
import io.zenmarket.domain.news.EntityLinker;
import io.zenmarket.domain.news.NewsLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityAliasCsvTest {

    private static final EntityLinker LINKER =
            new EntityLinker(EntityAliasCsv.builtIn(), List.of(), EntityAliasCsv.commonWords());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Wall Street ends lower as Apple and Amazon slide; AAPL AMZN ^GSPC",
                "S&P 500, Dow close at record highs on Fed hopes; ^DJI ^GSPC",
                "S&P cuts Italy's rating; -",
                "Standard & Poor's downgrades U.S. debt; -",
                "Nasdaq suffers worst day since 1987; ^IXIC",
                "Nasdaq-listed firms fall; -",
                "Oil prices plunge below zero as storage fills; CL=F",
                "Brent crude climbs; BZ=F",
                "Gold hits record, silver follows; GC=F SI=F",
                "U.S. wins gold medal; -",
                "Bitcoin tops $20,000; BTC-USD",
                "Euro falls against dollar as ECB cuts; EURUSD=X",
                "European stocks rise, DAX leads; ^GDAXI ^STOXX",
                "Window dressing lifts windows maker; -",
                "Dow Chemical and DuPont to merge; DD DOW",
                "JPMorgan to buy Bear Stearns for $2 a share; JPM",
                "J.P. Morgan's profit rises; JPM",
                "Price target raised to $5; -",
                "Target beats estimates; TGT",
                "Lowe's sales rise while Rob Lowe acts; LOW",
                "Intel agencies warn; -",
                "AT&T to buy Time Warner; T",
                "CEO of IBM says AI is NOW for ALL; IBM",
                "Volkswagen, BMW and Daimler recall cars; BMW.DE MBG.DE VOW3.DE",
                "Royal Dutch Shell and BP cut dividends; BP SHEL",
                "Google's parent Alphabet reports; GOOG GOOGL"
            })
    void knowsTheUsualNames(String title, String expected) {
        List<String> symbols = LINKER.link(title, "", List.of()).stream()
                .map(NewsLink::symbol)
                .skip(1)
                .toList();
        assertThat(symbols).isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split(" ")));
    }

    @Test
    void knowsAHundredCompanies() {
        assertThat(EntityAliasCsv.builtIn().stream()
                        .map(EntityAlias::symbol)
                        .filter(symbol -> symbol.matches("[A-Z0-9]+([.-][A-Z]{1,2})?")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(120);
    }

    @Test
    void readsAUsersFile() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), """
                # ours
                symbol,entity,aliases
                ACME, Acme , Acme Corp|Roadrunner Traps
                XYZ,Xyz Ltd,
                """);
        assertThat(EntityAliasCsv.read(file))
                .containsExactly(
                        new EntityAlias("ACME", "Acme", List.of("Acme Corp", "Roadrunner Traps")),
                        new EntityAlias("XYZ", "Xyz Ltd", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ACME,Acme; expected symbol,entity,aliases, was ACME,Acme",
                "ACME,,x; expected symbol,entity,aliases, was ACME,,x",
                "ACME,Acme,a,b; expected symbol,entity,aliases, was ACME,Acme,a,b",
                "ACME,Acme,!|x; expected names with a letter or digit, was !"
            })
    void refusesAWrongLine(String line, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "\n" + line + "\n");
        assertThatThrownBy(() -> EntityAliasCsv.read(file)).hasMessage(file + ":2: " + message);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path file = folder.resolve("none.csv");
        assertThatThrownBy(() -> EntityAliasCsv.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": expected a file of names in UTF-8");
    }
}

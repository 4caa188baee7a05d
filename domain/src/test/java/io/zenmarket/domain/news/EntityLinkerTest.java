package io.zenmarket.domain.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityLinkerTest {

    private static final EntityLinker LINKER = new EntityLinker(
            List.of(
                    new EntityAlias("AAPL", "Apple", List.of("Apple Inc")),
                    new EntityAlias("^DJI", "Dow Jones Industrial Average", List.of("Dow", "Dow Jones")),
                    new EntityAlias("DOW", "Dow Inc", List.of("Dow Chemical")),
                    new EntityAlias("^GSPC", "S&P 500", List.of("Wall Street", "U.S. stocks")),
                    new EntityAlias("^IXIC", "Nasdaq Composite", List.of("Nasdaq")),
                    new EntityAlias("GOOG", "Alphabet", List.of("Google")),
                    new EntityAlias("GOOGL", "Alphabet", List.of("Google")),
                    new EntityAlias("GM", "General Motors", List.of("GM")),
                    new EntityAlias("T", "AT&T", List.of()),
                    new EntityAlias("BRK-B", "Berkshire Hathaway", List.of()),
                    new EntityAlias("NESN.SW", "Nestle", List.of()),
                    new EntityAlias("MCD", "McDonald's", List.of()),
                    new EntityAlias("CL=F", "crude oil", List.of("oil")),
                    new EntityAlias("KO", "Coca-Cola", List.of()),
                    new EntityAlias("-", "Wall Street Journal", List.of("Dow Jones Newswires", "olive oil"))),
            List.of("IBM", "ALL", "F", "MSFT"),
            Set.of("ALL", "CEO"));

    private static List<String> symbols(String title) {
        return LINKER.link(title, "", List.of()).stream().map(NewsLink::symbol).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Apple rises; AAPL",
                "Apple's profit rises; AAPL",
                "Apple’s profit rises; AAPL",
                "APPLE PROFIT RISES; AAPL",
                "An apple a day; -",
                "Pineapple prices; -",
                "Applebee's opens; -",
                "$AAPL to the moon; AAPL",
                "($AAPL, $MSFT) rise; AAPL MSFT",
                "$aapl; -",
                "Big Blue (NYSE: IBM) rises; IBM",
                "Big Blue (NYSE:IBM) rises; IBM",
                "A carmaker (NYSE: F) rises; F",
                "F is not a company here; -",
                "Fruit maker (NASDAQ: AAPL) rises; AAPL",
                "Unknown (NASDAQ: XYZQ) rises; -",
                "Buffett's (NYSE: BRK.B) buys; BRK-B",
                "$BRK.B buys; BRK-B",
                "MSFT beats; MSFT",
                "MSFTX beats; -",
                "We ALL gain, says CEO; -",
                "$ALL gains; ALL",
                "BIG DAY FOR MSFT AND IBM; -",
                "Window of opportunity; -",
                "Dow falls; ^DJI",
                "Dow Jones falls; ^DJI",
                "Dow Chemical falls; DOW",
                "Dow falls as Dow Chemical sinks; DOW ^DJI",
                "Dow Jones Newswires reports; -",
                "down and dowager; -",
                "Wall Street ends lower; ^GSPC",
                "Wall Street Journal says; -",
                "U.S. stocks slip; ^GSPC",
                "US stocks slip; ^GSPC",
                "Help us stocks are low; -",
                "S&P 500 closes at record; ^GSPC",
                "S&P 5000; -",
                "Google sued; GOOG GOOGL",
                "GM recalls; GM",
                "Gm recalls; -",
                "AT&T merges; T",
                "Nestlé and Nestle\u0301 and NESTLÉ; NESN.SW",
                "McDonald's sells; MCD",
                "McDonald sells; -",
                "Oil up; CL=F",
                "Olive oil up, oil down; CL=F",
                "Coca-Cola and Coca Cola; KO",
                "Apple, Google and AT&T meet; AAPL GOOG GOOGL T"
            })
    void findsWholeNames(String title, String expected) {
        List<String> links = symbols(title);
        assertThat(links.getFirst()).isEqualTo("*");
        assertThat(links.subList(1, links.size()))
                .isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split(" ")));
    }

    @Test
    void linksEveryStoryToTheMarket() {
        assertThat(LINKER.link("Nothing known", "", List.of())).containsExactly(new NewsLink("*", "", 1));
    }

    @Test
    void believesTheSource() {
        assertThat(LINKER.link("Apple rises", "", List.of("AAPL", "ZZZ")))
                .containsExactly(
                        new NewsLink("*", "", 1), new NewsLink("AAPL", "Apple", 1), new NewsLink("ZZZ", "ZZZ", 1));
    }

    /// Worked by hand from the rule: 0.9 − 0.3 × place + 0.05 per further mention, up to two; in the body 0.2 +
    /// 0.05, up to four.
    @ParameterizedTest
    @CsvSource({
        "Apple rises, '', 0.9",
        "Shares of Apple rise, '', 0.75",
        "Apple rises, Apple said., 0.95",
        "Apple rises, 'Apple, Apple, Apple', 1.0",
        "Shares rise, Apple said., 0.2",
        "Shares rise, 'Apple, Apple.', 0.25",
        "Shares rise, 'Apple Apple Apple Apple Apple Apple Apple', 0.4",
    })
    void weighsWhereAndHowOften(String title, String body, double relevance) {
        List<NewsLink> links = LINKER.link(title, body, List.of());
        assertThat(links.get(1).symbol()).isEqualTo("AAPL");
        assertThat(links.get(1).relevance()).isCloseTo(relevance, within(1e-12));
    }
}

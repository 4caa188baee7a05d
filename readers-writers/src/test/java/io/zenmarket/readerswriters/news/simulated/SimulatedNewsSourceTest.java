package io.zenmarket.readerswriters.news.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.news.NewsBlock;
import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.domain.news.NewsSource.Slice;
import io.zenmarket.readerswriters.news.NewsSourceContract;
import io.zenmarket.readerswriters.news.ReadNews;
import io.zenmarket.readerswriters.news.simulated.SimulatedNewsSettings.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimulatedNewsSourceTest extends NewsSourceContract {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);
    private static final List<Company> COMPANIES =
            List.of(new Company("ACME", "Acme Corp"), new Company("GLBX", "Globex"), new Company("INIT", "Initech"));

    private static SimulatedNewsSource of(long seed, int stories, int storiesPerSlice) {
        return SimulatedNewsSource.of(
                new SimulatedNewsSettings(seed, stories, COMPANIES, FIRST, LAST, storiesPerSlice));
    }

    @Override
    protected NewsSource source() {
        return of(7, 2_345, 1_000);
    }

    @Override
    protected boolean refusesSome() {
        return false;
    }

    @Test
    void cutsTheStoriesIntoSlicesAndTheseIntoBlocks() {
        assertThat(of(1, 2_345, 1_000).plan())
                .containsExactly(
                        new Slice("simulated stories 1 to 1000", "0-1000", 1_000),
                        new Slice("simulated stories 1001 to 2000", "1000-2000", 1_000),
                        new Slice("simulated stories 2001 to 2345", "2000-2345", 345));
        assertThat(ReadNews.of(of(1, 2_345, 1_000)).blocks())
                .extracting(NewsBlock::read)
                .containsExactly(500, 500, 500, 500, 345);
    }

    @Test
    void theStoriesDoNotDependOnTheSlicesButOnTheSeed() {
        List<String> titles = ReadNews.of(of(1, 3_000, 3_000)).titles();

        assertThat(ReadNews.of(of(1, 3_000, 7)).titles()).isEqualTo(titles);
        assertThat(ReadNews.of(of(2, 3_000, 3_000)).titles()).isNotEqualTo(titles);
    }

    @Test
    void spreadsThemInOrderOverAllDays() {
        List<Instant> times = ReadNews.of(of(1, 5_000, 1_000)).records().stream()
                .map(NewsRecord::publishedAt)
                .toList();

        assertThat(times).isSorted();
        assertThat(times.getFirst()).isBetween("2020-01-01T00:00:00Z", "2020-01-01T23:59:59Z");
        assertThat(times.getLast()).isBetween("2020-12-31T00:00:00Z", "2020-12-31T23:59:59Z");
        assertThat(times.stream().map(time -> time.toString().substring(0, 10)).distinct())
                .hasSize(366);
    }

    @Test
    void tellsSomeAgainInTheSameOrNearlyTheSameWords() {
        List<NewsRecord> records = ReadNews.of(of(1, 10_000, 10_000)).records();
        long updates = records.stream()
                .filter(record -> Templates.UPDATES.stream().anyMatch(record.title()::startsWith))
                .count();
        Map<String, Long> told = records.stream()
                .collect(Collectors.groupingBy(record -> record.title() + record.body(), Collectors.counting()));
        long repeats = told.values().stream().mapToLong(count -> count - 1).sum();

        assertThat(updates).isBetween(600L, 800L);
        assertThat(repeats).isGreaterThan(700L);
    }

    @Test
    void tellsOfOneCompanyOrTwoAndTiesEverySecondStoryItself() {
        List<NewsRecord> records = ReadNews.of(of(1, 10_000, 10_000)).records();

        assertThat(records.stream().filter(record -> named(record) == 2).count())
                .isBetween(800L, 1_600L);
        assertThat(records)
                .allMatch(record -> named(record) >= 1 && record.symbols().size() <= 2);
        assertThat(records.stream().filter(record -> record.symbols().isEmpty()).count())
                .isBetween(4_700L, 5_300L);
        assertThat(records.stream()
                        .filter(record -> record.title().endsWith("?"))
                        .count())
                .isBetween(300L, 900L);
        assertThat(records.stream()
                        .filter(record -> record.symbols().size() == 1)
                        .filter(record ->
                                !record.title().contains(name(record.symbols().getFirst()))))
                .isEmpty();
    }

    private static String name(String symbol) {
        return COMPANIES.stream()
                .collect(Collectors.toMap(Company::symbol, Function.identity()))
                .get(symbol)
                .name();
    }

    private static long named(NewsRecord record) {
        return COMPANIES.stream()
                .filter(company -> record.title().contains(company.name()))
                .count();
    }

    @Test
    void oneCompanyIsEnough() {
        SimulatedNewsSettings alone = SimulatedNewsSettings.of(1, 1_000, List.of("ACME"), FIRST, FIRST);

        assertThat(ReadNews.of(SimulatedNewsSource.of(alone)).records())
                .hasSize(1_000)
                .allMatch(record ->
                        record.title().contains("ACME") && !record.title().contains("{"));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(1, 0, 1))
                .withMessage("simulated: stories, expected 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SimulatedNewsSettings.of(1, 1, List.of("ACME"), LAST, FIRST))
                .withMessage("simulated: last day, expected 2020-12-31 or later, was 2020-01-01");
        assertThatIllegalArgumentException().isThrownBy(() -> new Company("no symbol", "x"));
        Slice slice = source().plan().getFirst();
        assertThatIllegalArgumentException().isThrownBy(() -> source().open(slice, "1001"));
        assertThatIllegalArgumentException().isThrownBy(() -> source().open(new Slice("x", "0-9999", 1), ""));
    }
}

package io.zenmarket.readerswriters.news.simulated;

import io.zenmarket.domain.news.NewsRecord;
import io.zenmarket.readerswriters.news.simulated.SimulatedNewsSettings.Company;
import io.zenmarket.readerswriters.simulated.SplitMix64;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// Tells story number `n`, from 0, by itself: it depends on the settings and `n` only. Of a hundred stories about eight
/// repeat an earlier one word by word from another outlet, about seven do so with a word more, twelve are about two
/// companies, ten are neutral, five are questions, and the rest are good or bad news of one company.
final class SimulatedStories {

    private static final int FARTHEST_REPEAT = 40;
    private static final long TELLING = 1;
    private static final long KIND = 2;
    private static final long TIME = 3;

    private final SimulatedNewsSettings settings;
    private final long start;
    private final double spacing;

    SimulatedStories(SimulatedNewsSettings settings) {
        this.settings = settings;
        start = settings.first().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        spacing = settings.spacing();
    }

    private SplitMix64 stream(int number, long purpose) {
        return SplitMix64.stream(settings.seed() * 4 + purpose, number);
    }

    /// @param line of the record
    NewsRecord story(int number, long line) {
        SplitMix64 kind = stream(number, KIND);
        int draw = kind.nextInt(100);
        boolean repeat = draw < 15 && number > 0;
        int told = repeat ? Math.max(0, number - 1 - kind.nextInt(FARTHEST_REPEAT)) : number;
        String prefix = repeat && draw < 7 ? pick(Templates.UPDATES, kind) : "";
        String outlet = pick(Templates.OUTLETS, kind);
        boolean tied = kind.nextInt(2) == 0;
        Telling telling = telling(told);
        return new NewsRecord(
                line,
                outlet,
                "https://news.example/" + settings.seed() + "/" + number,
                "en",
                prefix + telling.title,
                telling.body,
                Instant.ofEpochSecond(time(number)),
                false,
                tied ? telling.symbols : List.of());
    }

    private record Telling(String title, String body, List<String> symbols) {}

    private Telling telling(int number) {
        SplitMix64 random = stream(number, TELLING);
        List<Company> companies = settings.companies();
        int first = random.nextInt(companies.size());
        int second = (first + 1 + random.nextInt(Math.max(1, companies.size() - 1))) % companies.size();
        List<String> templates = templates(random.nextInt(85), first == second);
        String title = pick(templates, random);
        Company one = companies.get(first);
        Company other = companies.get(second);
        String body = random.nextInt(2) == 0 ? "" : fill(pick(Templates.BODIES, random), one, other, random);
        List<String> symbols = Stream.of(one, other)
                .limit(templates == Templates.PAIRS ? 2 : 1)
                .map(Company::symbol)
                .toList();
        return new Telling(fill(title, one, other, random), body, symbols);
    }

    private static List<String> templates(int draw, boolean alone) {
        if (draw < 12 && !alone) {
            return Templates.PAIRS;
        }
        if (draw < 27) {
            return draw < 22 ? Templates.NEUTRAL : Templates.QUESTIONS;
        }
        return draw % 2 == 0 ? Templates.GOOD : Templates.BAD;
    }

    private static String fill(String template, Company one, Company other, SplitMix64 random) {
        StringBuilder text = new StringBuilder(template.length() + 40);
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            text.append(template, at, open);
            switch (template.charAt(open + 1)) {
                case 'A' -> text.append(one.name());
                case 'B' -> text.append(other.name());
                case 'n' -> text.append(2 + random.nextInt(48));
                case 'm' -> text.append(100 + random.nextInt(9_900));
                default -> text.append(pick(Templates.QUARTERS, random));
            }
            at = open + 3;
        }
        return text.append(template, at, template.length()).toString();
    }

    /// Ascending over the stories.
    private long time(int number) {
        return start + (long) ((number + stream(number, TIME).nextDouble()) * spacing);
    }

    private static String pick(List<String> choices, SplitMix64 random) {
        return choices.get(random.nextInt(choices.size()));
    }
}

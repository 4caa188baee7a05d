package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.jobs.frame.SourceSpec;
import io.zenmarket.readerswriters.csv.EntityAliasCsv;
import io.zenmarket.readerswriters.news.file.FileNewsSettings;
import io.zenmarket.readerswriters.news.file.FileNewsSource;
import io.zenmarket.readerswriters.news.simulated.SimulatedNewsSettings;
import io.zenmarket.readerswriters.news.simulated.SimulatedNewsSource;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Makes the source of a [SourceSpec]. One run of the job shares one source per spec, so that what a source
/// learns of its service (that it is down) counts for all its slices. Thread-safe.
class NewsSources {

    /// Companies that stories may be made up about: tickers without an exchange's ending.
    private static final String LISTED = "[A-Z]{1,5}";

    private static final int SIMULATED_STORIES_PER_SLICE = 20_000;

    private final LocalDate date;
    private final ObjectStore store;
    private final WebNews web;
    private final NewsServices services;
    private final List<NewsSourceKind> others;
    private final Map<String, NewsSource> sources = new ConcurrentHashMap<>();

    /// @param date business date: the last day of what is simulated
    /// @param store holds the files of `file:store:…`
    /// @param web makes those of feeds
    /// @param services makes those of services
    /// @param others kinds that are asked when the kind is none of ours
    NewsSources(LocalDate date, ObjectStore store, WebNews web, NewsServices services, List<NewsSourceKind> others) {
        this.date = date;
        this.store = store;
        this.web = web;
        this.services = services;
        this.others = List.copyOf(others);
    }

    /// The source of a spec, as in [SourceSpec#parse].
    NewsSource get(String spec) {
        return sources.computeIfAbsent(spec, text -> make(SourceSpec.parse(text)));
    }

    private NewsSource make(SourceSpec spec) {
        return switch (spec.kind()) {
            case "rss" -> web.rss(spec);
            case "newsapi" -> services.newsapi(spec);
            case "gdelt" -> services.gdelt(spec);
            case "file" -> file(spec);
            case "simulated" -> simulated(spec);
            default -> other(spec);
        };
    }

    private NewsSource file(SourceSpec spec) {
        spec.allow("symbol", "outlet", "language", "zone");
        FileNewsSettings settings = FileNewsSettings.of(spec.target());
        settings = spec.option("symbol").map(settings::withSymbol).orElse(settings);
        settings = spec.option("outlet").map(settings::withOutlet).orElse(settings);
        settings = spec.option("language").map(settings::withLanguage).orElse(settings);
        settings = spec.option("zone").map(ZoneId::of).map(settings::withZone).orElse(settings);
        return FileNewsSource.of(settings, Optional.of(store));
    }

    private NewsSource simulated(SourceSpec spec) {
        spec.allow("stories", "companies", "seed", "from", "to");
        LocalDate to = spec.option("to").map(LocalDate::parse).orElse(date);
        LocalDate from = spec.option("from").map(LocalDate::parse).orElse(to.minusYears(1));
        return SimulatedNewsSource.of(new SimulatedNewsSettings(
                spec.number("seed", 1),
                Math.toIntExact(spec.number("stories", 1_000)),
                companies(spec.number("companies", 20)),
                from,
                to,
                SIMULATED_STORIES_PER_SLICE));
    }

    private static List<SimulatedNewsSettings.Company> companies(long count) {
        return EntityAliasCsv.builtIn().stream()
                .filter(known -> known.symbol().matches(LISTED))
                .limit(count)
                .map(known -> new SimulatedNewsSettings.Company(known.symbol(), known.entity()))
                .toList();
    }

    private NewsSource other(SourceSpec spec) {
        return others.stream()
                .filter(other -> other.kind().equals(spec.kind()))
                .findFirst()
                .map(other -> other.source(spec))
                .orElseThrow(() -> new IllegalArgumentException(
                        "source: expected rss, newsapi, gdelt, file or simulated, was " + spec.kind()));
    }
}

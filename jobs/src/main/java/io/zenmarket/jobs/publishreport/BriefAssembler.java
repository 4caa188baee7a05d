package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.MarketBias;
import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.domain.brief.Provenance;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Buckets;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.news.NewsLink;
import io.zenmarket.domain.signal.ModelId;
import io.zenmarket.domain.signal.Signal;
import io.zenmarket.domain.signal.SignalModels;
import io.zenmarket.domain.signal.SignalSummary;
import io.zenmarket.jobs.store.EngineVersion;
import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.postgres.CorporateActionPostgresTable;
import io.zenmarket.readerswriters.postgres.HeldSentimentPostgresReader;
import io.zenmarket.readerswriters.postgres.SignalPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the brief of one business date together from the lake and the database, one bucket of bars in memory
/// at a time.
final class BriefAssembler {

    /// What it is put together from.
    record Sources(
            BarLake lake,
            SignalPostgresTable signals,
            CorporateActionPostgresTable actions,
            HeldSentimentPostgresReader sentiment,
            BriefTables tables,
            NewsTables news,
            BriefAccounts accounts,
            BriefBacktests backtests) {}

    private final Sources sources;
    private final PublishReportProperties properties;
    private final BriefNews.Sessions sessions;

    BriefAssembler(Sources sources, PublishReportProperties properties, BriefNews.Sessions sessions) {
        this.sources = sources;
        this.properties = properties;
        this.sessions = sessions;
    }

    MarketBrief assemble(LocalDate date) {
        List<StoredSignal> stored = sources.signals().find(date, properties.model());
        Map<String, BriefTables.Known> instruments = sources.tables().instruments();
        ChartMaker charts = new ChartMaker(SignalModels.named(properties.model()), properties.chartBars());
        BriefNews news = new BriefNews(sources.news(), date, sessions, properties.stories());
        SymbolBriefs symbols = new SymbolBriefs(
                new SymbolBriefs.Stored(sources.actions(), sources.sentiment(), news),
                charts,
                date,
                stored,
                properties.charts());
        List<Provenance.Input> inputs = new ArrayList<>();
        for (int bucket = 0; bucket < Buckets.COUNT; bucket++) {
            List<LakeObject> objects = sources.lake().objects(Interval.ONE_DAY, bucket);
            for (BarSeries series : sources.lake().series(objects, Interval.ONE_DAY)) {
                symbols.add(series, instruments.getOrDefault(series.symbol(), BriefTables.Known.NOTHING));
            }
            objects.forEach(object -> inputs.add(new Provenance.Input(object.key(), object.sha256(), object.rows())));
        }
        return new MarketBrief(
                date,
                bias(stored),
                symbols.sorted(),
                news.market(),
                sources.accounts().on(date),
                sources.backtests().on(date, sessions.markets().calendarOrNewYork(NewsLink.MARKET)),
                sources.tables().quality(date, instruments, properties.listed()),
                provenance(stored, inputs));
    }

    private static MarketBias bias(List<StoredSignal> stored) {
        List<Signal> signals = stored.stream().map(StoredSignal::signal).toList();
        io.zenmarket.domain.signal.MarketBias bias = io.zenmarket.domain.signal.MarketBias.of(signals);
        SignalSummary summary = SignalSummary.of(signals);
        return new MarketBias(
                MarketBias.Lean.valueOf(bias.direction().name()),
                signals.isEmpty() ? Double.NaN : bias.score(),
                new MarketBias.Counts(summary.buy(), summary.hold(), summary.sell()));
    }

    /// The execution named is the one that decided the newest of the signals shown: not the one that writes
    /// the report, so that writing it again gives the same bytes.
    private Provenance provenance(List<StoredSignal> stored, List<Provenance.Input> inputs) {
        ModelId model = stored.stream()
                .map(row -> row.signal().model())
                .findFirst()
                .orElse(SignalModels.named(properties.model()).id());
        long execution =
                stored.stream().mapToLong(StoredSignal::jobExecutionId).max().orElse(0);
        return new Provenance(
                execution, EngineVersion.CURRENT, model.name(), model.version(), inputs, Optional.empty());
    }
}

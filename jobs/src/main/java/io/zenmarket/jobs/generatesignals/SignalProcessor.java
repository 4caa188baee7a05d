package io.zenmarket.jobs.generatesignals;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.PriceAdjustment;
import io.zenmarket.domain.sentiment.SentimentColumn;
import io.zenmarket.domain.signal.Signal;
import io.zenmarket.domain.signal.SignalModel;
import io.zenmarket.domain.signal.SignalSeries;
import io.zenmarket.readerswriters.postgres.HeldSentiment;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/// Evaluates every model over one symbol's history, adjusted as of the business date, beside the sentiment of
/// its news, and keeps the sessions of the span.
class SignalProcessor implements ItemProcessor<BarSeries, SymbolSignals> {

    private static final long DAY = 86_400;

    /// What is asked for.
    ///
    /// @param from first session wanted
    /// @param date business date: the last session wanted, and the date prices are adjusted as of
    /// @param jobExecutionId who asks
    record Span(LocalDate from, LocalDate date, long jobExecutionId) {}

    /// What is stored about a symbol besides its bars.
    ///
    /// @param actions gives its corporate actions
    /// @param sentiment gives its sentiment between two dates
    record Stored(Function<String, List<CorporateAction>> actions, SentimentOf sentiment) {}

    /// Gives the sentiment of a symbol between two dates, ascending.
    @FunctionalInterface
    interface SentimentOf {

        List<HeldSentiment> find(String symbol, LocalDate from, LocalDate to);
    }

    private final List<SignalModel> models;
    private final Span span;
    private final Stored stored;

    SignalProcessor(List<SignalModel> models, Span span, Stored stored) {
        this.models = List.copyOf(models);
        this.span = span;
        this.stored = stored;
    }

    @Override
    public SymbolSignals process(BarSeries history) {
        BarSeries raw = history.before((span.date().toEpochDay() + 1) * DAY);
        List<CorporateAction> applied = stored.actions().apply(history.symbol()).stream()
                .filter(action -> !action.exDate().isAfter(span.date()))
                .toList();
        BarSeries adjusted = PriceAdjustment.adjust(raw, applied, span.date());
        SymbolNews news = SymbolNews.of(
                raw,
                stored.sentiment().find(raw.symbol(), span.from().minusDays(SentimentColumn.FRESH_DAYS), span.date()));
        List<StoredSignal> signals = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (SignalModel model : models) {
            int before = signals.size();
            SignalSeries said = model.evaluate(adjusted, news.column().values());
            collect(raw, said, new InputHash(model.id(), raw, applied), news, signals);
            boolean decided =
                    signals.size() > before && signals.getLast().signal().date().equals(span.date());
            if (!decided) {
                rejected.add(undecided(model, raw));
            }
        }
        return new SymbolSignals(signals, rejected);
    }

    private void collect(
            BarSeries raw, SignalSeries said, InputHash inputs, SymbolNews news, List<StoredSignal> signals) {
        long[] time = raw.bars().time();
        long from = span.from().toEpochDay() * DAY;
        for (int bar = 0; bar < said.size(); bar++) {
            if (time[bar] >= from) {
                int at = bar;
                said.at(bar)
                        .map(signal -> stored(signal, raw.bars().close()[at], inputs, at, news))
                        .ifPresent(signals::add);
            }
        }
    }

    private StoredSignal stored(Signal signal, double close, InputHash inputs, int bar, SymbolNews news) {
        Optional<StoredSignal.SentimentVersion> read = news.readBy(signal, bar);
        String sentiment = read.map(version -> signal.snapshot().sentiment() + " " + version)
                .orElse("");
        return new StoredSignal(signal, close, read, inputs.through(bar, sentiment), span.jobExecutionId());
    }

    private RejectedRecord undecided(SignalModel model, BarSeries raw) {
        int needed = model.warmup() + 1;
        long[] time = raw.bars().time();
        String what = raw.size() < needed
                ? "bars: expected " + needed + " or more, was " + raw.size()
                : "bars: expected one on " + span.date() + ", was last on "
                        + LocalDate.ofEpochDay(time[time.length - 1] / DAY);
        return new RejectedRecord(raw.symbol(), 0, model.id() + " on " + span.date(), what);
    }
}

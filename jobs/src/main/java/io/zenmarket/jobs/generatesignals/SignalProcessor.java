package io.zenmarket.jobs.generatesignals;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.PriceAdjustment;
import io.zenmarket.domain.signal.SignalModel;
import io.zenmarket.domain.signal.SignalSeries;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/// Evaluates every model over one symbol's history, adjusted as of the business date, and keeps the sessions of the
/// span.
class SignalProcessor implements ItemProcessor<BarSeries, SymbolSignals> {

    private static final long DAY = 86_400;

    /// What is asked for.
    ///
    /// @param from first session wanted
    /// @param date business date: the last session wanted, and the date prices are adjusted as of
    /// @param jobExecutionId who asks
    record Span(LocalDate from, LocalDate date, long jobExecutionId) {}

    private final List<SignalModel> models;
    private final Span span;
    private final Function<String, List<CorporateAction>> actions;

    /// @param actions gives a symbol's corporate actions
    SignalProcessor(List<SignalModel> models, Span span, Function<String, List<CorporateAction>> actions) {
        this.models = List.copyOf(models);
        this.span = span;
        this.actions = actions;
    }

    @Override
    public SymbolSignals process(BarSeries history) {
        BarSeries raw = history.before((span.date().toEpochDay() + 1) * DAY);
        List<CorporateAction> applied = actions.apply(history.symbol()).stream()
                .filter(action -> !action.exDate().isAfter(span.date()))
                .toList();
        BarSeries adjusted = PriceAdjustment.adjust(raw, applied, span.date());
        List<StoredSignal> signals = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (SignalModel model : models) {
            int before = signals.size();
            collect(model, raw, model.evaluate(adjusted), applied, signals);
            boolean decided =
                    signals.size() > before && signals.getLast().signal().date().equals(span.date());
            if (!decided) {
                rejected.add(undecided(model, raw));
            }
        }
        return new SymbolSignals(signals, rejected);
    }

    private void collect(
            SignalModel model,
            BarSeries raw,
            SignalSeries said,
            List<CorporateAction> applied,
            List<StoredSignal> signals) {
        InputHash inputs = new InputHash(model.id(), raw, applied);
        long[] time = raw.bars().time();
        long from = span.from().toEpochDay() * DAY;
        for (int bar = 0; bar < said.size(); bar++) {
            if (time[bar] >= from) {
                String hash = inputs.through(bar);
                double close = raw.bars().close()[bar];
                said.at(bar)
                        .map(signal -> new StoredSignal(signal, close, hash, span.jobExecutionId()))
                        .ifPresent(signals::add);
            }
        }
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

package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.sentiment.SentimentMeasure;
import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.domain.specification.Dates;
import io.zenmarket.domain.specification.Evaluation;
import io.zenmarket.domain.specification.KebabCase;
import io.zenmarket.domain.specification.MarketData;
import io.zenmarket.domain.specification.Ranking;
import io.zenmarket.domain.specification.Search;
import io.zenmarket.domain.specification.SentimentSpecification;
import io.zenmarket.domain.specification.StatisticsSpecification;
import io.zenmarket.domain.specification.StrategySpecification;
import io.zenmarket.domain.specification.Vocabulary;
import io.zenmarket.domain.specification.WalkForward;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Rebalance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Every key of a specification: what may stand there, what it means, and what holds when it is left out.
/// Reading and schema both follow it.
final class SpecificationGrammar {

    private static final long SEED = 1;
    private static final int BEST = 10;

    private SpecificationGrammar() {}

    /// @param vocabulary names that may be used
    static RecordShape<BacktestSpecification> of(Vocabulary vocabulary) {
        return RecordShape.of(
                BacktestSpecification.class,
                Field.of("name", TextShape.of("a text of up to 200 letters", ".{1,200}"), "Label for people"),
                Field.inlined("data", data(vocabulary)),
                Field.of("strategy", strategy().then(new StrategyMeaning(vocabulary)::complete), "What decides"),
                Field.of("search", search(), "Which sets of values are run", new Search.Grid()),
                Field.inlined("trading", TradingGrammar.trading()),
                Field.inlined("evaluation", evaluation(vocabulary)),
                Field.of(
                        "seed",
                        new NumberShape<>(Bounds.SEED, value -> (long) value),
                        "Of all that is drawn: random search, bootstrap",
                        SEED));
    }

    private static RecordShape<MarketData> data(Vocabulary vocabulary) {
        return RecordShape.of(
                MarketData.class,
                Field.of(
                        "universe",
                        new UniverseShape(vocabulary.lists()),
                        "Symbols: a list of them, the name of a list, or \"*\" for every symbol of the lake"),
                Field.of("interval", new ConstantShape<>(Interval.class), "Length of a bar", Interval.ONE_DAY),
                Field.of("dates", dates(), "Sessions, by date at the exchange"),
                Field.of("benchmark", TextShape.symbol(), "Symbol to compare with"),
                Field.of(
                        "sentiment",
                        sentiment(),
                        "Daily sentiment of the lake, for a strategy that reads it; one that needs it has it anyway"));
    }

    private static RecordShape<SentimentSpecification> sentiment() {
        return RecordShape.of(
                SentimentSpecification.class,
                Field.of(
                        "measure",
                        new ConstantShape<>(SentimentMeasure.class),
                        "Which number of a session",
                        SentimentSpecification.DEFAULT.measure()),
                Field.of(
                        "scorer",
                        TextShape.of("the id of a scorer", "\\S{1,100}"),
                        "Whose scores; left out: those of the only scorer there is"));
    }

    private static RecordShape<Dates> dates() {
        return RecordShape.of(
                Dates.class,
                Field.of("from", TextShape.date(), "First; left out: the first there is"),
                Field.of("to", TextShape.date(), "Last; left out: the last there is"));
    }

    private static RecordShape<StrategySpecification> strategy() {
        return RecordShape.of(
                StrategySpecification.class,
                Field.of("name", TextShape.of("the name of a strategy", "\\S{1,100}"), "In the catalogue"),
                Field.of(
                        "ta4j",
                        TextShape.of(
                                "the name of a class or bean",
                                "[A-Za-z_$][A-Za-z0-9_$.-]{0,299}(#[A-Za-z0-9_$]{1,100})?"),
                        "Class, class#method or bean that makes a ta4j strategy"),
                Field.of(
                        "weights",
                        new MapShape<>(NumberShape.of(Bounds.FINITE)),
                        "Fixed weights: share of equity by symbol, below 0 short"),
                Field.of(
                        "parameters",
                        new MapShape<>(new ValuesShape(Bounds.FINITE)),
                        "By name: a number, a list of numbers, or a range; left out: the catalogue's value",
                        Map.of()),
                Field.of(
                        "constraints",
                        new ListShape<>(constraint()),
                        "What a set must meet, e.g. fast < slow",
                        List.of()),
                Field.of("rebalance", rebalance(), "How often symbols are chosen again, or weights restored"));
    }

    private static VariantShape<Rebalance> rebalance() {
        List<Variant<Rebalance>> variants = new ArrayList<>();
        for (Rebalance.Calendar period : Rebalance.Calendar.values()) {
            variants.add(Variant.alone(KebabCase.of(period), "At the last bar of the period", period));
        }
        variants.add(Variant.of("every-bars", "Every so many bars", NumberShape.count(1), Rebalance.EveryBars::new));
        return new VariantShape<>(variants);
    }

    private static TextShape<Constraint> constraint() {
        return new TextShape<>("a comparison like fast < slow", Pattern.compile(".*[<>=].*"), Operand::constraint);
    }

    private static VariantShape<Search> search() {
        return new VariantShape<>(List.of(
                Variant.of(new Search.Grid(), "Every combination that meets the constraints"),
                Variant.of(
                        "random",
                        "So many combinations, drawn by the seed",
                        new NumberShape<>(new Bounds(1, false, BacktestSpecification.MOST_SETS, false, true), value ->
                                (int) value),
                        Search.Random::new),
                Variant.of(
                        "sets",
                        "The sets that are written down: values by name",
                        new ListShape<>(new MapShape<>(NumberShape.of(Bounds.FINITE))),
                        Search.Sets::new)));
    }

    private static RecordShape<Evaluation> evaluation(Vocabulary vocabulary) {
        return RecordShape.of(
                Evaluation.class,
                Field.of("walk-forward", walkForward(), "Choosing on one stretch of bars and judging on the next"),
                Field.of("ranking", ranking(vocabulary), "Which sets count as the best"),
                Field.of("statistics", statistics(), "How statistics are annualised"));
    }

    private static RecordShape<WalkForward> walkForward() {
        return RecordShape.of(
                WalkForward.class,
                Field.of("in-sample", NumberShape.count(2), "Bars to choose on"),
                Field.of("out-of-sample", NumberShape.count(1), "Bars to judge on"),
                Field.of("step", NumberShape.count(1), "Bars from window to window; left out: out-of-sample"),
                Field.of("anchored", new FlagShape(), "Whether every window starts at the first bar", false),
                Field.of("purge", NumberShape.count(0), "Bars cut off the end of what is chosen on", 0),
                Field.of("embargo", NumberShape.count(0), "Bars left out between choosing and judging", 0));
    }

    private static RecordShape<Ranking> ranking(Vocabulary vocabulary) {
        return RecordShape.of(
                Ranking.class,
                Field.of(
                        "by",
                        TextShape.of("the name of a statistic", "\\S{1,100}")
                                .then((name, scope) -> statistic(name, vocabulary, scope)),
                        "Name of a statistic",
                        "sharpe"),
                Field.of(
                        "order",
                        new ConstantShape<>(Ranking.Order.class),
                        "Whether its highest or lowest values are best",
                        Ranking.Order.HIGHEST),
                Field.of("best", NumberShape.count(1), "Sets kept in detail", BEST));
    }

    private static Optional<String> statistic(String name, Vocabulary vocabulary, Scope scope) {
        return vocabulary.statistics().contains(name)
                ? Optional.of(name)
                : scope.unknown("the name of a statistic", name, vocabulary.statistics());
    }

    private static RecordShape<StatisticsSpecification> statistics() {
        return RecordShape.of(
                StatisticsSpecification.class,
                Field.of("periods-per-year", NumberShape.of(Bounds.POSITIVE), "Bars of a year; left out: by the bars"),
                Field.of("risk-free", NumberShape.of(new Bounds(-1, true, 1, true, false)), "A year's rate", 0.0));
    }
}

package io.zenmarket.domain.performance;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The catalogue of statistics of a series of returns, in the order in which they are shown.
public final class ReturnStatistics {

    private static final double TAIL = 0.05;

    /// Always there.
    public static final List<StatisticFormula<ReturnSeries>> CATALOGUE = List.of(
            fraction("total_return", "Compounded return of the whole series.", s -> TotalReturn.of(s.returns())),
            fraction(
                    "annual_return",
                    "Geometric mean return of a year (compound annual growth rate).",
                    s -> AnnualReturn.of(s.returns(), s.periodsPerYear())),
            fraction(
                    "volatility",
                    "Annualised standard deviation of returns.",
                    s -> Volatility.of(s.returns(), s.periodsPerYear())),
            ratio(
                    "sharpe",
                    "Annualised mean excess return over its standard deviation.",
                    s -> Sharpe.of(s.excess(), s.periodsPerYear())),
            ratio(
                    "sortino",
                    "Annualised mean excess return over downside risk.",
                    s -> Sortino.of(s.returns(), s.riskFreePerPeriod(), s.periodsPerYear())),
            ratio("calmar", "Annual return over maximum drawdown.", s -> Calmar.of(s.returns(), s.periodsPerYear())),
            ratio(
                    "omega",
                    "Sum of gains above the risk-free rate over sum of shortfalls below it.",
                    s -> Omega.of(s.returns(), s.riskFreePerPeriod())),
            fraction(
                    "max_drawdown",
                    "Greatest loss from a peak, the initial capital included.",
                    s -> MaxDrawdown.of(s.returns())),
            days(
                    "max_drawdown_duration",
                    "Longest time from a peak until it was reached again, or until the end.",
                    s -> Drawdowns.of(s.returns(), s.times()).longestDays()),
            fraction(
                    "average_drawdown",
                    "Mean depth of all drawdowns.",
                    s -> Drawdowns.of(s.returns(), s.times()).averageDepth()),
            days(
                    "average_drawdown_duration",
                    "Mean length of all drawdowns.",
                    s -> Drawdowns.of(s.returns(), s.times()).averageDays()),
            fraction(
                    "ulcer_index", "Root mean square of the distance below the peak.", s -> UlcerIndex.of(s.returns())),
            fraction(
                    "downside_risk",
                    "Annualised downside deviation below the risk-free rate.",
                    s -> DownsideRisk.of(s.returns(), s.riskFreePerPeriod(), s.periodsPerYear())),
            fraction(
                    "value_at_risk",
                    "Return that the worst 5 % of bars undershoot.",
                    s -> ValueAtRisk.historical(s.returns(), TAIL)),
            fraction(
                    "conditional_value_at_risk",
                    "Mean return of the worst 5 % of bars.",
                    s -> ConditionalValueAtRisk.historical(s.returns(), TAIL)),
            fraction(
                    "value_at_risk_normal",
                    "5 % quantile of a normal distribution of the same mean and deviation.",
                    s -> ValueAtRisk.parametric(s.returns(), TAIL)),
            fraction(
                    "conditional_value_at_risk_normal",
                    "Mean of the returns below the normal value at risk.",
                    s -> ConditionalValueAtRisk.parametric(s.returns(), TAIL)),
            ratio(
                    "tail_ratio",
                    "95 % quantile of returns over the size of the 5 % quantile.",
                    s -> TailRatio.of(s.returns())),
            ratio(
                    "skew",
                    "Skewness of returns; below 0 the losses are the rare large ones.",
                    s -> Moments.of(s.returns()).skewness()),
            ratio(
                    "kurtosis",
                    "Excess kurtosis of returns; 0 for a normal distribution.",
                    s -> Moments.of(s.returns()).kurtosis()),
            ratio("stability", "R² of a straight line through the logarithmic curve.", s -> Stability.of(s.returns())),
            fraction("best_period", "Greatest return of one bar.", s -> Extremes.largest(s.returns())),
            fraction("worst_period", "Smallest return of one bar.", s -> Extremes.smallest(s.returns())),
            fraction(
                    "positive_periods",
                    "Share of bars with a gain among those with a gain or a loss.",
                    s -> WinRate.ofNonZero(s.returns())),
            fraction(
                    "probabilistic_sharpe",
                    "Probability that the true Sharpe ratio is above 0.",
                    s -> ProbabilisticSharpe.of(s.excess(), 0)),
            new StatisticFormula<>(
                    "minimum_track_record",
                    Unit.BARS,
                    "Bars needed to say with 95 % confidence that the true Sharpe ratio is above 0.",
                    s -> MinimumTrackRecord.of(s.excess(), 0, 0.95)),
            new StatisticFormula<>("periods", Unit.BARS, "Bars of the series.", s -> s.returns().length));

    /// Only with a benchmark.
    public static final List<StatisticFormula<ReturnSeries>> BENCHMARK_CATALOGUE = List.of(
            fraction("benchmark_return", "Compounded return of the benchmark.", s -> TotalReturn.of(s.benchmark())),
            fraction(
                    "alpha",
                    "Annual return beyond what beta times the benchmark explains.",
                    s -> Alpha.of(s.returns(), s.benchmark(), s.riskFreePerPeriod(), s.periodsPerYear())),
            ratio("beta", "Sensitivity to the benchmark.", s -> Beta.of(s.returns(), s.benchmark())),
            ratio("correlation", "Correlation with the benchmark.", s -> Correlation.of(s.returns(), s.benchmark())),
            ratio(
                    "r_squared",
                    "Share of variance that the benchmark explains.",
                    s -> Math.pow(Correlation.of(s.returns(), s.benchmark()), 2)),
            fraction(
                    "tracking_error",
                    "Annualised standard deviation of the return beyond the benchmark's.",
                    s -> TrackingError.of(s.returns(), s.benchmark(), s.periodsPerYear())),
            ratio(
                    "information_ratio",
                    "Mean return of a bar beyond the benchmark's over its deviation, not annualised.",
                    s -> InformationRatio.of(s.returns(), s.benchmark())),
            ratio(
                    "excess_sharpe",
                    "The information ratio under empyrical's name.",
                    s -> InformationRatio.of(s.returns(), s.benchmark())),
            ratio(
                    "annual_information_ratio",
                    "The information ratio times the root of the periods per year.",
                    s -> InformationRatio.of(s.returns(), s.benchmark()) * Math.sqrt(s.periodsPerYear())),
            ratio(
                    "treynor",
                    "Annual return beyond the risk-free rate, per unit of beta.",
                    s -> Treynor.of(s.returns(), s.benchmark(), s.riskFree(), s.periodsPerYear())),
            ratio(
                    "capture",
                    "Annual return over the benchmark's.",
                    s -> Capture.of(s.returns(), s.benchmark(), s.periodsPerYear())),
            ratio(
                    "up_capture",
                    "Capture over the bars where the benchmark rose.",
                    s -> Capture.up(s.returns(), s.benchmark(), s.periodsPerYear())),
            ratio(
                    "down_capture",
                    "Capture over the bars where the benchmark fell.",
                    s -> Capture.down(s.returns(), s.benchmark(), s.periodsPerYear())),
            ratio(
                    "up_down_capture",
                    "Up capture over down capture.",
                    s -> Capture.upDown(s.returns(), s.benchmark(), s.periodsPerYear())),
            fraction(
                    "batting_average",
                    "Share of bars that beat the benchmark.",
                    s -> BattingAverage.of(s.returns(), s.benchmark())));

    private ReturnStatistics() {}

    /// Every statistic of the catalogue, and those against the benchmark if there is one.
    public static List<Statistic> of(ReturnSeries series) {
        Stream<StatisticFormula<ReturnSeries>> formulas = series.benchmark().length == 0
                ? CATALOGUE.stream()
                : Stream.concat(CATALOGUE.stream(), BENCHMARK_CATALOGUE.stream());
        return formulas.map(formula -> formula.of(series)).toList();
    }

    private static StatisticFormula<ReturnSeries> fraction(
            String name, String description, ToDoubleFunction<ReturnSeries> formula) {
        return new StatisticFormula<>(name, Unit.FRACTION, description, formula);
    }

    private static StatisticFormula<ReturnSeries> ratio(
            String name, String description, ToDoubleFunction<ReturnSeries> formula) {
        return new StatisticFormula<>(name, Unit.RATIO, description, formula);
    }

    private static StatisticFormula<ReturnSeries> days(
            String name, String description, ToDoubleFunction<ReturnSeries> formula) {
        return new StatisticFormula<>(name, Unit.DAYS, description, formula);
    }
}

package io.zenmarket.domain.sweep;

import io.zenmarket.domain.backtest.Conventions;
import io.zenmarket.domain.backtest.Conventions.Fractions;
import io.zenmarket.domain.backtest.Margin;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.strategy.Indicators;
import java.util.Optional;

/// One symbol, one strategy and a space of parameter sets. Immutable and thread-safe: each thread takes a
/// [SweepWorker] of its own. What a set comes to depends on nothing but the set, whichever slice or thread
/// it is in.
public final class SweepEngine {

    private final Indicators indicators;
    private final SweepSeries series;
    private final ParameterSpace space;
    private final SetMeaning meaning;
    private final double periodsPerYear;
    private final Conventions conventions;

    private SweepEngine(
            Indicators indicators,
            ParameterSpace space,
            SetMeaning meaning,
            double periodsPerYear,
            Conventions conventions) {
        this.conventions = conventions;
        this.indicators = indicators;
        this.series = SweepSeries.of(indicators.bars());
        this.space = space;
        this.meaning = meaning;
        this.periodsPerYear = periodsPerYear;
    }

    /// Prepares a sweep.
    ///
    /// @param indicators of the symbol, one bar at least
    /// @param meaning of the space's sets; rules that [#refusal] refuses make the run fail
    /// @param periodsPerYear bars that make a year
    public static SweepEngine of(
            Indicators indicators, ParameterSpace space, SetMeaning meaning, double periodsPerYear) {
        if (indicators.size() == 0) {
            throw new IllegalArgumentException(indicators.series().symbol() + ": expected one bar at least, was none");
        }
        if (space.axes().size() < meaning.parameters()) {
            throw new IllegalArgumentException("sweep: expected " + meaning.parameters()
                    + " parameters of the strategy as the first axes, was "
                    + space.axes().size() + " axes");
        }
        return new SweepEngine(indicators, space, meaning, periodsPerYear, Conventions.DEFAULT);
    }

    /// Why the sweep engine can't follow rules, so that each set needs the portfolio engine; empty when it
    /// can.
    public static Optional<String> refusal(Rules rules) {
        if (!Sizer.knows(rules.sizing())) {
            return Optional.of(
                    "sizing, expected all-in, shares, value, equity-fraction, equal-weight or fixed-risk, was "
                            + rules.sizing());
        }
        if (!rules.margin().equals(Margin.CASH)) {
            return Optional.of("margin, expected none, was " + rules.margin());
        }
        double share = rules.execution().volumeShare();
        return share == Double.POSITIVE_INFINITY
                ? Optional.empty()
                : Optional.of("volume-share, expected no limit, was " + share);
    }

    /// The same with other conventions, to compare numbers with another program.
    ///
    /// @throws IllegalArgumentException when they change more than what sizes and exits are measured by
    public SweepEngine with(Conventions other) {
        if (other.closeFillsBookedLater() || other.fractions() == Fractions.SPENDABLE_BY_UNIT) {
            throw new IllegalArgumentException("sweep: conventions, expected fills booked at once and no size by unit,"
                    + " was " + other + "; use the portfolio engine");
        }
        return new SweepEngine(indicators, space, meaning, periodsPerYear, other);
    }

    public ParameterSpace space() {
        return space;
    }

    /// What one thread works with.
    public SweepWorker worker() {
        return new SweepWorker(this, new SetWalk(series, indicators, conventions), new EquityStatistics(series));
    }

    Indicators indicators() {
        return indicators;
    }

    SetMeaning meaning() {
        return meaning;
    }

    double periodsPerYear() {
        return periodsPerYear;
    }

    double[] close() {
        return series.close();
    }
}

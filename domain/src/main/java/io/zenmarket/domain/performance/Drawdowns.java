package io.zenmarket.domain.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All drawdowns of a curve, in order of time.
///
/// @param episodes the drawdowns
/// @param times of the bars, in epoch seconds
public record Drawdowns(List<DrawdownEpisode> episodes, long[] times) {

    public Drawdowns {
        episodes = List.copyOf(episodes);
    }

    /// The drawdowns of a series of returns.
    ///
    /// @param times as many as there are returns
    public static Drawdowns of(double[] returns, long[] times) {
        ReturnSeries.requireTimes(returns, times);
        double[] curve = UnderwaterCurve.of(returns);
        List<DrawdownEpisode> episodes = new ArrayList<>();
        for (int i = 0; i < curve.length; i++) {
            if (curve[i] < 0) {
                DrawdownEpisode episode = startingAt(i, curve);
                episodes.add(episode);
                i = episode.end();
            }
        }
        return new Drawdowns(episodes, times);
    }

    private static DrawdownEpisode startingAt(int first, double[] curve) {
        int trough = first;
        int end = first;
        while (end < curve.length && curve[end] < 0) {
            trough = curve[end] < curve[trough] ? end : trough;
            end++;
        }
        boolean recovered = end < curve.length;
        return new DrawdownEpisode(curve[trough], first - 1, trough, recovered ? end : end - 1, recovered);
    }

    /// The deepest drawdowns, deepest first, equal ones in order of time.
    public List<DrawdownEpisode> worst(int count) {
        return episodes.stream()
                .sorted(Comparator.comparingDouble(DrawdownEpisode::depth))
                .limit(count)
                .toList();
    }

    /// Calendar days of the longest drawdown, one that is not over included; 0 without drawdown.
    public double longestDays() {
        double none = times.length == 0 ? Double.NaN : 0;
        return episodes.stream()
                .mapToDouble(episode -> episode.days(times))
                .max()
                .orElse(none);
    }

    /// Mean calendar days of a drawdown; `NaN` without drawdown.
    public double averageDays() {
        return episodes.stream()
                .mapToDouble(episode -> episode.days(times))
                .average()
                .orElse(Double.NaN);
    }

    /// Mean depth of a drawdown, a negative fraction; `NaN` without drawdown.
    public double averageDepth() {
        return episodes.stream().mapToDouble(DrawdownEpisode::depth).average().orElse(Double.NaN);
    }
}

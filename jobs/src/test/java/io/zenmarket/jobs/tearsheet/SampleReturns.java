package io.zenmarket.jobs.tearsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What a sample needs of returns, worked out plainly.
final class SampleReturns {

    private SampleReturns() {}

    static double[] of(double[] equity, double capital) {
        double[] returns = new double[equity.length];
        for (int i = 0; i < equity.length; i++) {
            returns[i] = equity[i] / (i == 0 ? capital : equity[i - 1]) - 1;
        }
        return returns;
    }

    static double[] drawdown(double[] equity) {
        double[] drawdown = new double[equity.length];
        double peak = 0;
        for (int i = 0; i < equity.length; i++) {
            peak = Math.max(peak, equity[i]);
            drawdown[i] = equity[i] / peak - 1;
        }
        return drawdown;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    static double deviation(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    static double sharpe(double[] returns) {
        return mean(returns) / deviation(returns) * Math.sqrt(252);
    }

    static double[] rollingSharpe(double[] returns, int window) {
        return IntStream.range(0, returns.length)
                .mapToDouble(i -> i < window ? Double.NaN : sharpe(Arrays.copyOfRange(returns, i - window + 1, i + 1)))
                .toArray();
    }

    static List<YearReturns> years(long[] time, double[] returns, double[] benchmark) {
        Map<Integer, double[]> years = new TreeMap<>();
        for (int i = 0; i < time.length; i++) {
            LocalDate date = LocalDate.ofEpochDay(time[i] / 86_400);
            double[] year = years.computeIfAbsent(date.getYear(), key -> {
                double[] fresh = new double[14];
                Arrays.fill(fresh, Double.NaN);
                return fresh;
            });
            for (int slot : new int[] {date.getMonthValue() - 1, 12}) {
                year[slot] = (1 + (Double.isNaN(year[slot]) ? 0 : year[slot])) * (1 + returns[i]) - 1;
            }
            year[13] = (1 + (Double.isNaN(year[13]) ? 0 : year[13])) * (1 + benchmark[i]) - 1;
        }
        return years.entrySet().stream()
                .map(each -> new YearReturns(
                        each.getKey(), Arrays.copyOf(each.getValue(), 12), each.getValue()[12], each.getValue()[13]))
                .toList();
    }

    static List<DrawdownRow> worst(long[] time, double[] drawdown, int count) {
        List<DrawdownRow> rows = new ArrayList<>();
        int peak = 0;
        int trough = 0;
        for (int i = 1; i < drawdown.length; i++) {
            boolean back = drawdown[i] == 0;
            if (drawdown[i] < drawdown[trough]) {
                trough = i;
            }
            if ((back || i == drawdown.length - 1) && trough > peak) {
                rows.add(new DrawdownRow(
                        drawdown[trough], time[peak], time[trough], time[i], (time[i] - time[peak]) / 86_400.0, back));
            }
            if (back) {
                peak = i;
                trough = i;
            }
        }
        return rows.stream()
                .sorted(Comparator.comparingDouble(DrawdownRow::depth))
                .limit(count)
                .toList();
    }
}

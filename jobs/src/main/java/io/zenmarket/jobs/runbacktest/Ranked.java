package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.specification.Ranking;
import io.zenmarket.domain.sweep.Axis;
import io.zenmarket.domain.sweep.SetStatistic;
import io.zenmarket.readerswriters.postgres.StoredSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the best sets of a run. Of equal ones the first in order of accounts and set numbers comes first; undefined
/// ones come last.
final class Ranked {

    private final Run run;
    private final SetRows rows;

    Ranked(Run run, SetRows rows) {
        this.run = run;
        this.rows = rows;
    }

    /// A row while the best are sought.
    private record Candidate(double value, int account, double[] row) {}

    List<StoredSet> best() {
        Ranking ranking = run.specification().evaluation().ranking();
        int sign = ranking.order() == Ranking.Order.HIGHEST ? -1 : 1;
        Comparator<Candidate> order = Comparator.<Candidate>comparingDouble(candidate ->
                        Double.isNaN(candidate.value()) ? Double.POSITIVE_INFINITY : sign * candidate.value())
                .thenComparingInt(Candidate::account)
                .thenComparingDouble(candidate -> candidate.row()[0]);
        List<String> columns = columns();
        int by = columns.indexOf(ranking.by());
        PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(order.reversed());
        rows.forEach(columns, (part, table) -> {
            for (int i = 0; i < table[0].length; i++) {
                Candidate worst = worstFirst.peek();
                boolean sure = worstFirst.size() == ranking.best()
                        && worst != null
                        && sign * table[by][i] > sign * worst.value();
                if (!sure) {
                    offer(worstFirst, ranking.best(), order, candidate(part, table, by, i));
                }
            }
        });
        List<Candidate> sorted = worstFirst.stream().sorted(order).toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> stored(i + 1, sorted.get(i), columns))
                .toList();
    }

    private static Candidate candidate(Parts.Part part, double[][] table, int by, int row) {
        double[] values = new double[table.length];
        for (int column = 0; column < values.length; column++) {
            values[column] = table[column][row];
        }
        return new Candidate(values[by], part.account(), values);
    }

    private static void offer(
            PriorityQueue<Candidate> worstFirst, int most, Comparator<Candidate> order, Candidate candidate) {
        if (worstFirst.size() < most) {
            worstFirst.add(candidate);
        } else if (order.compare(candidate, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(candidate);
        }
    }

    private List<String> columns() {
        return Stream.of(
                        Stream.of(SetTable.SET),
                        run.space().axes().stream().map(SetTable::parameter),
                        Stream.of(SetStatistic.values()).map(SetStatistic::column))
                .flatMap(names -> names)
                .toList();
    }

    private StoredSet stored(int rank, Candidate candidate, List<String> columns) {
        List<Axis> axes = run.space().axes();
        String parameters = SetTable.text(axes, Arrays.copyOfRange(candidate.row(), 1, 1 + axes.size()));
        Row row = new Row(columns, candidate.row());
        StoredSet.Returns returns = new StoredSet.Returns(
                row.of(SetStatistic.TOTAL_RETURN),
                row.of(SetStatistic.ANNUAL_RETURN),
                row.of(SetStatistic.VOLATILITY),
                row.of(SetStatistic.SHARPE),
                row.of(SetStatistic.SORTINO),
                row.of(SetStatistic.CALMAR),
                row.of(SetStatistic.MAX_DRAWDOWN));
        StoredSet.Statistics statistics = new StoredSet.Statistics(
                returns,
                row.of(SetStatistic.WIN_RATE),
                row.of(SetStatistic.PROFIT_FACTOR),
                (long) row.of(SetStatistic.TRADES),
                row.of(SetStatistic.FINAL_VALUE));
        return new StoredSet(
                rank, run.accounts().get(candidate.account()), (long) candidate.row()[0], parameters, statistics);
    }

    /// Values by the names of their columns.
    private record Row(List<String> columns, double[] values) {

        double of(SetStatistic statistic) {
            return values[columns.indexOf(statistic.column())];
        }
    }
}

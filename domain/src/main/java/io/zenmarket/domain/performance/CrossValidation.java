package io.zenmarket.domain.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One run of combinatorially symmetric cross-validation.
///
/// Keeps Σ r and Σ r² per block and set, so that a choice of blocks costs O(N × S), not O(N × T). Not
/// thread-safe.
final class CrossValidation {

    private static final int MOST_BLOCKS = 20;

    private final int sets;
    private final int blocks;
    private final int rows;
    private final double[][] sums;
    private final double[][] squares;
    private final double[] inSum;
    private final double[] inSquares;
    private final double[] outSum;
    private final double[] outSquares;

    CrossValidation(double[][] returns, int blocks) {
        check(returns, blocks);
        this.sets = returns.length;
        this.blocks = blocks;
        this.rows = returns[0].length / blocks;
        this.sums = new double[blocks][sets];
        this.squares = new double[blocks][sets];
        this.inSum = new double[sets];
        this.inSquares = new double[sets];
        this.outSum = new double[sets];
        this.outSquares = new double[sets];
        for (int set = 0; set < sets; set++) {
            sumBlocks(set, returns[set]);
        }
        checkPresent();
    }

    private void checkPresent() {
        for (double[] block : sums) {
            for (int set = 0; set < sets; set++) {
                if (!Double.isFinite(block[set])) {
                    throw new IllegalArgumentException("backtest overfitting: expected finite returns, was a sum of "
                            + block[set] + " in set " + set);
                }
            }
        }
    }

    private static void check(double[][] returns, int blocks) {
        if (returns.length < 2) {
            throw new IllegalArgumentException(
                    "backtest overfitting: expected at least 2 sets to choose from, was " + returns.length);
        }
        if (blocks < 2 || blocks > MOST_BLOCKS || blocks % 2 != 0 || blocks > returns[0].length / 2) {
            throw new IllegalArgumentException("backtest overfitting: expected an even number of blocks from 2 to "
                    + MOST_BLOCKS + " and at most half of " + returns[0].length + " returns, was " + blocks);
        }
        for (double[] set : returns) {
            if (set.length != returns[0].length) {
                throw new IllegalArgumentException(
                        "backtest overfitting: expected sets of " + returns[0].length + " returns, was " + set.length);
            }
        }
    }

    private void sumBlocks(int set, double[] returns) {
        int dropped = returns.length % blocks;
        for (int block = 0; block < blocks; block++) {
            for (int row = dropped + block * rows; row < dropped + (block + 1) * rows; row++) {
                sums[block][set] += returns[row];
                squares[block][set] += returns[row] * returns[row];
            }
        }
    }

    BacktestOverfitting run() {
        List<Double> logits = new ArrayList<>();
        int overfit = 0;
        int losses = 0;
        double sum = 0;
        for (int chosen = 0; chosen < 1 << blocks; chosen++) {
            if (Integer.bitCount(chosen) == blocks / 2) {
                sum(chosen, inSum, inSquares);
                sum(~chosen, outSum, outSquares);
                int best = best();
                double logit = logit(best);
                logits.add(logit);
                overfit += logit <= 0 ? 1 : 0;
                losses += outSum[best] < 0 ? 1 : 0;
                sum += logit;
            }
        }
        double n = logits.size();
        return new BacktestOverfitting(overfit / n, losses / n, sum / n, logits);
    }

    /// Leaves Σ r of the chosen blocks per set in `sum`, and Σ r² in `square`.
    private void sum(int chosen, double[] sum, double[] square) {
        Arrays.fill(sum, 0);
        Arrays.fill(square, 0);
        for (int block = 0; block < blocks; block++) {
            if ((chosen >> block & 1) != 0) {
                double[] blockSums = sums[block];
                double[] blockSquares = squares[block];
                for (int set = 0; set < sets; set++) {
                    sum[set] += blockSums[set];
                    square[set] += blockSquares[set];
                }
            }
        }
    }

    private int best() {
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int set = 0; set < sets; set++) {
            double ratio = ratio(inSum[set], inSquares[set]);
            if (ratio > greatest) {
                greatest = ratio;
                best = set;
            }
        }
        return best;
    }

    /// ln(ω / (1 − ω)) = ln(rank / (N + 1 − rank)) of a set out-of-sample.
    private double logit(int best) {
        double ratio = ratio(outSum[best], outSquares[best]);
        int below = 0;
        int equal = 0;
        for (int set = 0; set < sets; set++) {
            double other = ratio(outSum[set], outSquares[set]);
            below += other < ratio ? 1 : 0;
            equal += other == ratio ? 1 : 0;
        }
        double rank = below + (equal + 1) / 2.0;
        return Math.log(rank / (sets + 1 - rank));
    }

    /// Sharpe ratio of a period from Σ r and Σ r² of half of the rows; 0 without deviation.
    private double ratio(double sum, double square) {
        double n = rows * (blocks / 2.0);
        double mean = sum / n;
        double variance = (square - sum * mean) / (n - 1);
        // Below this share of Σ r² the difference is what rounding has left.
        return variance > 1e-13 * square / n ? mean / Math.sqrt(variance) : 0;
    }
}

package io.zenmarket.domain.performance;

import java.util.List;

/// Probability of backtest overfitting by combinatorially symmetric cross-validation (CSCV).
///
/// The rows are cut into S blocks of equal length. Each choice of S/2 blocks is once in-sample, the rest
/// out-of-sample: the set with the greatest in-sample Sharpe ratio gets its relative rank ω = rank / (N + 1)
/// out-of-sample (N the best, ties averaged), and λ = ln(ω / (1 − ω)). PBO is the share of λ ≤ 0: how often
/// the best in-sample is not above the median out-of-sample.
///
/// Source: D. Bailey, J. Borwein, M. López de Prado, Q. Zhu, The Probability of Backtest Overfitting (2015).
/// Conventions: Sharpe ratio with divisor T − 1; the first T mod S rows are dropped; of equal bests the
/// first; a set without deviation has ratio 0 (no trades: no gain, no loss).
///
/// @param probability PBO, from 0 to 1
/// @param lossProbability share of choices where the best in-sample has a negative ratio out-of-sample
/// @param meanLogit mean of λ
/// @param logits λ of each choice
public record BacktestOverfitting(double probability, double lossProbability, double meanLogit, List<Double> logits) {

    public BacktestOverfitting {
        logits = List.copyOf(logits);
    }

    /// Runs every choice of half of the blocks.
    ///
    /// @param returns one array per set, all of one length T, without missing values
    /// @param blocks S, even, from 2 to 20 and at most T / 2
    public static BacktestOverfitting of(double[][] returns, int blocks) {
        return new CrossValidation(returns, blocks).run();
    }

    /// Number of choices, S over S/2.
    public int combinations() {
        return logits.size();
    }
}

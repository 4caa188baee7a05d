package io.zenmarket.readerswriters.languagemodel;

import io.zenmarket.domain.sentiment.Sentiment;

/// From a text's token states to its sentiment: mean over the tokens, one linear layer of three rows,
/// softmax.
///
/// @param weight three rows (negative, neutral, positive), row by row
/// @param bias three values
record ClassifierHead(float[] weight, float[] bias) {

    private static final int CLASSES = 3;

    ClassifierHead {
        if (bias.length != CLASSES || weight.length % CLASSES != 0) {
            throw new IllegalArgumentException("head: expected 3 rows and 3 biases, was " + weight.length
                    + " weights and " + bias.length + " biases");
        }
    }

    /// Numbers per token state.
    int width() {
        return weight.length / CLASSES;
    }

    /// Classifies one text of a batch.
    ///
    /// @param states token states of a batch, row by row
    /// @param firstToken the text's first row
    /// @param tokens how many rows it has, 1 or more
    Sentiment sentiment(float[] states, int firstToken, int tokens) {
        double[] mean = mean(states, firstToken, tokens);
        double negative = logit(mean, 0);
        double neutral = logit(mean, 1);
        double positive = logit(mean, 2);
        double greatest = Math.max(neutral, Math.max(negative, positive));
        negative = StrictMath.exp(negative - greatest);
        neutral = StrictMath.exp(neutral - greatest);
        positive = StrictMath.exp(positive - greatest);
        double sum = negative + neutral + positive;
        return new Sentiment(negative / sum, neutral / sum, positive / sum);
    }

    private double[] mean(float[] states, int firstToken, int tokens) {
        double[] mean = new double[width()];
        for (int token = firstToken; token < firstToken + tokens; token++) {
            for (int index = 0; index < mean.length; index++) {
                mean[index] += states[token * mean.length + index];
            }
        }
        for (int index = 0; index < mean.length; index++) {
            mean[index] /= tokens;
        }
        return mean;
    }

    private double logit(double[] mean, int row) {
        double logit = bias[row];
        for (int index = 0; index < mean.length; index++) {
            logit += weight[row * mean.length + index] * mean[index];
        }
        return logit;
    }
}

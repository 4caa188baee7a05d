package io.zenmarket.domain.sentiment;

import java.util.List;

/// Scores headlines by a lexicon of financial words and phrases of this project's own, and by rules of
/// language: the value of a direction depends on its subject ("costs fell", "loss widens"), negators turn
/// what follows within three words, numbers are compared ("12% from 10%"), and the clause nearest the entity
/// counts most.
///
/// The sum `x` of what is said becomes probabilities by `softmax(−k x, b, k x)` with k = 1.5 and b = 0.5, and
/// 0.7 more for each word that says nothing happened, 1 more for a question. So a text without any known word
/// is neutral with little confidence (0.45), and one plain finding outweighs it (0.71). The constants are
/// chosen, not fitted.
///
/// Pure and the same on every thread.
public final class LexiconScorer implements SentimentScorer {

    private static final double SLOPE = 1.5;
    private static final double NEUTRAL = 0.5;
    private static final double STEADY = 0.7;
    private static final double QUESTION = 1;
    private static final double MOST = 2.5;

    @Override
    public String id() {
        return "lexicon-1";
    }

    @Override
    public String description() {
        return "Financial words and phrases of our own with rules for directions, negations and comparisons";
    }

    @Override
    public List<Sentiment> score(List<SentimentText> texts) {
        return texts.stream().map(LexiconScorer::score).toList();
    }

    private static Sentiment score(SentimentText text) {
        Phrase phrase = Phrase.of(text);
        return sentiment(sum(Scope.weighed(phrase, Findings.of(phrase))), neutral(phrase));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return Math.clamp(sum, -MOST, MOST);
    }

    private static double neutral(Phrase phrase) {
        double sum = NEUTRAL + (phrase.isQuestion() ? QUESTION : 0);
        for (int i = 0; i < phrase.length(); i++) {
            sum += phrase.term(i) instanceof Term.Steady ? STEADY : 0;
        }
        return Math.min(sum, MOST);
    }

    private static Sentiment sentiment(double x, double neutral) {
        double negative = StrictMath.exp(-SLOPE * x);
        double positive = StrictMath.exp(SLOPE * x);
        double middle = StrictMath.exp(neutral);
        double sum = negative + middle + positive;
        return new Sentiment(negative / sum, middle / sum, positive / sum);
    }
}

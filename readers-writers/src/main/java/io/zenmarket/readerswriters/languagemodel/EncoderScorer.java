package io.zenmarket.readerswriters.languagemodel;

import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.domain.sentiment.SentimentScorer;
import io.zenmarket.domain.sentiment.SentimentText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Scores texts by a language model in this process.
///
/// A text's numbers depend on that text alone, bit by bit, because nothing in a batch mixes its texts:
/// the steps by which numbers become bytes are each text's or token's own (see [OwnSteps]), the
/// products of bytes are whole numbers, a batch holds only texts of one length in tokens, so that there
/// is no padding and each text's attention is computed by the same instructions in the same order, and
/// every other operation works on one token at a time. Another processor may give numbers that differ in
/// the third decimal.
///
/// A headline without any token says nothing: certainly neutral, and the model is not asked.
///
/// Threads may share one scorer; each computes in its own, so that two workers use two cores. Closed by
/// its owner, after the last score.
final class EncoderScorer implements SentimentScorer, AutoCloseable {

    /// Where throughput stops rising and the caches begin to overflow.
    private static final int TOKENS_PER_BATCH = 512;

    private final EncoderProfile profile;
    private final WordPieceTokenizer tokenizer;
    private final ClassifierHead head;
    private final Encoder encoder;

    EncoderScorer(EncoderProfile profile) {
        this.profile = profile;
        tokenizer =
                new WordPieceTokenizer(new Vocabulary(profile.tokenizer(), ModelResources.read(profile.tokenizer())));
        FineTunedModel model = FineTunedModel.of(profile);
        head = model.head();
        encoder = new Encoder(profile.id(), model.onnx());
    }

    @Override
    public String id() {
        return profile.id();
    }

    @Override
    public String description() {
        return profile.description();
    }

    @Override
    public List<Sentiment> score(List<SentimentText> texts) {
        TokenSequence[] sequences = texts.stream().map(tokenizer::encode).toArray(TokenSequence[]::new);
        Sentiment[] scores = new Sentiment[sequences.length];
        Arrays.fill(scores, Sentiment.NONE);
        List<Integer> byLength = new ArrayList<>();
        for (int index = 0; index < sequences.length; index++) {
            if (sequences[index].headlineTokens() > 0) {
                byLength.add(index);
            }
        }
        byLength.sort(Comparator.comparingInt(index -> sequences[index].length()));
        int from = 0;
        while (from < byLength.size()) {
            int to = endOfBatch(byLength, sequences, from);
            scoreBatch(byLength.subList(from, to), sequences, scores);
            from = to;
        }
        return List.of(scores);
    }

    private static int endOfBatch(List<Integer> byLength, TokenSequence[] sequences, int from) {
        int length = sequences[byLength.get(from)].length();
        int limit = Math.min(byLength.size(), from + Math.max(1, TOKENS_PER_BATCH / length));
        int to = from + 1;
        while (to < limit && sequences[byLength.get(to)].length() == length) {
            to++;
        }
        return to;
    }

    private void scoreBatch(List<Integer> batch, TokenSequence[] sequences, Sentiment[] scores) {
        List<TokenSequence> texts =
                batch.stream().map(index -> sequences[index]).toList();
        float[] states = encoder.states(texts);
        int length = texts.getFirst().length();
        for (int index = 0; index < batch.size(); index++) {
            scores[batch.get(index)] = head.sentiment(states, index * length, length);
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}

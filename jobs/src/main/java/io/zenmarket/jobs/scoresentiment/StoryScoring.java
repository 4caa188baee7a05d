package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.ScoredText;
import io.zenmarket.domain.sentiment.Sentiment;
import io.zenmarket.domain.sentiment.SentimentScorer;
import io.zenmarket.domain.sentiment.SentimentText;
import io.zenmarket.domain.sentiment.Uncertainty;
import io.zenmarket.domain.sentiment.UncertaintyRules;
import io.zenmarket.readerswriters.postgres.StoredScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/// Scores a block of stories and says which scores are not to be trusted. A text that occurs more than once
/// is scored once.
class StoryScoring implements ItemProcessor<StoryBlock, ScoredBlock> {

    private final SentimentScorer scorer;
    private final UncertaintyRules rules;
    private final long jobExecutionId;

    StoryScoring(SentimentScorer scorer, UncertaintyRules rules, long jobExecutionId) {
        this.scorer = scorer;
        this.rules = rules;
        this.jobExecutionId = jobExecutionId;
    }

    @Override
    public ScoredBlock process(StoryBlock block) {
        Map<SentimentText, Sentiment> sentiments = score(block.unscored());
        List<StoredScore> scores = new ArrayList<>();
        block.stories().forEach(story -> collect(story, sentiments, scores));
        return new ScoredBlock(block.links(), scores);
    }

    private Map<SentimentText, Sentiment> score(List<SentimentText> texts) {
        List<Sentiment> answers = scorer.score(texts);
        if (answers.size() != texts.size()) {
            throw new IllegalStateException(
                    scorer.id() + ": expected " + texts.size() + " sentiments, was " + answers.size());
        }
        Map<SentimentText, Sentiment> sentiments = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            sentiments.put(texts.get(i), FixedSentiment.of(answers.get(i)));
        }
        return sentiments;
    }

    private void collect(Story story, Map<SentimentText, Sentiment> sentiments, List<StoredScore> scores) {
        List<ScoredText> scored = story.targets().stream()
                .map(target -> scored(story, target, sentiments))
                .toList();
        List<Set<Uncertainty>> codes = rules.decide(scored);
        for (int i = 0; i < scored.size(); i++) {
            if (story.targets().get(i).known().isEmpty()) {
                scores.add(stored(story, scored.get(i), codes.get(i)));
            }
        }
    }

    private static ScoredText scored(Story story, Story.Target target, Map<SentimentText, Sentiment> sentiments) {
        SentimentText text = story.text(target);
        return new ScoredText(text, target.known().orElseGet(() -> sentiments.get(text)));
    }

    private StoredScore stored(Story story, ScoredText scored, Set<Uncertainty> codes) {
        return new StoredScore(
                story.contentHash(),
                scored.text().entity(),
                scorer.id(),
                scored.sentiment(),
                Uncertainty.text(codes),
                false,
                jobExecutionId);
    }
}

package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.SentimentText;
import java.util.List;

/// Some hundred stories: the item of the step `score`.
record StoryBlock(List<Story> stories) {

    StoryBlock {
        stories = List.copyOf(stories);
    }

    /// What is to be scored, each text once, in order.
    List<SentimentText> unscored() {
        return stories.stream()
                .flatMap(story -> story.targets().stream()
                        .filter(target -> target.known().isEmpty())
                        .map(story::text))
                .distinct()
                .toList();
    }

    /// Links that get a score by this block.
    long links() {
        return stories.stream()
                .flatMap(story -> story.targets().stream())
                .filter(target -> target.known().isEmpty())
                .mapToLong(Story.Target::links)
                .sum();
    }
}

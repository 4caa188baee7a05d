package io.zenmarket.domain.sentiment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides which scores of a story are not to be trusted. Pure: the same scores give the same codes.
///
/// @param flips what is known about polarity flips
public record UncertaintyRules(FlipRule flips) {

    /// A score whose most probable class has less is uncertain. On held-out headlines the surest four fifths
    /// of the encoder's scores, about those above it, are right nine times in ten, the rest little more than
    /// every second time.
    public static final double SURE = 0.75;

    /// A longer headline is a long text: the encoders read 64 tokens, of which an English word needs 1.4 on
    /// average.
    public static final int MOST_WORDS = 45;

    /// A longer headline is a long text, however few words it has.
    public static final int MOST_CHARACTERS = 300;

    /// The rules as this project uses them.
    public static UncertaintyRules standard() {
        return new UncertaintyRules(new LexiconFlipRule());
    }

    /// The codes of each score.
    ///
    /// @param story the scores of one story by one scorer: one per entity, maybe one for nobody in particular
    /// @return a set per score, in order; empty: to be trusted
    public List<Set<Uncertainty>> decide(List<ScoredText> story) {
        boolean disagree = disagree(story);
        return story.stream().map(scored -> decide(scored, disagree)).toList();
    }

    private Set<Uncertainty> decide(ScoredText scored, boolean disagree) {
        Set<Uncertainty> codes = EnumSet.noneOf(Uncertainty.class);
        SentimentText text = scored.text();
        add(codes, Uncertainty.LOW_CONFIDENCE, scored.sentiment().confidence() < SURE);
        add(codes, Uncertainty.FLIP_CONFLICT, flips.conflicts(text, scored.sentiment()));
        add(codes, Uncertainty.ENTITIES_DISAGREE, disagree);
        add(codes, Uncertainty.LONG_TEXT, isLong(text.headline()));
        add(codes, Uncertainty.NOT_ENGLISH, !Language.isEnglish(text.headline()));
        return Collections.unmodifiableSet(codes);
    }

    private static void add(Set<Uncertainty> codes, Uncertainty code, boolean holds) {
        if (holds) {
            codes.add(code);
        }
    }

    /// Good for one named entity and bad for another; a neutral one disagrees with nobody.
    private static boolean disagree(List<ScoredText> story) {
        Set<SentimentLabel> labels = story.stream()
                .filter(scored -> !scored.text().entity().isBlank())
                .map(scored -> scored.sentiment().label())
                .collect(Collectors.toSet());
        return labels.contains(SentimentLabel.POSITIVE) && labels.contains(SentimentLabel.NEGATIVE);
    }

    private static boolean isLong(String headline) {
        return headline.length() > MOST_CHARACTERS || headline.strip().split("\\s+").length > MOST_WORDS;
    }
}

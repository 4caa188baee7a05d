package io.zenmarket.domain.sentiment;

import java.util.Set;

/// The word lists of the legacy program: 43 positive and 44 negative words, 5 intensifiers, 6 negators, each
/// in single forms without any stemming.
///
/// Written down anew from a description of their word families, their sizes and the words its reference
/// headlines hit; those are exact. Which forms of the other families it lists is this file's choice.
final class LegacyTerms {

    static final Set<String> POSITIVE = words("""
            gain gains up rise rises rising surge surges surging rally rallies growth profit profits profitable boom
            booming bullish beat beats outperform outperforms strong stronger increase increases increasing improve
            improves improving recovery recovers optimism optimistic positive success successful advance advances soar
            soars soaring breakthrough""");

    static final Set<String> NEGATIVE = words("""
            loss losses down fall falls falling drop drops dropping decline declines declining crash crashes plunge
            plunges plunging bearish miss misses underperform underperforms weak weaker decrease decreases decreasing
            worsen worsens worsening recession pessimism pessimistic negative failure risk risks threat threatens
            concern concerns worry worries turmoil""");

    static final Set<String> INTENSIFIERS = words("very extremely highly significantly substantially");

    static final Set<String> NEGATORS = words("not no never neither hardly barely");

    private LegacyTerms() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}

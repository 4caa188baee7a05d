package io.zenmarket.domain.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BehaviourTest {

    private static final String LEXICON = "lexicon-1";

    @Test
    void hasEnoughSentencesOfEachClass() {
        Map<String, Long> counts = BehaviourSet.cases().stream()
                .collect(Collectors.groupingBy(BehaviourSet.Case::kind, Collectors.counting()));
        assertThat(BehaviourSet.cases()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(counts.get("flip")).isGreaterThanOrEqualTo(80);
        assertThat(counts)
                .hasSize(10)
                .containsOnlyKeys(BehaviourSet.floors(LEXICON).keySet());
    }

    @Test
    void lexiconReachesItsFloors() {
        BehaviourSet.requireFloors(new LexiconScorer());
    }

    /// Where the rule speaks of a flip, a negation or a comparison, it may be wrong once in twenty.
    @Test
    void flipRuleIsRarelyWrong() {
        FlipRule rule = new LexiconFlipRule();
        List<BehaviourSet.Case> spoken = BehaviourSet.cases().stream()
                .filter(each -> rule.expected(each.text()).isPresent())
                .toList();
        long right = spoken.stream()
                .filter(each -> rule.expected(each.text()).orElseThrow() == each.label())
                .count();
        assertThat(spoken).hasSizeGreaterThanOrEqualTo(120);
        assertThat(right / (double) spoken.size()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void flipRuleSaysNothingOfEventsAndQuestions() {
        FlipRule rule = new LexiconFlipRule();
        assertThat(BehaviourSet.cases())
                .filteredOn(each -> List.of("calendar", "question", "empty").contains(each.kind()))
                .noneMatch(each -> rule.expected(each.text()).isPresent());
    }
}

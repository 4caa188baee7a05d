package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.domain.sentiment.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts questions into requests: about equally many each, in order. No request holds a story twice: a name
/// that is masked in the line of one company could be read in the line of the other.
final class Grouping {

    private final int size;
    private final List<List<Question>> groups = new ArrayList<>();
    private final List<Set<String>> stories = new ArrayList<>();
    private int firstOpen;

    private Grouping(int size) {
        this.size = size;
    }

    static List<List<Question>> groups(List<Question> questions, int most) {
        int count = Math.max(1, Math.ceilDiv(questions.size(), most));
        Grouping grouping = new Grouping(Math.ceilDiv(questions.size(), count));
        questions.forEach(grouping::add);
        return grouping.groups;
    }

    private void add(Question question) {
        int group = groupFor(question.contentHash());
        groups.get(group).add(question);
        stories.get(group).add(question.contentHash());
        while (firstOpen < groups.size() && full(firstOpen)) {
            firstOpen++;
        }
    }

    private int groupFor(String story) {
        for (int group = firstOpen; group < groups.size(); group++) {
            if (!full(group) && !stories.get(group).contains(story)) {
                return group;
            }
        }
        groups.add(new ArrayList<>());
        stories.add(new HashSet<>());
        return groups.size() - 1;
    }

    private boolean full(int group) {
        return groups.get(group).size() == size;
    }
}

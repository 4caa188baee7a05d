package io.zenmarket.domain.sentiment;

import java.util.Set;

/// Finds what a direction speaks of, and remembers which terms were used. Not thread-safe.
final class Targets {

    private static final int NONE = -1;
    private static final int FAR = 7;
    private static final int BEHIND = 4;
    private static final int BESIDE = 3;
    private static final Set<String> PARTICLES = Set.of("up", "down", "higher", "lower");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "further");
    private static final Set<String> HEADS = Set.of("in", "of", "over", "about", "on", "for");
    private static final Set<String> NOUNS =
            Set.of("cut", "cuts", "hike", "hikes", "boost", "reduction", "cutback", "cutbacks", "withdrawn", "shed");
    private static final Set<String> OF = Set.of("in", "of");

    private final Phrase text;
    private final boolean[] used;

    Targets(Phrase text) {
        this.text = text;
        this.used = new boolean[text.length()];
    }

    /// Uses a term; false when it was used before.
    boolean take(int at) {
        boolean fresh = !used[at];
        used[at] = true;
        return fresh;
    }

    /// The target of the direction at a word; negative: none.
    int of(int at, Term.Direction direction) {
        return switch (direction.reach()) {
            case BEHIND -> orElse(orElse(subjectBehind(at, BEHIND), wordBehind(at, BESIDE)), passive(at));
            case BESIDE, LEVEL -> orElse(orElse(subjectBehind(at, BESIDE), wordBehind(at, 1)), before(at));
            case BEFORE ->
                orElse(isOf(at) ? subjectBehind(at, BEHIND + 1) : NONE, orElse(before(at), subjectBehind(at, BESIDE)));
        };
    }

    /// "Dividend raised", "cost cuts"; the subject of an active verb is not what it raises.
    private int passive(int at) {
        String word = text.word(at);
        boolean canBe = word.endsWith("ed") || NOUNS.contains(word);
        int subject = canBe ? subjectBefore(at, BEHIND + 1) : NONE;
        return subject < 0 ? NONE : head(subject);
    }

    /// The nearest subject before a word within its clause; negative: none. That of which a direction is told
    /// ("risk of a fall") is none.
    int subjectBefore(int at, int window) {
        for (int i = at - 1; i >= 0 && i >= at - window && text.same(at, i); i--) {
            if (isOf(i) && i + 2 < at && ARTICLES.contains(text.word(i + 2))) {
                return NONE;
            }
            if (text.term(i) instanceof Term.Subject && !used[i]) {
                return i;
            }
        }
        return NONE;
    }

    /// The nearest subject behind a word within its clause; negative: none. Directions on the way to it
    /// ("cuts rising costs") are used up.
    int subjectBehind(int at, int window) {
        for (int i = at + 1; i < text.length() && i <= at + window && text.same(at, i); i++) {
            if (text.term(i) instanceof Term.Subject && !used[i]) {
                useDirections(at + 1, i);
                return i;
            }
        }
        return NONE;
    }

    private void useDirections(int from, int to) {
        for (int i = from; i < to; i++) {
            used[i] |= text.term(i) instanceof Term.Direction;
        }
    }

    boolean hasSubjectBehind(int at) {
        for (int i = at + 1; i < text.length() && i <= at + BESIDE && text.same(at, i); i++) {
            if (text.term(i) instanceof Term.Subject) {
                return true;
            }
        }
        return false;
    }

    /// Uses up what only says which trouble a target is: "recession fears", "fears of a glut".
    void absorb(int target) {
        if (!(text.term(target) instanceof Term.Subject subject) || subject.more() >= 0) {
            return;
        }
        int of = target + 1;
        if (of < text.length() && text.same(target, of) && HEADS.contains(text.word(of))) {
            useTroubles(of + 1, of + BESIDE);
        }
        useTroubles(target - 1, target - 1);
    }

    private void useTroubles(int from, int to) {
        for (int i = Math.max(0, from); i <= to && i < text.length() && text.same(from, i); i++) {
            used[i] |= text.term(i) instanceof Term.Polar || text.term(i) instanceof Term.Subject;
        }
    }

    /// What a subject belongs to: "decline in sales", "concerns over growth"; a subject of which more is good
    /// ("growth of costs") is passed over.
    private int head(int subject) {
        for (int i = subject - 1; i > 0 && i >= subject - BESIDE && text.same(subject, i); i--) {
            if (HEADS.contains(text.word(i))) {
                int head = i - 1;
                boolean trouble = text.term(head) instanceof Term.Subject found && found.more() < 0;
                boolean direction = text.term(head) instanceof Term.Direction;
                return text.same(subject, head) && !used[head] && (trouble || direction) ? head : subject;
            }
        }
        return subject;
    }

    private int before(int at) {
        int last = at - 1;
        if (last >= 0 && text.same(at, last) && isPolarOrDirection(last) && !PARTICLES.contains(text.word(at))) {
            return last;
        }
        int subject = subjectBefore(at, FAR);
        return subject < 0 ? subject : head(subject);
    }

    private int wordBehind(int at, int window) {
        for (int i = at + 1; i < text.length() && i <= at + window && text.same(at, i); i++) {
            if (isPolarOrDirection(i)) {
                return i;
            }
        }
        return NONE;
    }

    private boolean isPolarOrDirection(int at) {
        return !used[at] && (text.term(at) instanceof Term.Polar || text.term(at) instanceof Term.Direction);
    }

    private boolean isOf(int at) {
        return at + 1 < text.length() && text.same(at, at + 1) && OF.contains(text.word(at + 1));
    }

    private static int orElse(int target, int other) {
        return target >= 0 ? target : other;
    }
}

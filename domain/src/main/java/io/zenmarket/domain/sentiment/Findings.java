package io.zenmarket.domain.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads what a text says, from the terms of its clauses.
///
/// 1. A comparison of two numbers or of profit with loss says what became of its subject ([Comparison]).
/// 2. A word of more or less finds its subject in its clause and is good or bad as more of that subject is:
///    costs that fall are good, a loss that widens is bad. Without subject it speaks of the entity: more is
///    good.
/// 3. It may also find something good or bad by itself, or another direction: "halts slide", "decline slows".
/// 4. What is left is good or bad by itself.
/// 5. A negator at most three words before turns a finding, intensifiers weigh it.
final class Findings {

    private static final int NEGATION_WINDOW = 3;
    private static final int ORIGIN_WINDOW = 4;
    private static final Set<String> ORIGINS = Set.of("from", "off");
    private static final int SUBJECT_WINDOW = 6;
    private static final Set<String> AUXILIARIES =
            Set.of("is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will", "can", "could");
    private static final double NEGATED = 0.8;
    private static final double LEAST_TARGET = 0.7;

    private final Phrase text;
    private final Targets targets;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Phrase text) {
        this.text = text;
        this.targets = new Targets(text);
    }

    static List<Finding> of(Phrase text) {
        Findings findings = new Findings(text);
        findings.compare();
        findings.directions(Term.Reach.BEHIND);
        findings.directions(Term.Reach.BESIDE);
        findings.directions(Term.Reach.BEFORE);
        findings.directions(Term.Reach.LEVEL);
        findings.rest();
        findings.denySubjects();
        findings.mitigate();
        return findings.found;
    }

    private void compare() {
        for (int i = 0; i < text.length(); i++) {
            if (Comparison.isAgainst(text.word(i))) {
                Comparison.at(text, targets, i).ifPresent(found::add);
            }
        }
    }

    /// From the end, so that the last of "decline slows" takes the one before it as its subject.
    private void directions(Term.Reach reach) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.term(i) instanceof Term.Direction direction && direction.reach() == reach && targets.take(i)) {
                addUnlessSaid(i, direction);
            }
        }
    }

    /// A level that something came from, or went to, adds nothing to that.
    private void addUnlessSaid(int at, Term.Direction direction) {
        boolean level = direction.reach() == Term.Reach.LEVEL && !targets.hasSubjectBehind(at);
        if (!level || !(isOrigin(at) || isGoal(at))) {
            found.add(weighed(resolve(at, direction)));
        }
    }

    private boolean isGoal(int at) {
        return found.stream()
                .anyMatch(finding -> finding.at() < at
                        && text.same(at, finding.at())
                        && text.term(finding.at()) instanceof Term.Direction);
    }

    private boolean isOrigin(int at) {
        for (int i = at - 1; i >= 0 && i >= at - ORIGIN_WINDOW && text.same(at, i); i--) {
            if (ORIGINS.contains(text.word(i))) {
                return true;
            }
        }
        return false;
    }

    private Finding resolve(int at, Term.Direction direction) {
        int target = targets.of(at, direction);
        if (target < 0) {
            return new Finding(at, direction.sign() * direction.alone(), false);
        }
        boolean fresh = targets.take(target);
        targets.absorb(target);
        return switch (text.term(target)) {
            case Term.Subject subject -> ofSubject(at, direction.sign(), subject);
            case Term.Polar polar -> ofPolar(at, direction, polar);
            case Term.Direction other ->
                new Finding(
                        at, direction.sign() * (fresh ? resolve(target, other).value() : other.sign()), true);
            default -> new Finding(at, direction.sign() * direction.alone(), false);
        };
    }

    /// A flip is a direction of something bad, and less of what is good by its name: "gains vanish".
    private static Finding ofSubject(int at, int sign, Term.Subject subject) {
        boolean flip = subject.more() < 0 || (sign < 0 && subject.alone() > 0);
        return new Finding(at, sign * subject.more(), flip);
    }

    private static Finding ofPolar(int at, Term.Direction direction, Term.Polar polar) {
        double size = Math.max(LEAST_TARGET, Math.abs(polar.value()));
        return new Finding(at, direction.sign() * Math.signum(polar.value()) * size, direction.sign() < 0);
    }

    private void rest() {
        for (int i = 0; i < text.length(); i++) {
            Finding finding = alone(i);
            if (finding.value() != 0 && targets.take(i)) {
                found.add(weighed(finding));
            }
        }
    }

    private Finding alone(int at) {
        return switch (text.term(at)) {
            case Term.Polar polar -> new Finding(at, polar.value(), false);
            case Term.Subject subject -> new Finding(at, subject.alone(), false);
            case Term.Relation relation -> related(at, relation);
            default -> new Finding(at, 0, false);
        };
    }

    /// The side of the relation the entity is on, a flip when the other side says the opposite; "fined by"
    /// turns the sides. Without entity the one that does it, unless more is said about the other.
    private Finding related(int at, Term.Relation relation) {
        boolean passive = at + 1 < text.length() && text.word(at + 1).equals("by");
        boolean behind = text.entity() > at && text.same(at, text.entity());
        if (text.entity() < 0) {
            boolean done = Math.abs(relation.right()) > Math.abs(relation.left());
            return new Finding(at, done ? relation.right() : relation.left(), false);
        }
        boolean doer = behind == passive;
        return new Finding(
                at, doer ? relation.left() : relation.right(), !doer && relation.left() * relation.right() < 0);
    }

    private Finding weighed(Finding finding) {
        double factor = intensity(finding.at() - 1, finding.at()) * intensity(finding.at() + 1, finding.at());
        Finding sized = finding.times(factor);
        return isNegated(finding.at()) ? sized.turned(NEGATED) : sized;
    }

    private double intensity(int neighbour, int at) {
        return neighbour >= 0
                        && text.same(at, neighbour)
                        && text.term(neighbour) instanceof Term.Intensifier intensifier
                ? intensifier.factor()
                : 1;
    }

    private boolean isNegated(int at) {
        int seen = 0;
        for (int i = at - 1; i >= 0 && text.same(at, i) && seen < NEGATION_WINDOW; i--) {
            if (text.term(i) instanceof Term.Negator) {
                return true;
            }
            seen += text.word(i).isEmpty() ? 0 : 1;
        }
        return false;
    }

    /// "Recovery is not in sight": a negated predicate turns what its subject says alone.
    private void denySubjects() {
        for (int i = 1; i < text.length(); i++) {
            if (text.term(i) instanceof Term.Negator && isPredicate(i)) {
                int at = i;
                found.replaceAll(finding -> isSubjectOf(finding, at) ? finding.turned(NEGATED) : finding);
            }
        }
    }

    private boolean isPredicate(int at) {
        return text.word(at).endsWith("n't") || AUXILIARIES.contains(text.word(at - 1));
    }

    private boolean isSubjectOf(Finding finding, int negator) {
        boolean alone = !(text.term(finding.at()) instanceof Term.Direction);
        int distance = negator - finding.at();
        return alone && distance > 0 && distance <= SUBJECT_WINDOW && text.same(negator, finding.at());
    }

    /// "Less than feared" turns the last finding before it in its clause.
    private void mitigate() {
        for (int i = 0; i < text.length(); i++) {
            if (text.term(i) instanceof Term.Mitigator) {
                int at = i;
                found.stream()
                        .filter(finding -> finding.at() < at && text.same(at, finding.at()))
                        .max((a, b) -> Integer.compare(a.at(), b.at()))
                        .ifPresent(finding -> found.set(found.indexOf(finding), finding.turned(NEGATED)));
            }
        }
    }
}

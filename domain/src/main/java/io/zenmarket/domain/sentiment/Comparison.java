package io.zenmarket.domain.sentiment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads "12% from 10%" and "loss of 5 mln vs profit of 3 mln".
///
/// What was first is the present. A loss against a profit, or the other way round, says all. Two numbers of
/// one subject are compared when no word of more or less stands before them. Years are no numbers.
final class Comparison {

    private static final Set<String> AGAINST = Set.of("vs", "versus", "against", "from", "compared");
    private static final Map<String, Double> UNITS = Map.ofEntries(
            Map.entry("k", 1e3),
            Map.entry("thousand", 1e3),
            Map.entry("lakh", 1e5),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("mln", 1e6),
            Map.entry("million", 1e6),
            Map.entry("cr", 1e7),
            Map.entry("crore", 1e7),
            Map.entry("bn", 1e9),
            Map.entry("bln", 1e9),
            Map.entry("billion", 1e9),
            Map.entry("trillion", 1e12));
    private static final int WINDOW = 5;
    private static final int FAR = 9;
    private static final double PROFIT_AGAINST_LOSS = 1.3;

    private final Phrase text;
    private final int at;

    private Comparison(Phrase text, int at) {
        this.text = text;
        this.at = at;
    }

    /// Whether a word compares what is before it with what is behind it.
    static boolean isAgainst(String word) {
        return AGAINST.contains(word);
    }

    /// What the comparison at a word says; empty when it compares nothing that is known. Uses up its
    /// subjects.
    static Optional<Finding> at(Phrase text, Targets targets, int at) {
        Comparison comparison = new Comparison(text, at);
        int first = comparison.subject(-1, FAR);
        int second = comparison.subject(1, WINDOW);
        if (first < 0) {
            return Optional.empty();
        }
        Optional<Finding> finding = comparison.of(first, second);
        if (finding.isPresent()) {
            boolean unused = targets.take(first) && second >= 0 && targets.take(second);
        }
        return finding;
    }

    private Optional<Finding> of(int first, int second) {
        double more = more(first);
        if (second >= 0 && more * more(second) < 0) {
            return Optional.of(new Finding(first, PROFIT_AGAINST_LOSS * Math.signum(more), true));
        }
        double change = Math.signum(number(-1) - number(1)) * more;
        boolean silent = Double.isNaN(change) || change == 0 || hasDirection(first);
        return silent ? Optional.empty() : Optional.of(new Finding(first, change, true));
    }

    private double more(int subject) {
        return text.term(subject) instanceof Term.Subject found ? found.more() : 0;
    }

    private boolean hasDirection(int from) {
        for (int i = from; i < at; i++) {
            if (text.term(i) instanceof Term.Direction) {
                return true;
            }
        }
        return from > 0 && text.term(from - 1) instanceof Term.Direction;
    }

    /// The nearest subject on one side; −1 when there is none.
    private int subject(int step, int window) {
        for (int i = at + step; isNear(i, window); i += step) {
            if (text.term(i) instanceof Term.Subject) {
                return i;
            }
        }
        return -1;
    }

    /// The nearest number on one side; NaN when there is none.
    private double number(int step) {
        for (int i = at + step; isNear(i, WINDOW); i += step) {
            double number = numberAt(i);
            if (!Double.isNaN(number)) {
                return number;
            }
        }
        return Double.NaN;
    }

    private boolean isNear(int i, int window) {
        return i >= 0 && i < text.length() && Math.abs(i - at) <= window;
    }

    private double numberAt(int i) {
        String word = text.word(i);
        int digits = 0;
        while (digits < word.length() && (Character.isDigit(word.charAt(digits)) || isPoint(word.charAt(digits)))) {
            digits++;
        }
        if (digits == 0 || digits > 15) {
            return Double.NaN;
        }
        String rest = word.substring(digits);
        String unit = !rest.isEmpty() || i + 1 >= text.length() ? rest : text.word(i + 1);
        double number = parse(word.substring(0, digits).replace(",", ""));
        boolean year = number >= 1990 && number <= 2040 && !UNITS.containsKey(unit);
        return year ? Double.NaN : number * UNITS.getOrDefault(unit, 1.0);
    }

    /// A number of ASCII digits with at most one point; anything else, such as a date, is none.
    private static double parse(String digits) {
        boolean plain = digits.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        boolean onePoint = digits.indexOf('.') == digits.lastIndexOf('.');
        return plain && onePoint ? Double.parseDouble(digits) : Double.NaN;
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ',';
    }
}

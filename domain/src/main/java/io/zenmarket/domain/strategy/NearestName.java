package io.zenmarket.domain.strategy;

import java.util.Collection;
import java.util.Optional;

/// The known name that a misspelt one was probably meant to be.
public final class NearestName {

    private NearestName() {}

    /// The name that the fewest changes lead to: a letter added, left out, replaced, or swapped with its
    /// neighbour; the first of several. Empty when even that one needs more changes than a third of its
    /// letters.
    public static Optional<String> of(String misspelt, Collection<String> known) {
        String nearest = "";
        int fewest = Integer.MAX_VALUE;
        for (String name : known) {
            int changes = changes(misspelt, name);
            if (changes < fewest) {
                fewest = changes;
                nearest = name;
            }
        }
        return fewest <= Math.max(1, nearest.length() / 3) ? Optional.of(nearest) : Optional.empty();
    }

    /// `; did you mean NAME?`, or nothing when no known name is near: the end of a message.
    public static String hint(String misspelt, Collection<String> known) {
        return of(misspelt, known).map(name -> "; did you mean " + name + "?").orElse("");
    }

    /// Optimal string alignment distance: row i, column j hold the changes from the first i letters to the
    /// first j.
    private static int changes(String from, String to) {
        int[][] changes = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                changes[i][j] = i == 0 || j == 0 ? i + j : fewest(changes, from, to, i, j);
            }
        }
        return changes[from.length()][to.length()];
    }

    private static int fewest(int[][] changes, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int fewest =
                Math.min(changes[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(changes[i - 1][j], changes[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, changes[i - 2][j - 2] + 1) : fewest;
    }
}

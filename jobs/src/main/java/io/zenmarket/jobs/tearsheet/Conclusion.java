package io.zenmarket.jobs.tearsheet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All evidence in one line: as strong as its weakest piece.
///
/// @param verdict of them together
/// @param head the line
/// @param sentence how many say what
record Conclusion(Verdict verdict, String head, String sentence) {

    static Conclusion of(List<Claim> claims) {
        Verdict verdict = any(claims, Verdict.LUCK)
                ? Verdict.LUCK
                : any(claims, Verdict.UNCLEAR)
                        ? Verdict.UNCLEAR
                        : any(claims, Verdict.HOLDS) ? Verdict.HOLDS : Verdict.UNKNOWN;
        return new Conclusion(verdict, head(verdict), counts(claims));
    }

    private static boolean any(List<Claim> claims, Verdict verdict) {
        return claims.stream().anyMatch(claim -> claim.verdict() == verdict);
    }

    private static String head(Verdict verdict) {
        return switch (verdict) {
            case LUCK -> "The evidence says: this may well be luck";
            case UNCLEAR -> "The evidence is not conclusive";
            case HOLDS -> "The evidence holds up";
            case UNKNOWN -> "There is no evidence to judge by";
        };
    }

    private static String counts(List<Claim> claims) {
        return Arrays.stream(Verdict.values())
                        .map(verdict -> Map.entry(
                                verdict.word,
                                claims.stream()
                                        .filter(claim -> claim.verdict() == verdict)
                                        .count()))
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    String css() {
        return verdict.css;
    }

    String icon() {
        return verdict.icon;
    }
}

package io.zenmarket.jobs.tearsheet;

/// One piece of evidence with what it means for a trader.
///
/// @param id names its place in the page
/// @param name of the method
/// @param value its figure
/// @param verdict what it says
/// @param sentence why
record Claim(String id, String name, String value, Verdict verdict, String sentence) {

    String word() {
        return verdict.word;
    }

    String css() {
        return verdict.css;
    }

    String icon() {
        return verdict.icon;
    }
}

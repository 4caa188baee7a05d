package io.zenmarket.jobs.tearsheet;

/// What the sheet is about.
///
/// @param title name of the run
/// @param subject what was tested: symbols, interval
/// @param sentence the result in plain words, one or two sentences
/// @param specification the specification's text, as written by the user
public record Heading(String title, String subject, String sentence, String specification) {}

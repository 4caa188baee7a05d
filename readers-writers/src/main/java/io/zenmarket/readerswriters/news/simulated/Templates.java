package io.zenmarket.readerswriters.news.simulated;

import java.util.List;

/// What simulated stories say. `{A}` and `{B}` stand for two companies, `{n}` for a number, `{q}` for a quarter, `{m}`
/// for another number.
final class Templates {

    /// Good for A.
    static final List<String> GOOD = List.of(
            "{A} lifts full-year profit outlook after {q}",
            "{A} quarterly revenue rises {n}% on strong demand",
            "{A} narrows its loss to ${n} million in {q}",
            "{A} wins ${n} million order from a European utility",
            "{A} shares climb {n}% as margins widen",
            "{A} raises dividend by {n}% and extends its buyback",
            "Regulator clears {A} plant after a {n}-month review",
            "{A} cuts debt by ${n} million ahead of plan",
            "Analysts see {n}% upside in {A} after upbeat guidance",
            "{A} adds {m} jobs as its order book hits a record");

    /// Bad for A.
    static final List<String> BAD = List.of(
            "{A} cuts full-year profit outlook after weak {q}",
            "{A} quarterly revenue falls {n}% as demand softens",
            "{A} loss widens to ${n} million in {q}",
            "{A} loses ${n} million contract to a rival",
            "{A} shares slide {n}% as margins shrink",
            "{A} suspends dividend to save ${n} million",
            "Regulator fines {A} ${n} million over late filings",
            "{A} debt rises to ${m} million as rates bite",
            "Analysts trim {A} targets by {n}% on slow orders",
            "{A} to shed {m} jobs and close a plant");

    /// Of no consequence.
    static final List<String> NEUTRAL = List.of(
            "{A} to report {q} results on Thursday",
            "{A} names a new head of investor relations",
            "{A} annual meeting set for next month",
            "{A} files its {q} report with the regulator",
            "{A} moves its headquarters across town",
            "{A} keeps quarterly dividend unchanged at {n} cents");

    /// Asked, not said.
    static final List<String> QUESTIONS = List.of(
            "Is {A} a buy after its {n}% run?",
            "Can {A} keep margins above {n}%?", "What will {A} say about {q}?", "Will {A} cut its dividend?");

    /// About two, and not the same for both.
    static final List<String> PAIRS = List.of(
            "{A} takes {n}% market share from {B}",
            "{A} beats {B} to a ${n} million order",
            "{A} gains while {B} slides after {q} results",
            "{B} sues {A} over patents and seeks ${m} million",
            "{A} agrees to buy a {n}% stake in {B}",
            "Costs fell at {A} and rose at {B} in {q}");

    static final List<String> BODIES = List.of(
            "The company said on Monday that {q} was in line with its own plan, and gave no further detail.",
            "The figure compares with {m} million a year earlier. A call with analysts is to follow.",
            "Shares of the group had moved {n}% since the start of the month.",
            "The statement, which was short, named neither the partner nor the terms.");

    static final List<String> OUTLETS =
            List.of("Example Wire", "Sample Post", "Demo Herald", "Placeholder Times", "Mock Street Daily");

    static final List<String> QUARTERS =
            List.of("the first quarter", "the second quarter", "Q3", "Q4", "the half-year");

    /// Put before a story told again in nearly the same words.
    static final List<String> UPDATES = List.of("Update: ", "Corrected: ", "Exclusive: ", "Recap: ");

    private Templates() {}
}

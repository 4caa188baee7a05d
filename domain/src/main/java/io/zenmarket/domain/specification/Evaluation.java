package io.zenmarket.domain.specification;

import java.util.Optional;

/// How results are judged.
///
/// @param walkForward empty: no walk-forward
/// @param ranking of the sets
/// @param statistics how they are annualised
public record Evaluation(Optional<WalkForward> walkForward, Ranking ranking, StatisticsSpecification statistics)
        implements Inlined {}

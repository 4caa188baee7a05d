package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.readerswriters.postgres.StoredScore;
import java.util.List;

/// A block's scores.
///
/// @param links of instruments to stories that get a score by them
/// @param scores to be stored, at most as many
record ScoredBlock(long links, List<StoredScore> scores) {}

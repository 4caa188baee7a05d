package io.zenmarket.domain.sentiment;

/// What became of the questions of one call of [SecondOpinion#plan]; the four add up to their number.
///
/// @param planned will be asked
/// @param answered have an opinion already
/// @param leftOut are being asked, were given twice, or got no usable answer earlier
/// @param overBudget did not fit into the night's budget
public record OpinionPlan(int planned, int answered, int leftOut, int overBudget) {}

/// How well a strategy did, and how much of that may be luck: one small file per statistic.
///
/// Conventions of all of them: a return is a fraction (5 % is 0.05) over one bar; an undefined value is
/// `NaN`, never 0 or infinite; a missing (`NaN`) return is no observation of a mean, a deviation or a
/// quantile, compounds as 0, and its bar counts as time passed. All are pure functions and safe for use by
/// several threads.
@NullMarked
package io.zenmarket.domain.performance;

import org.jspecify.annotations.NullMarked;

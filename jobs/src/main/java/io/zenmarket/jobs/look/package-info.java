/// Commands that look without running a job: `indicators` and `signals` of one symbol, `stats` of a series,
/// `strategies`.
@NullMarked
package io.zenmarket.jobs.look;

import org.jspecify.annotations.NullMarked;

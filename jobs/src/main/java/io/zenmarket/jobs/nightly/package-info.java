/// `nightly`: the jobs of a night in their order, restartable as a whole; and `demo`, a night on sample data.
@NullMarked
package io.zenmarket.jobs.nightly;

import org.jspecify.annotations.NullMarked;

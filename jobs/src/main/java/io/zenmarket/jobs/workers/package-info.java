/// One run of a job by several processes: `plan` records its partitions, `work` does a share of them,
/// `finish` goes on; a launcher does all of it on one machine.
@NullMarked
package io.zenmarket.jobs.workers;

import org.jspecify.annotations.NullMarked;

/// The job frame: what every job gets for free. Steps from one factory, start-or-restart under a lock, recovery after a
/// crash, safe stop, the line of accounts, progress and exit codes.
@NullMarked
package io.zenmarket.jobs.frame;

import org.jspecify.annotations.NullMarked;

/// The queue of submitted backtests, and the jobs an operator starts.
@NullMarked
package io.zenmarket.jobs.serve.queue;

import org.jspecify.annotations.NullMarked;

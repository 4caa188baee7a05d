/// How a backtest is submitted: an API, a queue, a pipe.
@NullMarked
package io.zenmarket.awsbatch.submission;

import org.jspecify.annotations.NullMarked;

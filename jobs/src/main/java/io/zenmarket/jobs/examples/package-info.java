/// Strategies to copy from: what the examples of backtests name by class.
@NullMarked
package io.zenmarket.jobs.examples;

import org.jspecify.annotations.NullMarked;

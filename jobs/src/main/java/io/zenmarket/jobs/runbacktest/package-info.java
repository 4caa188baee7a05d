/// The job `run-backtest`: every parameter set of a specification over its symbols, ranked, judged and reported.
@NullMarked
package io.zenmarket.jobs.runbacktest;

import org.jspecify.annotations.NullMarked;

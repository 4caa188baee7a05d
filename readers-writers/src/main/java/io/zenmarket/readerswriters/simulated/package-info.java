/// Simulated bars: seeded, any number of symbols and rows, for scale tests and for a first look without a data feed.
@NullMarked
package io.zenmarket.readerswriters.simulated;

import org.jspecify.annotations.NullMarked;

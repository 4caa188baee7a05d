/// `generate-signals`: BUY, SELL or HOLD per symbol and model from the lake's bars, to PostgreSQL and to the lake.
@NullMarked
package io.zenmarket.jobs.generatesignals;

import org.jspecify.annotations.NullMarked;

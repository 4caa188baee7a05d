/// Tear sheets: what a backtest or a sweep came to, as a page, JSON, CSV of trades and SVG of the equity.
@NullMarked
package io.zenmarket.jobs.tearsheet;

import org.jspecify.annotations.NullMarked;

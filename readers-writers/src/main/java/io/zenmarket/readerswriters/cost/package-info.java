/// Reads prices, figures and sizes of the cost model, which travel with the application.
@NullMarked
package io.zenmarket.readerswriters.cost;

import org.jspecify.annotations.NullMarked;

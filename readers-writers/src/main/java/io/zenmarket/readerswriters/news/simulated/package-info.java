/// Stories that never happened, for demonstrations and measurements.
@NullMarked
package io.zenmarket.readerswriters.news.simulated;

import org.jspecify.annotations.NullMarked;

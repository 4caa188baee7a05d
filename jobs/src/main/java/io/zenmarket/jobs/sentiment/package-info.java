/// Scorers of sentiment by name, and the commands that look at them.
@NullMarked
package io.zenmarket.jobs.sentiment;

import org.jspecify.annotations.NullMarked;

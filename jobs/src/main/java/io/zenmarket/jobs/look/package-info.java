/// `indicators` and `signals`: look at one symbol, bar by bar, from the lake or straight from a file.
@NullMarked
package io.zenmarket.jobs.look;

import org.jspecify.annotations.NullMarked;

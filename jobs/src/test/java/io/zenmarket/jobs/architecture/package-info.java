/// The gates of STYLE that look at compiled classes, and the proof that each of them closes.
@NullMarked
package io.zenmarket.jobs.architecture;

import org.jspecify.annotations.NullMarked;

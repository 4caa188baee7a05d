/// A job that breaks the rules on purpose.
@NullMarked
package io.zenmarket.jobs.fixturealpha;

import org.jspecify.annotations.NullMarked;

/// `paper-trade`: paper accounts trade the sessions up to a business date, and `accounts`, which looks at
/// them.
@NullMarked
package io.zenmarket.jobs.papertrade;

import org.jspecify.annotations.NullMarked;

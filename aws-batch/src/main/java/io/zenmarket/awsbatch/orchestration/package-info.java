/// The state machines and what starts the night.
@NullMarked
package io.zenmarket.awsbatch.orchestration;

import org.jspecify.annotations.NullMarked;

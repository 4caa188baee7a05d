/// Risk limits: what an account may open, and when it stops opening anything.
@NullMarked
package io.zenmarket.domain.risk;

import org.jspecify.annotations.NullMarked;

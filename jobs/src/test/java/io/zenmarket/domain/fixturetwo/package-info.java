/// The other end of a cycle.
@NullMarked
package io.zenmarket.domain.fixturetwo;

import org.jspecify.annotations.NullMarked;

/// Classes that break the rules of `domain` on purpose.
@NullMarked
package io.zenmarket.domain.fixtureone;

import org.jspecify.annotations.NullMarked;

/// The daily market brief as plain values: what the renderers show, nothing about how.
@NullMarked
package io.zenmarket.domain.brief;

import org.jspecify.annotations.NullMarked;

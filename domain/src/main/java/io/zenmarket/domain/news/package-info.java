/// News: what a source delivered, when it could be known, which instruments it is about, and what repeats what.
@NullMarked
package io.zenmarket.domain.news;

import org.jspecify.annotations.NullMarked;

/// News that no well-behaved source sends, and what is to become of each.
@NullMarked
package io.zenmarket.readerswriters.news.malformed;

import org.jspecify.annotations.NullMarked;

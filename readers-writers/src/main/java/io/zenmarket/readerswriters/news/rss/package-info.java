/// Stories from RSS and Atom feeds.
@NullMarked
package io.zenmarket.readerswriters.news.rss;

import org.jspecify.annotations.NullMarked;

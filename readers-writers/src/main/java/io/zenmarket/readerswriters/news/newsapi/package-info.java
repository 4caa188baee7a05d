/// Stories of NewsAPI, the service behind one key.
@NullMarked
package io.zenmarket.readerswriters.news.newsapi;

import org.jspecify.annotations.NullMarked;

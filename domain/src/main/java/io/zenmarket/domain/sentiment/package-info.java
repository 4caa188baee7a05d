/// Sentiment of texts: classes, probabilities, scorers, and their aggregate per session.
@NullMarked
package io.zenmarket.domain.sentiment;

import org.jspecify.annotations.NullMarked;

/// `score-sentiment`: what the news say about each instrument, per story and per session.
@NullMarked
package io.zenmarket.jobs.scoresentiment;

import org.jspecify.annotations.NullMarked;

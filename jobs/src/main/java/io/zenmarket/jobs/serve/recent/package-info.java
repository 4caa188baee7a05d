/// What was seen a moment ago, so that many who look ask the database once.
@NullMarked
package io.zenmarket.jobs.serve.recent;

import org.jspecify.annotations.NullMarked;

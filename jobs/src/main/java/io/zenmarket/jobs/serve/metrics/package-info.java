/// What monitoring sees: numbers and health.
@NullMarked
package io.zenmarket.jobs.serve.metrics;

import org.jspecify.annotations.NullMarked;

/// Metrics, alarms, a dashboard and a budget.
@NullMarked
package io.zenmarket.awsbatch.observability;

import org.jspecify.annotations.NullMarked;

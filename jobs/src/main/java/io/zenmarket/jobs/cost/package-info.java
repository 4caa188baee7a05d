/// `zenmarket cost`: what a night costs in the cloud, from prices and measured figures.
@NullMarked
package io.zenmarket.jobs.cost;

import org.jspecify.annotations.NullMarked;

/// What a night costs in the cloud: prices, measured figures and sizes in, dollars a night and a month out.
@NullMarked
package io.zenmarket.domain.cost;

import org.jspecify.annotations.NullMarked;

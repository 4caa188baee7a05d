/// Bars over HTTP: the chart service, with retries, a rate limit, and an end to asking when it keeps failing.
@NullMarked
package io.zenmarket.readerswriters.http;

import org.jspecify.annotations.NullMarked;

/// Services over HTTP, asked with retries, a rate limit, and an end to asking when one keeps failing; and one of them:
/// bars of the chart service.
@NullMarked
package io.zenmarket.readerswriters.http;

import org.jspecify.annotations.NullMarked;

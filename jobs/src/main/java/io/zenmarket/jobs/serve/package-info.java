/// `zenmarket serve`: the application over HTTP, with a page.
@NullMarked
package io.zenmarket.jobs.serve;

import org.jspecify.annotations.NullMarked;

/// The command line as a client of the HTTP interface.
@NullMarked
package io.zenmarket.jobs.serve.client;

import org.jspecify.annotations.NullMarked;

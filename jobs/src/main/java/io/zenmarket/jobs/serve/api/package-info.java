/// The routes of the HTTP interface.
@NullMarked
package io.zenmarket.jobs.serve.api;

import org.jspecify.annotations.NullMarked;

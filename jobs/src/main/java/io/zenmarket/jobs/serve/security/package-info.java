/// Who may do what over HTTP: keys, sessions, limits and headers.
@NullMarked
package io.zenmarket.jobs.serve.security;

import org.jspecify.annotations.NullMarked;

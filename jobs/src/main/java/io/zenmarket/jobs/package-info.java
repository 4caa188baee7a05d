/// The application: command line, job frame, and one package per job.
@NullMarked
package io.zenmarket.jobs;

import org.jspecify.annotations.NullMarked;

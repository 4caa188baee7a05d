/// What the commands of all jobs share: common options, starting the application, error messages, looking at jobs.
@NullMarked
package io.zenmarket.jobs.cli;

import org.jspecify.annotations.NullMarked;

/// The job `publish-report`: the daily market brief as HTML, Markdown and JSON.
@NullMarked
package io.zenmarket.jobs.publishreport;

import org.jspecify.annotations.NullMarked;

/// What all self-contained HTML pages share: look, chart library and charting scripts, numbers as text, packed columns.
@NullMarked
package io.zenmarket.jobs.page;

import org.jspecify.annotations.NullMarked;

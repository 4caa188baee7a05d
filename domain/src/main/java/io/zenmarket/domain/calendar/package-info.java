/// Trading calendars: sessions, holidays and half days of exchanges.
@NullMarked
package io.zenmarket.domain.calendar;

import org.jspecify.annotations.NullMarked;

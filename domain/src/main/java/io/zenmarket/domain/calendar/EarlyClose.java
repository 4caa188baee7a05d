package io.zenmarket.domain.calendar;

import java.time.LocalTime;

/// Sessions that end early.
///
/// @param days which; holidays among them stay holidays
/// @param close local time
record EarlyClose(DayRule days, LocalTime close) {}

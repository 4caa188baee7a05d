package io.zenmarket.domain.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/// Regular trading from a date on.
///
/// @param since first date
/// @param open local time
/// @param close local time, after `open`
record Hours(LocalDate since, LocalTime open, LocalTime close) {}

package io.zenmarket.jobs.look;

import io.zenmarket.domain.calendar.Session;
import io.zenmarket.domain.calendar.TradingCalendar;
import io.zenmarket.domain.calendar.TradingCalendars;
import io.zenmarket.jobs.cli.RowFormat;
import io.zenmarket.jobs.cli.RowWriter;
import io.zenmarket.jobs.frame.ExitCodes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `calendar` on the command line.
@Command(
        name = "calendar",
        description = {
            "Print the sessions of a market: date, half day or not, open and close in its zone and in UTC.",
            "Needs no stores. A date that is not printed has no session."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nMarkets:%n",
        footer = {
            "  XNYS (XNAS), XLON, XETR, XTKS   exchanges, 1990 to 2050",
            "  FOREX                           Sunday to Friday 17:00 in New York, a session ends on its date",
            "  ALWAYS                          every day of UTC",
            "Example: zenmarket calendar XNYS --from 2024-12-20 --to 2025-01-10"
        })
public final class CalendarCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("date", "weekday", "half", "open", "close", "open_utc", "close_utc");

    @Parameters(paramLabel = "MARKET", description = "its code, e.g. XNYS")
    private String code = "";

    @Option(names = "--from", paramLabel = "DATE", description = "first date (default: 1 January of this year)")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "last date (default: 31 December of the first one's year)")
    private @Nullable LocalDate to;

    @Option(names = "--half-days", description = "half days only")
    private boolean halfDays;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or json (default: ${DEFAULT-VALUE})")
    private RowFormat format = RowFormat.CSV;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        TradingCalendar calendar = TradingCalendars.of(code);
        LocalDate first = Optional.ofNullable(from)
                .orElseGet(() -> LocalDate.now(calendar.zone()).withDayOfYear(1));
        LocalDate last = Optional.ofNullable(to)
                .orElseGet(() -> first.plusYears(1).withDayOfYear(1).minusDays(1));
        if (first.isAfter(last)) {
            throw new ParameterException(
                    spec.commandLine(), "--from: expected a date up to --to " + last + ", was " + first);
        }
        try (RowWriter rows = new RowWriter(spec.commandLine().getOut(), format, COLUMNS)) {
            print(calendar, first, last, rows);
        }
        return ExitCodes.DONE;
    }

    private void print(TradingCalendar calendar, LocalDate first, LocalDate last, RowWriter rows) {
        boolean read = true;
        for (LocalDate date = first; read && !date.isAfter(last); date = date.plusDays(1)) {
            Optional<Session> session = calendar.session(date).filter(found -> found.half() || !halfDays);
            read = session.isEmpty() || print(session.get(), calendar.zone(), rows);
        }
    }

    private static boolean print(Session session, ZoneId zone, RowWriter rows) {
        return rows.text(session.date().toString())
                .text(session.date().getDayOfWeek().name())
                .text(Boolean.toString(session.half()))
                .text(local(session.open(), zone))
                .text(local(session.close(), zone))
                .text(session.open().toString())
                .text(session.close().toString())
                .end();
    }

    /// With the offset from UTC, e.g. `2024-07-03T13:00-04:00`.
    private static String local(Instant instant, ZoneId zone) {
        return instant.atZone(zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toOffsetDateTime()
                .toString();
    }
}

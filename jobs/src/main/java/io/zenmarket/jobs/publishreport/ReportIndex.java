package io.zenmarket.jobs.publishreport;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.zenmarket.jobs.page.Figures;
import io.zenmarket.jobs.page.PageAssets;
import io.zenmarket.jobs.page.PageResource;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The list of all reports as one HTML file beside them: it needs nothing else and runs no script. The same reports
/// give the same bytes.
final class ReportIndex {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM", Locale.ENGLISH);
    private static final String FOLDER = "reports/";

    private final Template template =
            Mustache.compiler().emptyStringIsFalse(true).compile(PageResource.own("report/index.html"));
    private final PageAssets assets = PageAssets.load(List.of("page/page.css", "page/media.css"), List.of());

    /// A file of a report.
    record Entry(LocalDate date, String kind, String key) {}

    /// The page as bytes.
    ///
    /// @param entries latest first
    byte[] render(List<Entry> entries) {
        NavigableMap<Integer, List<Entry>> years = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.date().getYear(), TreeMap::new, Collectors.toList()));
        List<Year> latestFirst = years.descendingMap().entrySet().stream()
                .map(year ->
                        Year.of(year.getKey(), year.getValue(), year.getKey().equals(years.lastKey())))
                .toList();
        long reports =
                latestFirst.stream().mapToLong(year -> year.rows().size()).sum();
        return template.execute(new Page(Figures.count(reports), latestFirst, assets))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// What the template sees.
    record Page(String reports, List<Year> years, PageAssets assets) {}

    /// The reports of a year.
    record Year(String year, String count, boolean open, List<Row> rows) {

        static Year of(int year, List<Entry> entries, boolean latest) {
            Collection<List<Entry>> reports = entries.stream()
                    .collect(Collectors.groupingBy(
                            entry -> entry.date() + " " + entry.kind(), LinkedHashMap::new, Collectors.toList()))
                    .values();
            List<Row> rows = reports.stream().map(Row::of).toList();
            return new Year(Integer.toString(year), Figures.count(rows.size()), latest, rows);
        }
    }

    /// A report in its formats.
    record Row(String date, String day, String kind, List<Link> links) {

        static Row of(List<Entry> files) {
            Entry any = files.getFirst();
            return new Row(
                    any.date().toString(),
                    DAY.format(any.date()),
                    any.kind().replace('-', ' '),
                    files.stream().map(Link::of).toList());
        }
    }

    /// A file, relative to the page.
    record Link(String path, String format) {

        static Link of(Entry file) {
            String format = file.key().substring(file.key().lastIndexOf('.') + 1);
            return new Link(file.key().substring(FOLDER.length()), format.toUpperCase(Locale.ROOT));
        }
    }
}

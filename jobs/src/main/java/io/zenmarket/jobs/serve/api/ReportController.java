package io.zenmarket.jobs.serve.api;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.serve.queue.Refusal;
import io.zenmarket.readerswriters.lake.LakeKeys;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The reports of the nights.
@RestController
@RequestMapping("/api/reports")
@Profile(Application.SERVE)
class ReportController {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final StoredPages pages;

    ReportController(JdbcClient jdbc, StoredPages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
    }

    /// A report.
    ///
    /// @param date business date
    /// @param kind e.g. `market-brief`
    /// @param file its name
    /// @param path where it is read
    record View(LocalDate date, String kind, String file, String path) {}

    @GetMapping
    List<View> reports(@RequestParam(defaultValue = "30") int limit) {
        return jdbc.sql("SELECT date, kind, key FROM report ORDER BY date DESC, key LIMIT ?")
                .param(Math.clamp(limit, 1, MOST))
                .query((row, number) -> view(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)))
                .list();
    }

    private static View view(LocalDate date, String kind, String key) {
        String file = key.substring(key.lastIndexOf('/') + 1);
        return new View(date, kind, file, "/api/reports/" + date + "/" + file);
    }

    @GetMapping("/{date}/{file:[a-z][a-z-]{0,39}\\.[a-z]{2,5}}")
    ResponseEntity<Resource> report(@PathVariable LocalDate date, @PathVariable String file) {
        String key = LakeKeys.report(date, file);
        boolean published = jdbc.sql("SELECT EXISTS (SELECT FROM report WHERE key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
        if (!published) {
            throw Refusal.notFound("report " + file + " of " + date + ": expected one of /api/reports, was none");
        }
        return pages.answer(key);
    }
}

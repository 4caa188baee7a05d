package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.FiniteJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Renders tear sheets: the same view gives the same bytes, on any machine and day. Thread-safe.
public final class TearSheet {

    private final SheetHtml html = new SheetHtml();
    private final JsonMapper json = FiniteJson.mapper();

    /// A single run's files: `tearsheet.html`, `tearsheet.json`, `trades.csv`, `equity.svg`.
    public List<SheetFile> render(RunView view) {
        return files(html.render(view), json.writeValueAsBytes(view), view.heading(), view.detail());
    }

    /// A sweep's files: the same ones; trades and equity are those of the best set.
    public List<SheetFile> render(SweepView view) {
        return files(html.render(view), json.writeValueAsBytes(view), view.heading(), view.detail());
    }

    private static List<SheetFile> files(byte[] page, byte[] data, Heading heading, RunDetail run) {
        String svg = EquitySvg.of(heading.title(), run.curves());
        return List.of(
                new SheetFile("tearsheet.html", "text/html; charset=utf-8", page),
                new SheetFile("tearsheet.json", "application/json", data),
                new SheetFile(
                        "trades.csv",
                        "text/csv; charset=utf-8",
                        TradesCsv.of(run.trading().trades()).getBytes(StandardCharsets.UTF_8)),
                new SheetFile("equity.svg", "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)));
    }
}

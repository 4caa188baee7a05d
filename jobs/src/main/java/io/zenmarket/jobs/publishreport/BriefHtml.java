package io.zenmarket.jobs.publishreport;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.jobs.page.PageAssets;
import io.zenmarket.jobs.page.PageResource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The brief as one HTML file that needs nothing else: style, scripts, chart library and data are inside. Its
/// Content-Security-Policy allows no request at all and runs only the scripts whose hash it names, so even a text that
/// escaped the escaping could do nothing.
final class BriefHtml implements BriefRenderer {

    private final Template template =
            Mustache.compiler().emptyStringIsFalse(true).compile(PageResource.own("report/brief.html"));
    private final PageAssets assets = PageAssets.load(
            List.of("page/page.css", "report/brief.css", "page/media.css", "report/media.css"),
            List.of(
                    "page/text.js",
                    "page/theme.js",
                    "page/plot.js",
                    "page/candles.js",
                    "page/plots.js",
                    "report/columns.js",
                    "report/panes.js",
                    "report/chart.js",
                    "report/page.js"));

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html; charset=utf-8";
    }

    @Override
    public byte[] render(MarketBrief brief) {
        Page page = new Page(BriefView.of(brief), assets);
        return template.execute(page).getBytes(StandardCharsets.UTF_8);
    }

    /// What the template sees.
    record Page(BriefView brief, PageAssets assets) {}
}

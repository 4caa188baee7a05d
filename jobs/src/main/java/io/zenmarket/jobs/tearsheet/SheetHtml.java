package io.zenmarket.jobs.tearsheet;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.zenmarket.jobs.page.FiniteJson;
import io.zenmarket.jobs.page.PageAssets;
import io.zenmarket.jobs.page.PageResource;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The page. Style, scripts, chart library and data are inside; its Content-Security-Policy allows no request
/// at all and runs only the scripts whose hash it names.
final class SheetHtml {

    private final PageAssets assets = PageAssets.load(
            List.of("page/page.css", "tearsheet/sheet.css", "page/media.css", "tearsheet/media.css"),
            List.of(
                    "page/text.js",
                    "page/theme.js",
                    "page/plot.js",
                    "page/candles.js",
                    "page/plots.js",
                    "tearsheet/data.js",
                    "tearsheet/canvas.js",
                    "tearsheet/bars.js",
                    "tearsheet/curves.js",
                    "tearsheet/trades.js",
                    "tearsheet/space.js",
                    "tearsheet/sheet.js"));
    private final Template template = Mustache.compiler()
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(PageResource.own("tearsheet/" + name + ".html")))
            .compile(PageResource.own("tearsheet/sheet.html"));
    private final JsonMapper mapper = FiniteJson.mapper();

    byte[] render(RunView view) {
        return execute(SheetPage.of(view, mapper, assets));
    }

    byte[] render(SweepView view) {
        return execute(SheetPage.of(view, mapper, assets));
    }

    private byte[] execute(SheetPage page) {
        return template.execute(page).getBytes(StandardCharsets.UTF_8);
    }
}

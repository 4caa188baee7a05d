package io.zenmarket.jobs.publishreport;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.zenmarket.domain.brief.MarketBrief;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The brief as one HTML file that needs nothing else: style, scripts, chart library and data are inside. Its
/// Content-Security-Policy allows no request at all and runs only the scripts whose hash it names, so even a text that
/// escaped the escaping could do nothing.
final class BriefHtml implements BriefRenderer {

    private final Template template =
            Mustache.compiler().emptyStringIsFalse(true).compile(ReportResource.own("brief.html"));
    private final Assets assets = Assets.load();

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
    record Page(BriefView brief, Assets assets) {}

    /// What is the same in every page.
    ///
    /// @param policy the Content-Security-Policy for exactly these texts
    record Assets(String style, String library, String licence, String script, String policy) {

        static Assets load() {
            String style = ReportResource.chartLibrary("dist/uPlot.min.css")
                    + ReportResource.own("brief.css")
                    + ReportResource.own("media.css");
            String library = ReportResource.chartLibrary("dist/uPlot.iife.min.js");
            String script = "(() => {\n\"use strict\";\n"
                    + ReportResource.own("columns.js")
                    + ReportResource.own("panes.js")
                    + ReportResource.own("chart.js")
                    + ReportResource.own("page.js")
                    + "})();\n";
            String policy = "default-src 'none'; script-src " + hash(library) + " " + hash(script) + "; style-src "
                    + hash(style) + "; base-uri 'none'; form-action 'none'";
            return new Assets(style, library, ReportResource.chartLibrary("LICENSE"), script, policy);
        }

        private static String hash(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

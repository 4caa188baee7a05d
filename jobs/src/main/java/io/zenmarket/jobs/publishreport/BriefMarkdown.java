package io.zenmarket.jobs.publishreport;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.zenmarket.domain.brief.MarketBrief;
import io.zenmarket.jobs.page.PageResource;
import java.nio.charset.StandardCharsets;

/// The brief as GitHub-flavoured Markdown, for terminals, mails and chats. Every text is escaped so that it can neither
/// break a table nor become a link, a heading or HTML.
final class BriefMarkdown implements BriefRenderer {

    private static final String[][] ESCAPES = {
        {"\\", "\\\\"},
        {"&", "&amp;"},
        {"<", "&lt;"},
        {">", "&gt;"},
        {"|", "\\|"},
        {"*", "\\*"},
        {"_", "\\_"},
        {"`", "\\`"},
        {"~", "\\~"},
        {"#", "\\#"},
        {"[", "\\["},
        {"]", "\\]"},
        {"://", "&#58;//"},
        {"\r", " "},
        {"\n", " "},
    };

    private final Template template = Mustache.compiler()
            .emptyStringIsFalse(true)
            .withEscaper(Escapers.simple(ESCAPES))
            .compile(PageResource.own("report/brief.md"));

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public String mediaType() {
        return "text/markdown; charset=utf-8";
    }

    @Override
    public byte[] render(MarketBrief brief) {
        return template.execute(BriefView.of(brief)).getBytes(StandardCharsets.UTF_8);
    }
}

package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.brief.MarketBrief;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class BriefPdfTest {

    private final MarketBrief brief = SampleBriefs.demo(5);
    private final byte[] demo = pdf(brief);

    @Test
    void sameBriefGivesTheSameBytesInAnyLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(pdf(brief)).isEqualTo(demo);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void saysWhatTheOtherFormsSay() throws IOException {
        assertThat(text(demo))
                .contains("Dailymarketbrief", "Friday,17April2020", "somesymbolsaresimulated")
                .contains("^GSPC,S&P500SELL67%−42,874.56+2.68%down2020-04-17")
                .contains("−0.91China'seconomyshrankby6.8%&moreinthefirstquarter")
                .contains("equity150,000.00USD(+50.00%),boughtandheld200,000.00(+100.00%)")
                .contains("position-sizecap^GSPC0.90001.000057.000051.5000")
                .contains("Backtestsansweredsince2020-04-16", "SMAcrossoversweep")
                .contains("^GSPCfast=7slow=188+179.69%+5.21%0.55−20.93%22")
                .contains("maybeluck:Sharpebetterthanluck'sbest(0.71)withprobability25.1%")
                .contains("written5,105+rejected3+duplicates1", "Jump:SIM002−23.14%on2019-11-05");
    }

    @Test
    void textsFromOutsideAreOnlyText() throws IOException {
        byte[] hostile = pdf(HostileBriefs.markup());

        assertThat(text(hostile)).contains("<script>alert(1)</script>");
        assertThat(new String(hostile, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript", "/URI", "/Launch");
    }

    @Test
    void undefinedNumbersAreNotAvailable() throws IOException {
        assertThat(text(pdf(HostileBriefs.undefined()))).contains("n/a").doesNotContain("NaN");
    }

    private static byte[] pdf(MarketBrief brief) {
        return new BriefPdf().render(brief);
    }

    /// All its letters: between the cells of a table there is nothing to see.
    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return text.toString().replaceAll("\\s+", "");
        }
    }
}

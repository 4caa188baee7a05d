package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class EquitySvgTest {

    private static final double[] NONE = {};

    @Test
    void curveHasTitleAxesAndBenchmark() throws Exception {
        String svg = EquitySvg.of("A & B", SampleRuns.run().detail().curves());
        Document document = parse(svg);
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A & B");
        assertThat(svg).contains(">Benchmark</text>", ">2020</text>", ">10,000</text>", ">20,000</text>");
        assertThat(svg.length()).isLessThan(120_000);
    }

    /// From 100 up to 104 and down to 96 within 10 to 48 of the height: the middle of three bars stands on top.
    @Test
    void pointsStandWhereTheirValuesAre() throws Exception {
        Curves curves = curves(new long[] {0, 86_400, 172_800}, new double[] {100, 104, 96});
        String svg = EquitySvg.of("x", curves);
        assertThat(svg).contains("d=\"M24.0 255.0L447.0 83.7L870.0 426.3\"").doesNotContain("Benchmark");
        parse(svg);
    }

    @Test
    void gapsBreakTheLineAndNothingIsStillAPicture() throws Exception {
        double nan = Double.NaN;
        String svg = EquitySvg.of("x", curves(new long[] {0, 1, 2, 3}, new double[] {100, nan, 100, 101}));
        assertThat(svg).containsPattern("d=\"M24.0 \\d+\\.\\dM588.0 \\d+\\.\\dL870.0 ");
        parse(EquitySvg.of(EdgeViews.MARKUP + "\u0000\u0008", curves(new long[0], NONE)));
        parse(EquitySvg.of("x", curves(new long[] {0}, new double[] {nan})));
    }

    private static Curves curves(long[] time, double[] equity) {
        return new Curves(time, equity, NONE, NONE, NONE, NONE);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}

package io.zenmarket.jobs.publishreport;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// Reads what the renderers carry with them: templates, style, scripts, and the chart library out of its WebJar.
final class ReportResource {

    private ReportResource() {}

    /// A file of our own.
    static String own(String name) {
        return read("report/" + name);
    }

    /// A file of uPlot, the chart library, of whichever version is on the class path.
    static String chartLibrary(String path) {
        Properties pom = new Properties();
        try {
            pom.load(new StringReader(read("META-INF/maven/org.webjars.npm/uplot/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read("META-INF/resources/webjars/uplot/" + pom.getProperty("version") + "/" + path);
    }

    private static String read(String path) {
        try (InputStream in = ReportResource.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "report: expected " + path + " on the class path, was absent; build the application again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

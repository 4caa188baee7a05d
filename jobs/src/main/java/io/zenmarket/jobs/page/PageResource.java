package io.zenmarket.jobs.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// Reads what the pages carry with them: templates, style, scripts, and the chart library out of its WebJar.
public final class PageResource {

    private PageResource() {}

    /// A file of our own.
    ///
    /// @param path below the root of the class path, e.g. `page/page.css`
    public static String own(String path) {
        try (InputStream in = PageResource.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "page: expected " + path + " on the class path, was absent; build the application again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file of uPlot, the chart library, of whichever version is on the class path.
    public static String chartLibrary(String path) {
        Properties pom = new Properties();
        try {
            pom.load(new StringReader(own("META-INF/maven/org.webjars.npm/uplot/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own("META-INF/resources/webjars/uplot/" + pom.getProperty("version") + "/" + path);
    }
}

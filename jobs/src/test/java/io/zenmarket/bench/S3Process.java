package io.zenmarket.bench;

import io.zenmarket.jobs.testing.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A server of the S3 protocol, S3Proxy, in a process of its own: bucket `lake` is the folder `lake` of a
/// data directory.
///
/// @param endpoint on the loopback address
record S3Process(Child child, URI endpoint) implements AutoCloseable {

    static final String BUCKET = "lake";

    private static final Pattern LISTENS = Pattern.compile("Started .*\\{127\\.0\\.0\\.1:(\\d+)}");

    static S3Process start(Path data) {
        try {
            Files.createDirectories(data.resolve(BUCKET));
            Path properties = Files.writeString(data.resolve("s3proxy.properties"), """
                            s3proxy.endpoint=http://127.0.0.1:0
                            s3proxy.authorization=none
                            jclouds.provider=filesystem-nio2
                            jclouds.identity=unused
                            jclouds.credential=unused
                            jclouds.filesystem.basedir=%s
                            """.formatted(data));
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            List<String> words = List.of(
                    java,
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    program().toString(),
                    "--properties",
                    properties.toString());
            Child child = Child.start(new JavaCommand(words, Map.of()), data.resolve("s3proxy.log"));
            return new S3Process(child, URI.create("http://127.0.0.1:" + port(child)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(Child child) {
        Matcher matcher = LISTENS.matcher("");
        Wait.until("an S3 server that listens", () -> {
            if (child.endsWithin(Duration.ZERO)) {
                throw new IllegalStateException("s3proxy: expected to listen, ended: " + child.text());
            }
            return matcher.reset(child.text()).find();
        });
        return Integer.parseInt(matcher.group(1));
    }

    /// The build of `readers-writers` puts it there before its integration tests.
    private static Path program() {
        Stream<Path> roots = Stream.concat(
                Stream.of(Path.of(""), Path.of("..")),
                Optional.ofNullable(System.getProperty("zenmarket.launcher"))
                        .map(launcher -> Path.of(launcher).resolveSibling(""))
                        .stream());
        return roots.map(root -> root.resolve("readers-writers/target/test-servers/s3proxy.jar")
                        .toAbsolutePath())
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "s3proxy.jar: expected below readers-writers/target/test-servers, was not; run './zenmarket"
                                + " verify -pl readers-writers -am' once"));
    }

    @Override
    public void close() {
        child.close();
    }
}

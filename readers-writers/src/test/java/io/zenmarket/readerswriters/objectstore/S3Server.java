package io.zenmarket.readerswriters.objectstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server of the S3 protocol as a child process, at a port the system chose. The build puts its program into
/// `target/test-servers`. It ends with the test, and with this process should that be ended first.
///
/// @param endpoint on the loopback address
record S3Server(Process process, Thread atExit, URI endpoint) implements AutoCloseable {

    static final String IDENTITY = "test-identity";
    static final String CREDENTIAL = "test-credential";

    private static final Path PROGRAMS = Path.of("target", "test-servers").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    /// S3Proxy over a directory; checks signatures.
    static S3Server proxy(Path directory) throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        Path properties =
                Files.writeString(directory.resolve("s3proxy.properties"), """
                        s3proxy.endpoint=http://127.0.0.1:0
                        s3proxy.authorization=aws-v2-or-v4
                        s3proxy.identity=%s
                        s3proxy.credential=%s
                        jclouds.provider=filesystem-nio2
                        jclouds.identity=unused
                        jclouds.credential=unused
                        jclouds.filesystem.basedir=%s
                        """.formatted(IDENTITY, CREDENTIAL, data));
        List<String> arguments = List.of("--properties", properties.toString());
        return start("s3proxy", arguments, directory, Pattern.compile("Started .*\\{127\\.0\\.0\\.1:(\\d+)}"));
    }

    /// Adobe's S3Mock; takes any signature.
    static S3Server mock(Path directory) throws IOException {
        List<String> arguments = List.of("--server.port=0", "--com.adobe.testing.s3mock.httpPort=0");
        return start("s3mock", arguments, directory, Pattern.compile("Tomcat started on ports .* (\\d+) \\(http\\)"));
    }

    private static S3Server start(String program, List<String> arguments, Path directory, Pattern ready)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + Files.createDirectories(directory.resolve("tmp")),
                "-jar",
                PROGRAMS.resolve(program + ".jar").toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        Thread atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
        Process unready = process;
        Thread watch = Thread.ofVirtual().start(() -> endUnlessInterrupted(unready));
        int port = port(process, ready);
        watch.interrupt();
        return new S3Server(process, atExit, URI.create("http://127.0.0.1:" + port));
    }

    private static void endUnlessInterrupted(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ready) {
            return;
        }
    }

    private static int port(Process process, Pattern ready) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher matcher = ready.matcher(line);
            if (matcher.find()) {
                Thread.ofVirtual().start(() -> drain(output));
                return Integer.parseInt(matcher.group(1));
            }
        }
        throw new IllegalStateException("test server: expected to start, said\n" + said);
    }

    private static void drain(BufferedReader output) {
        try (output) {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            return;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}

package io.zenmarket.jobs.workers;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The command line of another process of this application: this JVM's own options, class path and start-up cache.
final class ChildCommand {

    /// What would be in the way of this JVM's own: files that it writes, ports that it listens to.
    private static final List<String> OWN = List.of(
            "-XX:AOTCacheOutput",
            "-XX:AOTMode",
            "-XX:AOTConfiguration",
            "-XX:StartFlightRecording",
            "-agentlib:jdwp",
            "-Xrunjdwp",
            "-Dcom.sun.management.jmxremote");

    /// Of the environment: a JVM has its options from there as well, and this one's have them already.
    static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private static final String MAIN = "io.zenmarket.jobs.ZenMarketApplication";

    private ChildCommand() {}

    static List<String> of(List<String> arguments) {
        return of(
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                System.getProperty("java.class.path", ""),
                System.getProperty("sun.java.command", ""),
                arguments);
    }

    /// @param options of this JVM
    /// @param classPath of this JVM
    /// @param command what this JVM runs, a class or a JAR, and its arguments
    static List<String> of(List<String> options, String classPath, String command, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options.stream()
                .filter(option -> OWN.stream().noneMatch(option::startsWith))
                .forEach(words::add);
        boolean jar = classPath.endsWith(".jar") && command.startsWith(classPath);
        Stream.of(jar ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN), arguments)
                .forEach(words::addAll);
        return words;
    }
}

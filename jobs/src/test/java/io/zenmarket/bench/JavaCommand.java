package io.zenmarket.bench;

import io.zenmarket.jobs.ZenMarketApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a child JVM is started.
///
/// @param words of the command line
/// @param environment added to this process's own
record JavaCommand(List<String> words, Map<String, String> environment) {

    /// Set by the launcher: where it is.
    private static final String LAUNCHER = "zenmarket.launcher";

    private static final List<String> ALWAYS =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /// For a JVM that lives for seconds.
    static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    /// The application from this JVM's class path.
    static JavaCommand application(List<String> jvm, List<String> arguments) {
        return main(ZenMarketApplication.class, jvm, arguments);
    }

    /// The application as its users start it, when this process was started so; else from the class path.
    static JavaCommand launched(List<String> jvm, List<String> arguments) {
        return Optional.ofNullable(System.getProperty(LAUNCHER))
                .map(launcher -> new JavaCommand(
                        joined(List.of(launcher), arguments), Map.of("ZENMARKET_JAVA_OPTS", String.join(" ", jvm))))
                .orElseGet(() -> application(jvm, arguments));
    }

    /// A class of this JVM's class path.
    static JavaCommand main(Class<?> main, List<String> jvm, List<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = joined(List.of(java), ALWAYS);
        words.addAll(jvm);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(arguments);
        return new JavaCommand(words, Map.of());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}

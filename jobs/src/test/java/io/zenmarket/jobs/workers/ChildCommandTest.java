package io.zenmarket.jobs.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChildCommandTest {

    private static final List<String> OPTIONS = List.of(
            "-XX:AOTCache=/app/25.aot",
            "-XX:AOTCacheOutput=/app/new.aot",
            "-agentlib:jdwp=transport=dt_socket",
            "-Dcom.sun.management.jmxremote.port=9010",
            "-Xmx1g");

    @Test
    void startsTheJarThatThisProcessWasStartedFromWithItsCache() {
        List<String> words = ChildCommand.of(
                OPTIONS, "/app/zenmarket.jar", "/app/zenmarket.jar ingest-bars --processes 2", List.of("work"));

        assertThat(words.getFirst()).endsWith("/bin/java");
        assertThat(words.subList(1, words.size()))
                .containsExactly("-XX:AOTCache=/app/25.aot", "-Xmx1g", "-jar", "/app/zenmarket.jar", "work");
    }

    @Test
    void startsTheApplicationFromAClassPath() {
        List<String> words = ChildCommand.of(
                List.of(), "/classes:/lib/a.jar", "io.zenmarket.jobs.ZenMarketApplication demo", List.of("work"));

        assertThat(words.subList(1, words.size()))
                .containsExactly("-cp", "/classes:/lib/a.jar", "io.zenmarket.jobs.ZenMarketApplication", "work");
    }
}

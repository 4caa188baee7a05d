package io.zenmarket.readerswriters.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3SettingsTest {

    private static S3Settings settings(String endpoint, String region, String bucket, String prefix) {
        return new S3Settings(Optional.of(URI.create(endpoint)), region, bucket, prefix, true, true);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "lake, lake/", "lake/, lake/", "a/b, a/b/"})
    void endsAPrefixWithASlash(String given, String prefix) {
        assertThat(settings("http://localhost:9000", "eu-central-1", "bucket", given)
                        .prefix())
                .isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lake", "lake//", "../lake", "/"})
    void refusesAPrefixThatIsNoBeginningOfAKey(String prefix) {
        assertThatThrownBy(() -> settings("http://localhost:9000", "eu-central-1", "bucket", prefix))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9000", "ftp://localhost", "s3.example.org", "http:///x"})
    void refusesAnEndpointThatIsNoServer(String endpoint) {
        assertThatThrownBy(() -> settings(endpoint, "eu-central-1", "bucket", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endpoint, expected http(s)://host[:port], was \"" + endpoint);
    }

    @Test
    void refusesNamesThatCannotBe() {
        assertThatThrownBy(() -> settings("http://localhost", " ", "bucket", ""))
                .hasMessageContaining("region, expected a name such as eu-central-1");
        assertThatThrownBy(() -> settings("http://localhost", "eu-central-1", "a/b", ""))
                .hasMessageContaining("bucket, expected a bucket's name, was \"a/b\"");
    }
}

package io.zenmarket.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With a certificate that signs itself, made for this test.
class ServeTlsIT {

    private static final String PASSWORD = "only for this test";

    @TempDir
    private static Path folder;

    private static Path store;
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        store = folder.resolve("key.p12");
        makeCertificate();
        served = Served.start(
                folder.resolve("data"),
                Map.of("server.ssl.key-store", store.toString(), "server.ssl.key-store-password", PASSWORD));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static void makeCertificate() throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> words =
                List.of(keytool, "-genkeypair", "-alias", "serve", "-keyalg", "EC", "-groupname", "secp256r1");
        List<String> more = List.of("-dname", "CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1", "-validity", "2");
        List<String> where = List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD);
        Process process = new ProcessBuilder(java.util.stream.Stream.of(words, more, where)
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
    }

    @Test
    void answersOverHttpsAndTellsBrowsersToStayThere() throws Exception {
        HttpResponse<String> page = get(trusting(), "https", "/");
        HttpResponse<String> health = get(trusting(), "https", "/actuator/health");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
        assertThat(health.body()).contains("\"UP\"");
    }

    @Test
    void refusesWhatIsNotEncrypted() throws Exception {
        HttpResponse<String> plain = get(HttpClient.newHttpClient(), "http", "/actuator/health");

        assertThat(plain.statusCode()).isEqualTo(400);
        assertThat(plain.body()).doesNotContain("UP");
    }

    @Test
    void isNotTrustedByWhoDoesNotKnowTheCertificate() {
        assertThatThrownBy(() -> get(HttpClient.newHttpClient(), "https", "/"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    private static HttpResponse<String> get(HttpClient client, String scheme, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create(scheme + "://127.0.0.1:" + served.port() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static HttpClient trusting() throws GeneralSecurityException, IOException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            known.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("serve", known.getCertificate("serve"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}

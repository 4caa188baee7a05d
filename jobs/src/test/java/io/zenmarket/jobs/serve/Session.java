package io.zenmarket.jobs.serve;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/// A browser's session, cookie by cookie.
///
/// @param port of the server
/// @param cookie of the session, with its attributes
/// @param token of the page
record Session(int port, String cookie, String token) {

    static Session open(Client client) {
        Client.Answer page = new Client(client.port(), "").get("/");
        String token = named(page, "XSRF-TOKEN=").split(";")[0].substring("XSRF-TOKEN=".length());
        Client.Answer opened = Client.send(HttpRequest.newBuilder(uri(client.port(), "/api/session"))
                .header("Cookie", "XSRF-TOKEN=" + token)
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", Client.JSON)
                .POST(BodyPublishers.ofString("{\"key\": \"" + client.key() + "\"}")));
        return new Session(client.port(), named(opened, "zenmarket="), token);
    }

    private static String named(Client.Answer answer, String beginning) {
        return answer.response().headers().map().getOrDefault("set-cookie", List.of()).stream()
                .filter(each -> each.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        beginning + ": expected among the cookies, was " + answer.status() + answer.body()));
    }

    Client.Answer get(String path) {
        return Client.send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(port, path)).header("Cookie", cookie.split(";")[0] + "; XSRF-TOKEN=" + token);
    }

    HttpRequest.Builder withToken(String path) {
        return request(path).header("X-XSRF-TOKEN", token);
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

package io.zenmarket.jobs.serve;

import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/// Where a server listens.
final class Address {

    private Address() {}

    static String of(ApplicationContext context) {
        Environment environment = context.getEnvironment();
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        String host = environment.getProperty("server.address", "localhost");
        boolean secure = environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.bundle");
        return (secure ? "https://" : "http://") + host + ":" + (server == null ? 0 : server.getPort()) + "/";
    }
}

package io.zenmarket.jobs.serve.api;

import io.zenmarket.jobs.serve.queue.Refusal;
import io.zenmarket.readerswriters.objectstore.ObjectNotFoundException;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Reports out of the lake. They are whole files with their scripts inside, so that they are shown as if they came from
/// nowhere: what runs in them sees no cookie and can ask this server for nothing.
final class StoredPages {

    private static final String POLICY = "sandbox allow-scripts allow-popups allow-downloads allow-modals;"
            + " default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:;"
            + " font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final Map<String, MediaType> TYPES = Map.of(
            "html", new MediaType("text", "html", java.nio.charset.StandardCharsets.UTF_8),
            "md", new MediaType("text", "markdown", java.nio.charset.StandardCharsets.UTF_8),
            "json", MediaType.APPLICATION_JSON,
            "csv", new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8),
            "svg", new MediaType("image", "svg+xml"),
            "pdf", MediaType.APPLICATION_PDF);

    private final ObjectStore store;

    StoredPages(ObjectStore store) {
        this.store = store;
    }

    /// Answers with an object that is known to be published.
    ResponseEntity<Resource> answer(String key) {
        try {
            MediaType type =
                    TYPES.getOrDefault(key.substring(key.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
            return ResponseEntity.ok()
                    .contentType(type)
                    .header("Content-Security-Policy", POLICY)
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                    .body(new InputStreamResource(store.open(key)));
        } catch (ObjectNotFoundException e) {
            throw Refusal.notFound(key + ": expected in the lake, was not");
        }
    }
}

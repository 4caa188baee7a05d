package io.zenmarket.readerswriters.objectstore;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class S3ProxyObjectStoreIT extends S3ObjectStoreContract {

    S3ProxyObjectStoreIT(@TempDir Path directory) throws IOException {
        super(S3Server.proxy(directory));
    }
}

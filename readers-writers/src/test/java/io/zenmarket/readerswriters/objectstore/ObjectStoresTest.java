package io.zenmarket.readerswriters.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoresTest {

    @TempDir
    Path directory;

    @Test
    void opensADirectory() {
        try (ObjectStore store = ObjectStores.open(new ObjectStoreSettings.Directory(directory))) {
            assertThat(store).isInstanceOf(DirectoryObjectStore.class);
        }
    }

    @Test
    void opensABucketWithoutAskingItAnything() {
        S3Settings nobody = new S3Settings(Optional.empty(), "eu-central-1", "bucket", "", false, true);
        try (ObjectStore store = ObjectStores.open(nobody)) {
            assertThat(store).isInstanceOf(S3ObjectStore.class);
        }
    }

    /// Start-up time: none of the S3 client's classes may be loaded for a directory.
    @Test
    void opensADirectoryWhereThereIsNoS3Client() throws Exception {
        try (URLClassLoader loader = withoutS3Client()) {
            Class<?> settings = loader.loadClass(ObjectStoreSettings.class.getName());
            Class<?> directorySettings = loader.loadClass(ObjectStoreSettings.Directory.class.getName());
            Object open = loader.loadClass(ObjectStores.class.getName())
                    .getMethod("open", settings)
                    .invoke(null, directorySettings.getConstructor(Path.class).newInstance(directory));

            assertThat(open.getClass().getName()).isEqualTo(DirectoryObjectStore.class.getName());
            assertThat(open.getClass().getClassLoader()).isSameAs(loader);
        }
    }

    private static URLClassLoader withoutS3Client() {
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("awssdk"))
                .map(ObjectStoresTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(entry, impossible);
        }
    }
}

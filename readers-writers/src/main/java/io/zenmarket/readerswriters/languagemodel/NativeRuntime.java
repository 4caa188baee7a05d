package io.zenmarket.readerswriters.languagemodel;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The native part of onnxruntime, quiet and without telemetry.
///
/// Its own loader leaves 22 MB in the directory of temporary files when the process is killed. Here the
/// two libraries are unpacked below that directory, loaded, and their names removed at once: the process
/// keeps what it has mapped.
final class NativeRuntime {

    private static final String PATH_PROPERTY = "onnxruntime.native.path";
    private static final String[] LIBRARIES = {"onnxruntime", "onnxruntime4j_jni"};

    private NativeRuntime() {}

    /// The environment of this process; the first call loads it.
    static OrtEnvironment environment() {
        return Holder.ENVIRONMENT;
    }

    private static final class Holder {

        static final OrtEnvironment ENVIRONMENT = load();
    }

    private static OrtEnvironment load() {
        if (System.getProperty(PATH_PROPERTY) != null
                || ModelResources.class.getResource(resource("onnxruntime")) == null) {
            return start();
        }
        try {
            return loadFrom(Files.createTempDirectory("zenmarket-onnxruntime-"));
        } catch (IOException full) {
            throw new UncheckedIOException(
                    "onnxruntime: directory of temporary files, expected room for 25 MB in "
                            + System.getProperty("java.io.tmpdir") + ", was not writable or full",
                    full);
        }
    }

    private static OrtEnvironment loadFrom(Path directory) throws IOException {
        try {
            for (String library : LIBRARIES) {
                try (InputStream in = ModelResources.class.getResourceAsStream(resource(library))) {
                    Files.copy(in, directory.resolve(System.mapLibraryName(library)));
                }
            }
            System.setProperty(PATH_PROPERTY, directory.toString());
            return start();
        } finally {
            System.clearProperty(PATH_PROPERTY);
            remove(directory);
        }
    }

    private static OrtEnvironment start() {
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "zenmarket");
        try {
            environment.setTelemetry(false);
        } catch (OrtException refused) {
            throw new IllegalStateException("onnxruntime: telemetry, expected to be switched off, was not", refused);
        }
        return environment;
    }

    /// What cannot be removed while it is loaded (Windows) goes at the end of the process.
    private static void remove(Path directory) {
        for (String library : LIBRARIES) {
            remove(directory.resolve(System.mapLibraryName(library)).toFile());
        }
        remove(directory.toFile());
    }

    private static void remove(File file) {
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }

    /// By the names that the artifact uses.
    private static String resource(String library) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
        String machine = System.getProperty("os.arch");
        String processor = machine.equals("amd64") || machine.equals("x86_64") ? "x64" : machine;
        return "/ai/onnxruntime/native/" + family + "-" + processor + "/" + System.mapLibraryName(library);
    }
}

package io.zenmarket.readerswriters.objectstore;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says what a file system's refusal means and what to do about it.
final class FileFailures {

    private FileFailures() {}

    /// @param where the file, directory or object that was asked for
    /// @param action what failed, as in `could not put`
    static ObjectStoreException of(Object where, String action, IOException failure) {
        String was = failure instanceof FileSystemException refusal ? refused(refusal) : text(failure.getMessage());
        String message = "%s: could not %s, expected %s, was \"%s\"".formatted(where, action, expected(failure), was);
        return new ObjectStoreException(message, failure);
    }

    private static String refused(FileSystemException refusal) {
        String reason = refusal.getReason() == null ? refusal.getClass().getSimpleName() : refusal.getReason();
        return text(refusal.getFile()) + ": " + reason;
    }

    private static String text(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    private static String expected(IOException failure) {
        String message = text(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("quota exceeded")) {
            return "room on the disk; free some and run again";
        }
        if (message.contains("read-only file system")) {
            return "a file system that can be written";
        }
        if (message.contains("is a directory")) {
            return "a file: no object can have the name of a directory";
        }
        return expectedByKind(failure);
    }

    private static String expectedByKind(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission for user " + System.getProperty("user.name");
            case NoSuchFileException _ -> "a file";
            case NotDirectoryException _ -> "a directory: nothing can be stored below an object or a symbolic link";
            case AtomicMoveNotSupportedException _ -> "the store's directory to be one file system";
            default -> "success";
        };
    }
}

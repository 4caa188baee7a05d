package io.zenmarket.jobs.cli;

import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.Faults;
import io.zenmarket.readerswriters.postgres.embedded.DirectoryInUseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what a command throws into one line for a person and an exit code. The stack trace is shown with
/// `--debug`.
public final class ErrorMessages implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) throws Exception {
        if (result.originalArgs().contains(CommonOptions.DEBUG)) {
            throw failure;
        }
        List<Throwable> causes = causes(failure);
        Throwable shown =
                causes.stream().filter(ErrorMessages::isPassing).findFirst().orElse(causes.getLast());
        String message = shown.getMessage() == null ? shown.toString() : shown.getMessage();
        command.getErr().println(command.getColorScheme().errorText(message));
        command.getErr().flush();
        return isPassing(shown) ? ExitCodes.TRY_AGAIN : ExitCodes.FAILED;
    }

    private static boolean isPassing(Throwable cause) {
        return cause instanceof DirectoryInUseException || Faults.isPassing(cause);
    }

    private static List<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Throwable.class::cast)
                .toList();
    }
}

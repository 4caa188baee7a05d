package io.zenmarket.awsbatch.joblist;

import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;
import java.util.List;

/// A job of the list.
///
/// @param name the job's, as the application knows it
/// @param command arguments of the application that run it as one process
/// @param size of one process
/// @param attempts of one process
/// @param processes how many there are
/// @param schedule what starts it
/// @param access what it may use
public record JobEntry(
        String name,
        List<String> command,
        FargateSize size,
        Attempts attempts,
        Processes processes,
        Schedule schedule,
        Access access) {

    public JobEntry {
        Require.matches("name", name, "[a-z][a-z0-9]*(-[a-z0-9]+){0,5}", "a job's name such as ingest-bars");
        command = List.copyOf(command);
        Require.that(!command.isEmpty(), "command", "at least one argument", "none");
    }

    /// The same as one process.
    JobEntry alone() {
        return new JobEntry(name, command, size, attempts, new Processes(false, 1), schedule, access);
    }

    static JobEntry of(Section entry) {
        return entry.checked(section -> new JobEntry(
                section.text("name"),
                section.texts("command"),
                new FargateSize(section.number("vcpu"), section.whole("memory")),
                new Attempts(section.whole("attempts"), section.duration("timeout")),
                new Processes(section.flag("fanned-out"), section.whole("maximum-processes")),
                section.choice("schedule", Schedule.class),
                new Access(section.texts("reads"), section.texts("writes"), section.texts("secrets"))));
    }
}

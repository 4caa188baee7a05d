package io.zenmarket.jobs.frame;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a thread step back when others want the processors. The JVM ignores priorities on Linux unless it is
/// root's and told not to, so the kernel is asked; elsewhere, where it would mean the whole process, nothing
/// happens.
final class Niceness {

    private static final Logger LOG = LoggerFactory.getLogger(Niceness.class);

    /// Of a process, which on Linux is a thread; 0 is the caller.
    private static final int PROCESS = 0;

    private static final Optional<MethodHandle> SET_PRIORITY = priorityCall();

    private Niceness() {}

    /// Sets it for the thread that calls.
    ///
    /// @param nice 0 as every thread, to 19: only what the others leave
    static void set(int nice) {
        SET_PRIORITY.filter(handle -> nice > 0).ifPresent(handle -> set(handle, nice));
    }

    private static void set(MethodHandle handle, int nice) {
        try {
            int failed = (int) handle.invokeExact(PROCESS, 0, nice);
            LOG.debug("{}: nice {}{}", Thread.currentThread().getName(), nice, failed == 0 ? "" : " was refused");
        } catch (Throwable e) {
            throw new IllegalStateException("setpriority: expected to be callable, was " + e, e);
        }
    }

    @SuppressWarnings("restricted") // there is no other way to call the kernel
    private static Optional<MethodHandle> priorityCall() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor integers = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        return linker.defaultLookup().find("setpriority").map(address -> linker.downcallHandle(address, integers));
    }
}

package io.zenmarket.awsbatch.joblist;

import io.zenmarket.awsbatch.input.Require;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// A size of a task that Fargate has (AWS Batch user guide, "Job definition parameters",
/// resourceRequirements).
///
/// @param vcpu virtual CPUs: 0.25, 0.5, 1, 2, 4, 8 or 16
/// @param memory MiB
public record FargateSize(double vcpu, int memory) {

    private static final int GIB = 1024;

    private static final Map<Double, int[]> MEMORIES = Map.of(
            0.25, new int[] {512, GIB, 2 * GIB},
            0.5, steps(1, 4, 1),
            1.0, steps(2, 8, 1),
            2.0, steps(4, 16, 1),
            4.0, steps(8, 30, 1),
            8.0, steps(16, 60, 4),
            16.0, steps(32, 120, 8));

    public FargateSize {
        int[] memories = MEMORIES.get(vcpu);
        Require.that(memories != null, "vcpu", "0.25, 0.5, 1, 2, 4, 8 or 16", vcpu);
        Require.that(
                memories != null && IntStream.of(memories).anyMatch(each -> each == memory),
                "memory",
                "a size in MiB that Fargate has with " + vcpu + " virtual CPUs",
                memory);
    }

    /// The virtual CPUs as AWS Batch has them: `0.25`, `1`.
    public String vcpuText() {
        return vcpu == Math.rint(vcpu) ? String.valueOf((int) vcpu) : String.format(Locale.ROOT, "%s", vcpu);
    }

    private static int[] steps(int least, int most, int step) {
        return IntStream.iterate(least, gib -> gib <= most, gib -> gib + step)
                .map(gib -> gib * GIB)
                .toArray();
    }
}

package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;
import java.util.List;

/// What jobs run on.
///
/// @param imageTag of the application's image in the deployment's own repository
/// @param spotVcpus most virtual CPUs of Fargate Spot at a time
/// @param onDemandVcpus most virtual CPUs of Fargate at a time, once those of Spot are taken; 0: none
/// @param sweep what backtests run on
/// @param sweepVcpus most virtual CPUs of those instances at a time
public record ComputeInputs(String imageTag, int spotVcpus, int onDemandVcpus, Sweep sweep, int sweepVcpus) {

    /// What backtests run on.
    public enum Sweep {
        /// What all jobs run on.
        NONE,
        /// Spot instances, x86.
        SPOT,
        /// Spot instances, ARM: the tag has to be of an image for both, for Fargate takes it for x86.
        GRAVITON;

        /// Families of instances to choose from.
        public List<String> families() {
            return switch (this) {
                case NONE -> List.of();
                case SPOT -> List.of("c7i", "c7a", "c6i", "m7i");
                case GRAVITON -> List.of("c8g", "c7g", "c6g", "m7g");
            };
        }
    }

    private static final int MOST = 10_000;

    public ComputeInputs {
        Require.matches("image-tag", imageTag, "[A-Za-z0-9][A-Za-z0-9._-]{0,127}", "a tag such as 0.1.0");
        Require.within("spot-vcpus", spotVcpus, 1, MOST);
        Require.within("on-demand-vcpus", onDemandVcpus, 0, MOST);
        Require.within("sweep-vcpus", sweepVcpus, sweep == Sweep.NONE ? 0 : 1, sweep == Sweep.NONE ? 0 : MOST);
    }

    static ComputeInputs of(Section inputs) {
        return inputs.checked(section -> new ComputeInputs(
                section.text("image-tag"),
                section.whole("spot-vcpus"),
                section.whole("on-demand-vcpus"),
                section.choice("sweep", Sweep.class),
                section.whole("sweep-vcpus")));
    }
}

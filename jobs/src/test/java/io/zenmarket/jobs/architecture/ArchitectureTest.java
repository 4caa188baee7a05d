package io.zenmarket.jobs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The code obeys, and each rule refuses what it is there to refuse.
class ArchitectureTest {

    /// A rule and a part of what it says of the class that breaks it on purpose.
    record Gate(String name, ArchRule rule, String refused) {

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Gate> GATES = List.of(
            new Gate("domain is plain Java", DomainRules.PLAIN_JAVA, "fixtureone.SpringInDomain"),
            new Gate("domain opens no files", DomainRules.PLAIN_JAVA, "fixtureone.FileInDomain"),
            new Gate("domain does not log", DomainRules.PLAIN_JAVA, "fixtureone.LogInDomain"),
            new Gate("domain reads no clock", DomainRules.NO_CLOCK_AND_NO_CHANCE, "java.time.LocalDate.now()"),
            new Gate(
                    "domain reads no clock by reference",
                    DomainRules.NO_CLOCK_AND_NO_CHANCE,
                    "java.time.Instant.now()"),
            new Gate("domain reads no nanoseconds", DomainRules.NO_CLOCK_AND_NO_CHANCE, "System.nanoTime()"),
            new Gate("domain has no unseeded random", DomainRules.NO_CLOCK_AND_NO_CHANCE, "java.util.Random.<init>()"),
            new Gate("domain prints nothing", DomainRules.NO_OUTPUT, "fixtureone.PrintInDomain"),
            new Gate("features form no cycle", DomainRules.NO_CYCLES, "Slice fixturetwo"),
            new Gate("readers see no jobs", LayerRules.NO_JOBS_IN_READERS_AND_WRITERS, "fixture.SeesJobs"),
            new Gate("jobs see no wire types", LayerRules.NO_WIRE_TYPES_IN_JOBS, "fixturealpha.WireTypeInJob"),
            new Gate(
                    "jobs do not see each other", LayerRules.jobsApart(LayerRules.jobPackages(Code.WRONG)), "BetaStep"),
            new Gate("steps come from the factory", LayerRules.STEPS_FROM_THE_FACTORY, "fixturebeta.OwnStep"),
            new Gate(
                    "kinds of steps are the frame's",
                    LayerRules.OWN_KINDS_OF_STEPS_IN_THE_FRAME,
                    "fixturebeta.OddStep"),
            new Gate("Boot configures Batch", LayerRules.BOOTS_OWN_CONFIGURATION, "fixturebeta.SwitchesBootOff"),
            new Gate("beans are found by name", LayerRules.BEANS_ARE_FOUND_BY_NAME, "fixturebeta.LostBeans"),
            new Gate("names say something", ShapeRules.NAMES_THAT_SAY_SOMETHING, "fixturealpha.PriceManager"),
            new Gate("there are no setters", ShapeRules.NO_SETTERS, "PriceManager.setPrice(double)"),
            new Gate("open fields are final", ShapeRules.FINAL_OR_PRIVATE_FIELDS, "PriceManager.price>"),
            new Gate("packages say what they are", ShapeRules.PACKAGES_SAY_WHAT_THEY_ARE, "fixturebeta says nothing"),
            new Gate("settings are records", ShapeRules.SETTINGS_ARE_RECORDS, "fixturealpha.LooseSettings"),
            new Gate("defaults are tested", ShapeRules.defaultsTested(Code.TESTS), "LooseSettings has no test"));

    @ParameterizedTest
    @FieldSource("GATES")
    void isObeyedByTheCode(Gate gate) {
        ArchRule rule = gate.name().equals("jobs do not see each other")
                ? LayerRules.jobsApart(LayerRules.jobPackages(Code.MAIN))
                : gate.rule();

        assertThat(rule.allowEmptyShould(false)
                        .evaluate(Code.MAIN)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("GATES")
    void refusesWhatIsWrong(Gate gate) {
        assertThat(gate.rule().evaluate(Code.WRONG).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(gate.refused()));
    }

    @Test
    void findsTheJobs() {
        assertThat(LayerRules.jobPackages(Code.MAIN))
                .contains(
                        "io.zenmarket.jobs.ingestbars",
                        "io.zenmarket.jobs.generatesignals",
                        "io.zenmarket.jobs.publishreport",
                        "io.zenmarket.jobs.nightly");
    }

    @Test
    void looksAtEveryModule() {
        assertThat(Code.MAIN.stream().map(each -> each.getPackageName()))
                .contains(
                        "io.zenmarket.domain.signal", "io.zenmarket.readerswriters.parquet", "io.zenmarket.jobs.frame")
                .noneMatch(name -> name.contains("fixture"));
    }

    @Test
    void needsNoMocksAndNoSleep() {
        assertThat(ShapeRules.NO_MOCKS.evaluate(Code.TESTS).hasViolation()).isFalse();
        assertThat(ShapeRules.NO_SLEEP.evaluate(Code.TESTS).hasViolation()).isFalse();
        assertThat(ShapeRules.NO_LOMBOK.evaluate(Code.MAIN).hasViolation()).isFalse();
        assertThat(ShapeRules.NO_SLEEP.evaluate(Code.WRONG).hasViolation()).isTrue();
        assertThat(ShapeRules.NO_MOCKS.evaluate(Code.WRONG).hasViolation()).isTrue();
    }
}

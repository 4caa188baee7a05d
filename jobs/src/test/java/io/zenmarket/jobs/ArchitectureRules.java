package io.zenmarket.jobs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.Set;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.step.builder.StepBuilder;

/// The arrows between the rooms, as rules.
final class ArchitectureRules {

    /// Packages of `jobs` that every job may use.
    private static final Set<String> SHARED = Set.of("frame", "cli", "store", "testing");

    private static final String ROOT = "io.zenmarket.jobs.";

    /// Plain Java, JSpecify and ta4j; of `java.io` only `Closeable`, which a source's reader is.
    static final ArchRule DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("io.zenmarket.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("io.zenmarket.domain..")
                    .or(resideInAPackage("java.lang.."))
                    .or(resideInAPackage("java.math.."))
                    .or(resideInAPackage("java.nio.charset.."))
                    .or(resideInAPackage("java.time.."))
                    .or(resideInAPackage("java.util.."))
                    .or(resideInAPackage("org.jspecify.."))
                    .or(resideInAPackage("org.ta4j.."))
                    .or(named("java.io.Closeable")))
            .as("domain sees plain Java only");

    static final ArchRule DOMAIN_READS_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("io.zenmarket.domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .as("domain reads no clock and no unseeded random");

    static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("io.zenmarket.domain.(*)..").should().beFreeOfCycles();

    static final ArchRule READERS_DO_NOT_SEE_JOBS = noClasses()
            .that()
            .resideInAPackage("io.zenmarket.readerswriters..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.zenmarket.jobs..");

    static final ArchRule JOBS_DO_NOT_IMPORT_EACH_OTHER =
            slices().assignedFrom(new JobPackage()).should().notDependOnEachOther();

    static final ArchRule STEPS_COME_FROM_THE_FACTORY = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.zenmarket.jobs.frame.StepFactory")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(StepBuilder.class)
            .as("steps come from the factory");

    static final ArchRule BATCH_IS_CONFIGURED_BY_BOOT =
            noClasses().should().beAnnotatedWith(EnableBatchProcessing.class);

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)");

    private ArchitectureRules() {}

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(name, type -> type.getName().equals(name));
    }

    /// A slice per job: the packages under `jobs` that are not shared by all.
    private static final class JobPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            if (!name.startsWith(ROOT)) {
                return SliceIdentifier.ignore();
            }
            String job = name.substring(ROOT.length()).split("\\.")[0];
            return SHARED.contains(job) ? SliceIdentifier.ignore() : SliceIdentifier.of(job);
        }

        @Override
        public String getDescription() {
            return "jobs";
        }
    }
}

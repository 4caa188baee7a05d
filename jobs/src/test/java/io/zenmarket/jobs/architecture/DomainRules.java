package io.zenmarket.jobs.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Set;

/// What `domain` may know.
final class DomainRules {

    private static final String DOMAIN = "io.zenmarket.domain..";

    /// Files, sockets, logs, frameworks and databases are left out by not being named. Of the packages for text and
    /// security only pure functions are let in: Unicode's normal forms and hashes.
    static final ArchRule PLAIN_JAVA = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            DOMAIN,
                            "java.lang..",
                            "java.math",
                            "java.nio.charset",
                            "java.time..",
                            "java.util",
                            "java.util.concurrent..",
                            "java.util.function",
                            "java.util.regex",
                            "java.util.stream",
                            "java.util.zip",
                            "org.jspecify.annotations",
                            "org.ta4j..")
                    .or(belongToAnyOf(Normalizer.class, MessageDigest.class, NoSuchAlgorithmException.class)));

    static final ArchRule NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .accessTargetWhere(DescribedPredicate.describe("reads the clock or chance", DomainRules::isClockOrChance));

    static final ArchRule NO_OUTPUT = noClasses()
            .that(resideInAPackage(DOMAIN).or(resideInAPackage("io.zenmarket.readerswriters..")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    static final ArchRule NO_CYCLES =
            slices().matching("io.zenmarket.domain.(*)..").should().beFreeOfCycles();

    private static final Set<String> SECRET_CHANCE = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.Collections.shuffle");

    private static final Set<String> CLOCKS = Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime");

    private DomainRules() {}

    private static boolean isClockOrChance(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        String target = owner + "." + name;
        boolean now = owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
        boolean made = name.equals("<init>") && access.getTarget().getFullName().endsWith("()");
        boolean unseeded = made
                && Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.Date")
                        .contains(owner);
        return now || unseeded || CLOCKS.contains(target) || SECRET_CHANCE.contains(target);
    }
}

package io.zenmarket.jobs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.zenmarket.jobs.testing.Defaults;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What a class may look like.
final class ShapeRules {

    static final ArchRule NAMES_THAT_SAY_SOMETHING =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)(\\$.*)?");

    static final ArchRule NO_SETTERS = noMethods()
            .that(DescribedPredicate.describe("are declared here", ShapeRules::isNoOverride))
            .should()
            .haveNameMatching("set[A-Z].*");

    /// State that changes is seen by its own class only.
    static final ArchRule FINAL_OR_PRIVATE_FIELDS =
            fields().that().areNotFinal().should().bePrivate();

    static final ArchRule NO_LOMBOK = noClasses().should().dependOnClassesThat().resideInAPackage("lombok..");

    static final ArchRule NO_MOCKS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mockito..", "org.easymock..", "io.mockk..", "org.jmock..");

    static final ArchRule NO_SLEEP = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    static final ArchRule SETTINGS_ARE_RECORDS = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords();

    static final ArchRule PACKAGES_SAY_WHAT_THEY_ARE = classes()
            .should(new ArchCondition<>("be in a package with a @NullMarked package-info") {

                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    boolean marked = item.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
                    if (!marked) {
                        events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " says nothing"));
                    }
                }
            });

    private ShapeRules() {}

    private static boolean isNoOverride(JavaMethod method) {
        return method.getOwner().getAllRawSuperclasses().stream()
                        .noneMatch(parent -> parent.tryGetMethod(method.getName(), names(method))
                                .isPresent())
                && method.getOwner().getAllRawInterfaces().stream()
                        .noneMatch(parent -> parent.tryGetMethod(method.getName(), names(method))
                                .isPresent());
    }

    private static String[] names(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
    }

    /// Each settings record has a test that asks for its defaults.
    static ArchRule defaultsTested(JavaClasses tests) {
        Set<String> tested = tests.stream()
                .filter(test -> test.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Defaults.class)))
                .flatMap(test -> test.getReferencedClassObjects().stream())
                .map(reference -> reference.getRawType().getName())
                .collect(Collectors.toSet());
        return classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should(new ArchCondition<>("have a test of their defaults") {

                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (!tested.contains(item.getName())) {
                            events.add(SimpleConditionEvent.violated(
                                    item, item.getName() + " has no test that calls Defaults.of"));
                        }
                    }
                });
    }
}

package io.zenmarket.jobs.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;

/// The compiled classes the rules look at.
final class Code {

    private static final String ROOT = "io.zenmarket";

    /// What we ship.
    static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(place -> !isTest(place)).importPackages(ROOT);

    /// The tests of this module, without the classes that are wrong on purpose.
    static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(place -> place.contains("/jobs/target/test-classes/") && !place.contains("/fixture"))
            .importPackages(ROOT);

    /// The classes that are wrong on purpose.
    static final JavaClasses WRONG = new ClassFileImporter()
            .withImportOption(place -> isTest(place) && place.contains("/fixture"))
            .importPackages(ROOT);

    private Code() {}

    private static boolean isTest(Location place) {
        return place.contains("/test-classes/") || place.contains("-tests.jar");
    }
}

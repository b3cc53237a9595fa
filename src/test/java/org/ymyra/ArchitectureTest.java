package org.ymyra;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Holds the architecture: which package may use which, and which library is used where. */
@AnalyzeClasses(packages = "org.ymyra", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesUseOnlyThoseBelow = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("scenario")
            .definedBy("org.ymyra.scenario..")
            .layer("model")
            .definedBy("org.ymyra.model..")
            .layer("results")
            .definedBy("org.ymyra.results..")
            .layer("experiment")
            .definedBy("org.ymyra.experiment..")
            .layer("analysis")
            .definedBy("org.ymyra.analysis..")
            .layer("validation")
            .definedBy("org.ymyra.validation..")
            .layer("chart")
            .definedBy("org.ymyra.chart..")
            .layer("briefing")
            .definedBy("org.ymyra.briefing..")
            .layer("gui")
            .definedBy("org.ymyra.gui..")
            .layer("cli")
            .definedBy("org.ymyra.cli..")
            .whereLayer("scenario")
            .mayNotAccessAnyLayer()
            .whereLayer("model")
            .mayOnlyAccessLayers("scenario")
            .whereLayer("results")
            .mayOnlyAccessLayers("scenario")
            .whereLayer("experiment")
            .mayOnlyAccessLayers("model", "results", "scenario")
            .whereLayer("analysis")
            .mayOnlyAccessLayers("results", "scenario")
            .whereLayer("validation")
            .mayOnlyAccessLayers("experiment", "analysis", "model", "results", "scenario")
            .whereLayer("chart")
            .mayOnlyAccessLayers("analysis", "results", "scenario")
            .whereLayer("briefing")
            .mayOnlyAccessLayers("chart", "analysis", "results", "scenario")
            .whereLayer("gui")
            .mayOnlyAccessLayers("chart", "analysis", "experiment", "model", "results", "scenario")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule everyClassLivesInOneOfThem = classes()
            .should()
            .resideInAnyPackage(
                    "org.ymyra.scenario..",
                    "org.ymyra.model..",
                    "org.ymyra.results..",
                    "org.ymyra.experiment..",
                    "org.ymyra.analysis..",
                    "org.ymyra.validation..",
                    "org.ymyra.chart..",
                    "org.ymyra.briefing..",
                    "org.ymyra.gui..",
                    "org.ymyra.cli..");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.ymyra.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLineEndsTheProgram = noClasses()
            .that(not(resideInAPackage("org.ymyra.cli..")))
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule masonIsForTheModelAndItsWindow =
            onlyIn(List.of("org.ymyra.model..", "org.ymyra.gui.."), "sim..", "ec..");

    @ArchTest
    static final ArchRule drawingIsForChartsAndTheWindow = onlyIn(
            List.of("org.ymyra.chart..", "org.ymyra.gui.."),
            "org.jfree..",
            "org.apache.batik..",
            "java.awt..",
            "javax.swing..",
            "javax.imageio..");

    @ArchTest
    static final ArchRule lookAndFeelIsForTheWindow = onlyIn("org.ymyra.gui..", "com.formdev..");

    @ArchTest
    static final ArchRule pagesAreForBriefings = onlyIn(
            "org.ymyra.briefing..",
            "com.openhtmltopdf..",
            "org.apache.pdfbox..",
            "org.apache.fontbox..",
            "com.samskivert..");

    @ArchTest
    static final ArchRule theStoreIsForResults = onlyIn("org.ymyra.results..", "java.sql..", "org.duckdb..");

    @ArchTest
    static final ArchRule optionsAreForTheCommandLine = onlyIn("org.ymyra.cli..", "picocli..");

    @ArchTest
    static final ArchRule luckIsNamedAndSeeded = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("a replication is a function of scenario, seed and number");

    @ArchTest
    static final ArchRule theModelKnowsNoFilesAndNoClock = noClasses()
            .that()
            .resideInAPackage("org.ymyra.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .because("a replication is a function of scenario, seed and number")
            .allowEmptyShould(true);

    private static ArchRule onlyIn(String home, String... libraries) {
        return onlyIn(List.of(home), libraries);
    }

    private static ArchRule onlyIn(List<String> homes, String... libraries) {
        return noClasses()
                .that(not(resideInAnyPackage(homes.toArray(String[]::new))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}

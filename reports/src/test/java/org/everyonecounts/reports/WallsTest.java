package org.everyonecounts.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The walls between the packages of this module. */
class WallsTest {
    private final JavaClasses reports = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.everyonecounts.reports");

    @Test
    void poi_appears_only_under_the_workbook_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.everyonecounts.reports.workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.poi..",
                        "org.openxmlformats..",
                        "org.apache.xmlbeans..",
                        "org.apache.commons.compress..")
                .check(reports);
    }

    @Test
    void words_know_no_sheet_and_sheets_know_no_workbook() {
        noClasses()
                .that()
                .resideInAPackage("org.everyonecounts.reports.words")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.everyonecounts.reports.sheet..", "org.everyonecounts.reports.workbook..")
                .check(reports);
        noClasses()
                .that()
                .resideInAPackage("org.everyonecounts.reports.sheet")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.everyonecounts.reports.workbook..")
                .check(reports);
    }

    @Test
    void the_template_engine_appears_only_in_the_board_page() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.everyonecounts.reports.board")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gg.jte..")
                .check(reports);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.everyonecounts.reports.(**)")
                .should()
                .beFreeOfCycles()
                .check(reports);
    }

    @Test
    void reports_know_nothing_of_batch_or_of_the_jobs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.everyonecounts.jobs..")
                .check(reports);
        classes()
                .that()
                .resideInAPackage("org.everyonecounts.reports..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.everyonecounts..",
                        "org.apache.poi..",
                        "org.openxmlformats..",
                        "org.apache.xmlbeans..",
                        "org.apache.commons.compress..",
                        "tech.tablesaw..",
                        "gg.jte..",
                        "org.jspecify..")
                .check(reports);
    }
}

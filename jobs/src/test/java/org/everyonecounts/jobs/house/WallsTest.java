package org.everyonecounts.jobs.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URL;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of the house. This module sees all others, so they are held from here. */
class WallsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.everyonecounts");

    @Test
    void every_module_is_seen_by_this_test() {
        for (String module : new String[] {"models", "reports", "jobs"}) {
            assertThat(HOUSE.stream().anyMatch(one -> one.getPackageName().startsWith("org.everyonecounts." + module)))
                    .as(module)
                    .isTrue();
        }
    }

    @Test
    void dependencies_point_from_jobs_to_reports_to_models_and_never_back() {
        noClasses()
                .that()
                .resideInAPackage("org.everyonecounts.models..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.everyonecounts.reports..", "org.everyonecounts.jobs..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.everyonecounts.reports..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.everyonecounts.jobs..")
                .check(HOUSE);
    }

    @Test
    void poi_appears_only_where_workbooks_are_written() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.everyonecounts.reports.workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..")
                .check(HOUSE);
    }

    @Test
    void spring_appears_only_where_a_job_runs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.everyonecounts.jobs.nightly..", "org.everyonecounts.jobs.history..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(HOUSE);
    }

    @Test
    void timers_appear_only_where_runs_are_timed() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.everyonecounts.jobs.timing..", "org.everyonecounts.jobs.nightly..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(HOUSE);
    }

    @Test
    void tablesaw_and_duckdb_stay_out_of_models() {
        noClasses()
                .that()
                .resideInAPackage("org.everyonecounts.models..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tech.tablesaw..", "org.duckdb..", "java.sql..")
                .check(HOUSE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.everyonecounts.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void models_read_and_write_nothing() {
        noClasses()
                .that()
                .resideInAPackage("org.everyonecounts.models..")
                .should()
                .dependOnClassesThat(DescribedPredicate.or(
                        resideInAPackage("java.nio.file.."),
                        resideInAPackage("java.nio.channels.."),
                        resideInAPackage("java.net.."),
                        resideInAPackage("java.util.logging.."),
                        resideInAPackage("org.slf4j.."),
                        resideInAPackage("java.io..")
                                .and(describe(
                                        "no Serializable",
                                        one -> !one.getSimpleName().equals("Serializable")))))
                .check(HOUSE);
    }

    @Test
    void models_ask_no_clock_no_environment_and_no_dice_without_a_seed() {
        DescribedPredicate<JavaCall<?>> unseeded = describe(
                "java.util.Random without a seed",
                call -> call.getTargetOwner().isEquivalentTo(Random.class)
                        && call.getTarget().getName().equals("<init>")
                        && call.getTarget().getRawParameterTypes().isEmpty());
        noClasses()
                .that()
                .resideInAPackage("org.everyonecounts.models..")
                .should()
                .callMethodWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime|getenv|getProperty"))
                        .and(target(owner(describe("System", one -> one.isEquivalentTo(System.class))))))
                .orShould()
                .callMethodWhere(target(nameMatching("random"))
                        .and(target(owner(describe("Math", one -> one.isEquivalentTo(Math.class))))))
                .orShould()
                .callCodeUnitWhere(unseeded)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.UUID")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.security.SecureRandom")
                .check(HOUSE);
    }

    @Test
    void models_take_logarithms_and_powers_that_are_the_same_on_every_machine() {
        noClasses()
                .that()
                .resideInAPackage("org.everyonecounts.models..")
                .should()
                .callMethodWhere(target(nameMatching("log|log10|log1p|exp|expm1|pow|cbrt|sin|cos|tan"))
                        .and(target(owner(describe("Math", one -> one.isEquivalentTo(Math.class))))))
                .check(HOUSE);
    }

    @Test
    void every_package_says_that_nothing_is_null_unless_it_says_so() {
        classes()
                .that(describe(
                        "are not package-info", one -> !one.getSimpleName().equals("package-info")))
                .should(new ArchCondition<JavaClass>("live in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass one, ConditionEvents events) {
                        boolean marked = one.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(
                                one, marked, one.getName() + " is in " + one.getPackageName()));
                    }
                })
                .check(HOUSE);
    }

    @Test
    void no_package_is_named_after_what_its_classes_are() {
        Set<String> kinds = Set.of("util", "utils", "impl", "dto", "helper", "helpers", "common");
        assertThat(HOUSE.stream()
                        .flatMap(one -> Set.of(one.getPackageName().split("\\.")).stream())
                        .filter(kinds::contains))
                .isEmpty();
    }

    @Test
    void public_fields_are_constants() {
        classes()
                .should(new ArchCondition<JavaClass>("have no public field that can change") {
                    @Override
                    public void check(JavaClass one, ConditionEvents events) {
                        one.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC)
                                        && !field.getModifiers().contains(JavaModifier.FINAL))
                                .forEach(field -> events.add(SimpleConditionEvent.violated(
                                        field, field.getFullName() + " is public and can change")));
                    }
                })
                .check(HOUSE);
    }

    /** A night runs one command, named by its settings when it has finished; no class but this one starts a process. */
    private static final String STARTS_A_PROCESS = "org.everyonecounts.jobs.nightly.FinishCommand";

    private static final Set<String> RUN_FOREIGN_CODE = Set.of(
            "java.io.ObjectInputStream",
            "java.beans.XMLDecoder",
            "java.net.URLClassLoader",
            "java.lang.reflect.Method",
            "java.lang.reflect.Constructor",
            "java.lang.reflect.Proxy",
            "java.util.ServiceLoader",
            "javax.tools.ToolProvider");

    private static final Set<String> TALK = Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.net.HttpURLConnection",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.DatagramChannel",
            "java.nio.channels.AsynchronousSocketChannel");

    @Test
    void no_process_is_started_but_the_command_that_settings_name() {
        noClasses()
                .that(describe(
                        "are not the command at the end of a run",
                        one -> !one.getName().startsWith(STARTS_A_PROCESS)))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .callMethodWhere(target(nameMatching("exec|load|loadLibrary"))
                        .and(target(owner(describe("Runtime", one -> one.isEquivalentTo(Runtime.class))))))
                .check(HOUSE);
    }

    @Test
    void data_never_become_code() {
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "run what others wrote",
                        one -> RUN_FOREIGN_CODE.contains(one.getName())
                                || one.getPackageName().startsWith("javax.script")
                                || one.getPackageName().startsWith("org.springframework.expression")))
                .orShould()
                .callMethodWhere(target(nameMatching("forName"))
                        .and(target(owner(describe("Class", one -> one.isEquivalentTo(Class.class))))))
                .orShould()
                .callMethodWhere(target(nameMatching("loadClass|defineClass")))
                .check(HOUSE);
    }

    @Test
    void yaml_is_read_from_its_events_so_that_no_tag_makes_an_object() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("load|loadAs|loadAll"))
                        .and(target(owner(resideInAPackage("org.yaml.snakeyaml..")))))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.yaml.snakeyaml.constructor..")
                .check(HOUSE);
    }

    @Test
    void nothing_is_fetched_or_sent_but_to_the_database() {
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "speak to the network",
                        one -> TALK.contains(one.getName())
                                || one.getPackageName().startsWith("java.net.http")
                                || one.getPackageName().startsWith("javax.net")))
                .orShould()
                .callMethodWhere(target(nameMatching("openStream|openConnection|getContent"))
                        .and(target(owner(describe("URL", one -> one.isEquivalentTo(URL.class))))))
                .check(HOUSE);
    }

    /** {@code XmlReader} refuses document types and outer entities; reading XML any other way would have to refuse them again. */
    @Test
    void xml_is_read_in_one_place_that_refuses_document_types() {
        noClasses()
                .that(describe(
                        "are not XmlReader",
                        one -> !one.getName().equals("org.everyonecounts.reports.accessibility.xlsx.XmlReader")))
                .should()
                .dependOnClassesThat(describe(
                        "make readers of XML",
                        one -> one.getName().equals("javax.xml.stream.XMLInputFactory")
                                || one.getPackageName().startsWith("javax.xml.parsers")
                                || one.getPackageName().startsWith("javax.xml.transform")
                                || one.getPackageName().startsWith("javax.xml.validation")
                                || one.getPackageName().startsWith("javax.xml.xpath")
                                || one.getPackageName().startsWith("org.xml.sax")
                                || one.getPackageName().startsWith("com.fasterxml.aalto")))
                .check(HOUSE);
    }
}

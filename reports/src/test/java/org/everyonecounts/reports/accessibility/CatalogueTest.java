package org.everyonecounts.reports.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.reports.accessibility.check.Catalogue;
import org.everyonecounts.reports.accessibility.check.Check;
import org.everyonecounts.reports.accessibility.check.Importance;
import org.everyonecounts.reports.accessibility.check.Profile;
import org.junit.jupiter.api.Test;

final class CatalogueTest {
    @Test
    void every_automatic_check_of_the_checklist_is_listed_once_in_its_order() {
        assertThat(Catalogue.checks().stream().map(Check::id))
                .containsExactly(
                        "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "P13", "S1", "S2",
                        "S3", "S4", "S5", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17",
                        "S18", "S21", "S24", "C1", "C2", "C3", "C4");
    }

    @Test
    void weights_are_those_of_the_checklist() {
        assertThat(ids(Importance.OURS)).containsExactly("P1", "P4", "P7", "P10", "P12", "P13", "S24");
        assertThat(ids(Importance.DESIRABLE)).containsExactly("P2", "S3", "S4", "S7", "S15", "S17", "C4");
        assertThat(ids(Importance.ESSENTIAL)).hasSize(22);
    }

    private static List<String> ids(Importance importance) {
        return Catalogue.checks().stream()
                .filter(check -> check.importance() == importance)
                .map(Check::id)
                .toList();
    }

    @Test
    void every_check_says_what_it_asks_and_how_to_mend_without_a_full_stop() {
        assertThat(Catalogue.checks())
                .allSatisfy(check -> assertThat(List.of(check.asks(), check.mend()))
                        .allMatch(words -> words.length() > 10 && !words.endsWith(".")));
    }

    @Test
    void only_panes_are_not_asked_of_analysts() {
        assertThat(Catalogue.checks())
                .filteredOn(check -> !check.isAskedOf(Profile.ANALYST))
                .extracting(Check::id)
                .containsExactly("S4");
        assertThat(Catalogue.checks()).allMatch(check -> check.isAskedOf(Profile.PUBLICATION));
    }

    @Test
    void the_README_lists_every_check_as_the_catalogue_does() throws Exception {
        assertThat(Files.readAllLines(Path.of("README.md")))
                .containsSubsequence(Catalogue.checks().stream()
                        .map(check -> "| " + check.id() + " | "
                                + check.importance().name().charAt(0) + " | " + check.asks() + " |")
                        .toList());
    }
}

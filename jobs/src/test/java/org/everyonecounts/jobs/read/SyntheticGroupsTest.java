package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.area.HealthData.Outcome;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The made-up package is what it says it is: read without a fault, its totals the sums of their parts. */
class SyntheticGroupsTest {
    @TempDir
    private static Path folder;

    private static ReadOutcome outcome;
    private static HealthData data;

    @BeforeAll
    static void read() {
        outcome = ReadOutcome.of(SyntheticGroups.write(folder));
        data = outcome.good().data();
    }

    private static List<GroupOutcome> of(String characteristic, String name) {
        return data.groups().stream()
                .filter(one -> one.characteristic().equals(characteristic)
                        && one.outcome().equals(name))
                .toList();
    }

    private static Map<String, Double> events(String characteristic, String name) {
        Map<String, Double> sums = new TreeMap<>();
        of(characteristic, name)
                .forEach(one -> sums.merge(
                        one.period() + one.areaCode(), one.numerator().number(), Double::sum));
        return sums;
    }

    @Test
    void it_is_accepted_without_a_warning_and_says_that_it_is_made_up() throws IOException {
        assertThat(outcome.rejects()).isEmpty();
        assertThat(outcome.failedChecks()).isEmpty();
        assertThat(Files.readString(folder.resolve("datapackage.json"))).contains("nothing here is real");
        assertThat(data.geography().areasAt("board")).hasSize(72);
    }

    @Test
    void it_is_the_same_every_time(@TempDir Path again) throws IOException {
        SyntheticGroups.write(again);
        for (String file : List.of("population.csv", "spending.csv", "outcomes.csv", "groups.csv")) {
            assertThat(again.resolve(file)).hasSameTextualContentAs(folder.resolve(file));
        }
    }

    @Test
    void everyone_is_the_sum_of_the_groups_whatever_they_are_groups_of() {
        Map<String, Double> everyone = new TreeMap<>();
        for (Outcome one : data.outcomes()) {
            if (one.outcome().equals("falls")) {
                everyone.put(one.period() + one.areaCode(), one.numerator().number());
            }
        }
        assertThat(everyone).hasSize(144);
        assertThat(events("sex", "falls")).isEqualTo(everyone);
        assertThat(events("deprivation", "falls")).isEqualTo(everyone);
        assertThat(events("ethnicity", "falls")).isEqualTo(everyone);
    }

    @Test
    void it_has_small_counts_withheld_cells_and_unknown_people() {
        List<GroupOutcome> cells = of("sex x deprivation", "falls");
        assertThat(cells).hasSize(2 * 72 * 10);
        assertThat(cells)
                .filteredOn(one -> one.numerator().equals(Figure.SUPPRESSED))
                .hasSizeBetween(60, 200)
                .allMatch(one -> one.value().equals(Figure.SUPPRESSED)
                        && one.denominator().isNumber());
        assertThat(cells)
                .filteredOn(one -> one.numerator().isNumber()
                        && one.numerator().number() >= 1
                        && one.numerator().number() <= 7)
                .hasSizeGreaterThan(800);
        assertThat(of("ethnicity", "falls"))
                .filteredOn(one -> one.group().equals(GroupOutcome.UNKNOWN))
                .hasSize(144)
                .allMatch(one -> one.denominator().equals(Figure.NOT_AVAILABLE));
    }

    @Test
    void its_outcomes_are_at_two_levels_and_some_have_more_events_than_people() {
        assertThat(of("deprivation", "years_of_life"))
                .hasSize(20)
                .allMatch(one ->
                        one.areaCode().equals("SYN") && one.standardError().isNumber());
        assertThat(of("age", "visits"))
                .anyMatch(one -> one.numerator().number() > one.denominator().number());
        assertThat(data.outcomes()).noneMatch(one -> one.outcome().equals("visits"));
    }
}

package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreasAndGatesTest {
    @TempDir
    private Path folder;

    private PackageDamage damage;

    @BeforeEach
    void good() {
        damage = new PackageDamage(GoodPackage.write(folder));
    }

    private void append(String resource, String rows) {
        damage.text(damage.path(resource), damage.text(damage.path(resource)) + rows);
    }

    private void set(String resource, int line, String column, String value) {
        List<List<String>> rows = damage.rows(resource);
        rows.get(line - 1).set(rows.get(0).indexOf(column), value);
        damage.rows(resource, rows);
    }

    @Test
    void two_parents_name_both_lines() {
        append("areas", "000,Board 0,board,Y02\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONTRACT);
        assertThat(outcome.problems().get(0).what())
                .isEqualTo("area 000 has two parents: Y01 in line 5 and Y02 in line 125");
    }

    @Test
    void a_cycle_names_every_line_on_it_and_an_area_may_not_be_its_own_parent() {
        set("areas", 3, "parent_code", "000");
        set("areas", 4, "parent_code", "Y02");
        List<Problem> problems = ReadOutcome.of(folder).problems();
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0).what()).contains("Y01 (line 3) → 000 (line 5) → Y01");
        assertThat(problems.get(1).what()).contains("Y02 (line 4) → Y02");
    }

    @Test
    void the_same_area_given_twice_is_a_rejected_row() {
        append("areas", "000,Board 0,board,Y01\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects())
                .singleElement()
                .matches(one -> one.line() == 125 && one.rule().equals("unique"));
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.PUBLISHED);
    }

    @Test
    void unknown_levels_unknown_parents_and_parents_of_a_finer_level_are_rejected_rows() {
        append("areas", "A1,a,bord,Y01\nA2,b,board,NO\nA3,c,region,001\nA4,d,board,A1\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects())
                .extracting(Reject::rule)
                .containsExactly("enum", "foreign_key", "parent_level", "foreign_key");
        assertThat(outcome.rejects()).extracting(Reject::line).containsExactly(125L, 126L, 127L, 128L);
        assertThat(outcome.rejects().get(0).fix()).contains("\"board\"");
        assertThat(outcome.rejects().get(3).message()).contains("A1 was rejected in line 125");
        assertThat(outcome.good().data().geography().find("A4")).isEmpty();
    }

    @Test
    void an_area_below_the_nation_without_a_parent_is_warned_of() {
        set("areas", 5, "parent_code", "");
        assertThat(ReadOutcome.of(folder).check("areas_without_parent").failed())
                .isEqualTo(1);
    }

    @Test
    void one_rejected_row_below_the_gates_publishes_with_a_warning() {
        set("population", 2, "persons", "many");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(outcome.check("control_total.registered_2021_22").status()).isEqualTo(Check.Status.FAILED);
        GoodPackage.write(folder);
        set("population", 3, "persons", "many");
        ReadOutcome second = ReadOutcome.of(folder);
        assertThat(second.exitCode()).isEqualTo(ExitCode.PUBLISHED);
        assertThat(second.failedChecks()).containsExactly("rejected_rows");
        assertThat(second.good().warnings()).isEqualTo(1);
        assertThat(second.good().rowsRejected()).isEqualTo(1);
    }

    @Test
    void people_behind_rejected_rows_are_kept_by_area_and_pass_half_a_percent() {
        set("population", 3, "persons", "many");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(ReadOutcome.at(outcome.good().data().rejectedPeople(), new SeriesKey("2021/22", "population")))
                .containsExactly(java.util.Map.entry("000", Figure.of(1000)));
        assertThat(outcome.check("rejected_people.population").status()).isEqualTo(Check.Status.PASSED);
        assertThat(outcome.check("rejected_people.population").message()).contains("0.42 % of people");
        set("population", 5, "persons", "more");
        assertThat(ReadOutcome.of(folder).check("rejected_people.population").status())
                .as("2 of 240 areas and years is 0.83 %")
                .isEqualTo(Check.Status.FAILED);
        assertThat(ReadOutcome.of(folder).check("rejected_rows.population").status())
                .as("2 of 480 rows is 0.42 %")
                .isEqualTo(Check.Status.PASSED);
    }

    @Test
    void people_of_a_rejected_area_are_those_of_another_year_else_the_mean() {
        set("population", 2, "persons", "many");
        set("population", 242, "persons", "3000");
        ReadOutcome another = ReadOutcome.of(folder);
        assertThat(ReadOutcome.at(another.good().data().rejectedPeople(), new SeriesKey("2021/22", "population")))
                .containsExactly(java.util.Map.entry("000", Figure.of(3000)));
        assertThat(another.check("rejected_people.population").message())
                .as("3,000 of 244,000")
                .contains("1.23 % of people");
        set("population", 242, "persons", "many");
        ReadOutcome nowhere = ReadOutcome.of(folder);
        assertThat(ReadOutcome.at(nowhere.good().data().rejectedPeople(), new SeriesKey("2021/22", "population")))
                .containsExactly(java.util.Map.entry("000", Figure.NOT_AVAILABLE));
        assertThat(nowhere.check("rejected_people.population").message())
                .as("2 mean areas of 240")
                .contains("0.83 % of people")
                .contains("The first is in data/population.csv, line 2, column persons");
    }

    @Test
    void pounds_behind_rejected_rows_count_whatever_their_sign_and_the_mean_where_unreadable() {
        append("spending", "2021/22,NOWHERE,care,-126000\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.check("rejected_pounds.spending").message()).contains("0.52 % of pounds");
        assertThat(outcome.check("rejected_pounds.spending").status()).isEqualTo(Check.Status.FAILED);
        GoodPackage.write(folder);
        append("spending", "2021/22,NOWHERE,care,lots\n");
        assertThat(ReadOutcome.of(folder).check("rejected_pounds.spending").message())
                .as("one row of the mean of 480, against 481")
                .contains("0.21 % of pounds");
    }

    @Test
    void the_gates_are_settings() {
        set("population", 3, "persons", "many");
        ReadOutcome strict = ReadOutcome.of(folder, ReadSettings.DEFAULT.withGates(0.001, 0.005, 0.01));
        assertThat(strict.check("rejected_rows.population").status()).isEqualTo(Check.Status.FAILED);
        ReadOutcome people = ReadOutcome.of(folder, ReadSettings.DEFAULT.withGates(0.01, 0.004, 0.01));
        assertThat(people.check("rejected_people.population").status()).isEqualTo(Check.Status.FAILED);
    }

    @Test
    void an_expected_area_that_is_absent_holds_the_run() {
        List<List<String>> rows = damage.rows("allocations");
        rows.remove(1);
        damage.rows("allocations", rows);
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(outcome.failedChecks()).containsExactly("expected_areas.allocations");
        assertThat(outcome.check("expected_areas.allocations").message())
                .contains("2021/22 care: 000")
                .contains("data/allocations.csv");
        assertThat(outcome.check("expected_areas.allocations").tested()).isEqualTo(240);
    }

    @Test
    void an_area_that_was_replaced_is_not_expected_where_its_history_was_restated_already() {
        append("areas", "OLD,Old board,board,Y01\n");
        assertThat(ReadOutcome.of(folder).failedChecks())
                .as("it ended with 2021/22")
                .isEmpty();
        damage.replace("data/area_changes.csv", "2021/22,0.25", "2022/23,0.25");
        damage.replace("data/area_changes.csv", "2021/22,0.75", "2022/23,0.75");
        assertThat(ReadOutcome.of(folder).failedChecks())
                .as("2021/22 is given on the new codes")
                .isEmpty();
        append("spending", "2021/22,OLD,care,0\n");
        append("area_changes", "GONE,000,2022/23,1\n");
        assertThat(ReadOutcome.of(folder).check("expected_areas.spending").message())
                .as("2021/22 is given on the old codes: all of them are expected")
                .contains("2021/22 care: GONE");
    }

    @Test
    void need_missing_for_up_to_one_percent_of_people_is_a_warning_and_above_it_holds() {
        set("need", 2, "value", "");
        ReadOutcome below = ReadOutcome.of(folder);
        assertThat(below.exitCode()).isEqualTo(ExitCode.PUBLISHED);
        assertThat(below.failedChecks()).containsExactly("need_missing_somewhere");
        assertThat(below.check("need_missing_somewhere").message())
                .contains("2021/22 list in 000 (0.83 % of people; first in data/need.csv, line 2, column value)");
        set("need", 4, "value", "[c]");
        ReadOutcome above = ReadOutcome.of(folder);
        assertThat(above.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(above.failedChecks()).containsExactly("need_missing");
        assertThat(above.check("need_missing").message()).contains("000, 001 (1.67 % of people; first in");
    }

    @Test
    void a_control_is_exact_and_says_the_difference() {
        damage.replace("datapackage.json", "24000060.00", "24000060.02");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.check("control_total.care_all_years").status()).isEqualTo(Check.Status.FAILED);
        assertThat(outcome.good().controls().get(1).difference()).isEqualTo("-0.02");
        assertThat(outcome.check("control_total.care_all_years").message())
                .contains("column amount_gbp of data/spending.csv", "datapackage.json, line 19");
        damage.replace("datapackage.json", "24000060.02", "24000060.01");
        assertThat(ReadOutcome.of(folder).good().controls().get(1).passed()).isTrue();
    }

    @Test
    void records_of_one_key_are_summed_exactly() {
        damage.descriptor(root -> {
            damage.resource(root, "spending").put("x-grain", "record");
            root.remove("x-controls");
        });
        append("spending", "2021/22,000,care,0.1\n2021/22,000,care,-0.25\n2021/22,000,care,0.005\n");
        append("spending", "2021/22,001,care,92233720368547758.07\n2021/22,001,care,92233720368547758.07\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).isEmpty();
        var care = ReadOutcome.at(outcome.good().data().spending(), new SeriesKey("2021/22", "care"));
        assertThat(care.get("000").exact()).isEqualByComparingTo("100000.105");
        assertThat(care.get("001").exact())
                .isEqualByComparingTo(new BigDecimal("184467440737095516.14").add(new BigDecimal("100000.25")));
        assertThat(outcome.check("negative_spending").failed()).isEqualTo(1);
    }

    @Test
    void a_record_without_an_amount_is_rejected_and_an_area_without_records_of_one_stream_is_not_absent() {
        damage.descriptor(root -> damage.resource(root, "spending").put("x-grain", "record"));
        List<List<String>> rows = new ArrayList<>(damage.rows("spending"));
        rows.removeIf(row -> row.get(2).equals("drugs") && row.get(1).equals("000"));
        damage.rows("spending", rows);
        append("spending", "2021/22,005,drugs,\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).singleElement().matches(one -> one.rule().equals("required"));
        assertThat(outcome.failedChecks()).containsExactly("rejected_rows");
    }

    @Test
    void reading_does_not_depend_on_the_order_of_rows() {
        var before = ReadOutcome.of(folder).good().data();
        for (String resource : List.of("population", "need", "spending", "allocations", "costs", "areas")) {
            List<List<String>> rows = damage.rows(resource);
            java.util.Collections.reverse(rows.subList(1, rows.size()));
            damage.rows(resource, rows);
        }
        var after = ReadOutcome.of(folder).good().data();
        assertThat(after.population()).isEqualTo(before.population());
        assertThat(after.spending()).isEqualTo(before.spending());
        assertThat(after.need()).isEqualTo(before.need());
        assertThat(after.allocations()).isEqualTo(before.allocations());
    }
}

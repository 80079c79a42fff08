package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.models.area.HealthData.GroupOutcome;
import org.everyonecounts.models.area.HealthData.Outcome;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of groups of people that say something are taken, and outcomes have a level each. */
class GroupRowsTest {
    @TempDir
    private Path folder;

    private PackageDamage damage;

    @BeforeEach
    void good() {
        damage = new PackageDamage(GoodPackage.write(folder));
    }

    private ReadOutcome with(String resource, String... rows) {
        String path = damage.path(resource);
        damage.text(path, damage.text(path) + String.join("\n", rows) + "\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.fault()).isEmpty();
        return outcome;
    }

    private static GroupOutcome found(ReadOutcome outcome, String group, String of) {
        return outcome.good().data().groups().stream()
                .filter(one -> one.group().equals(group) && one.outcome().equals(of))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "'a,falls,,,,,'",
        "'a,falls,5,,,,'",
        "'a,falls,,100,,,'",
        "'a,falls,,,,0.1,'",
        "'a,falls,[x],100,[x],,'",
        "'unknown,falls,,,,0.1,'"
    })
    void a_row_that_says_nothing_of_its_group_is_rejected_in_words(String cells) {
        ReadOutcome outcome = with("groups", "2021,ENG,age," + cells);
        assertThat(outcome.rejects()).hasSize(1);
        Reject reject = outcome.rejects().get(0);
        assertThat(reject.path()).isEqualTo("data/groups.csv");
        assertThat(reject.line()).isEqualTo(366);
        assertThat(reject.column()).isEqualTo("[z]");
        assertThat(reject.rule()).isEqualTo("outcome");
        assertThat(reject.message()).contains("says nothing");
        assertThat(reject.fix()).contains("[c]");
    }

    @ParameterizedTest
    @CsvSource({
        "'a,falls,0,100,,,'",
        "'a,falls,,,12.5,,'",
        "'a,falls,[c],[c],,,'",
        "'a,falls,[z],100,[z],[z],'",
        "'a,falls,,,[c],,'",
        "'unknown,falls,5,,,,'",
        "'unknown,falls,,100,,,'"
    })
    void counts_a_value_or_a_reason_why_there_is_none_are_enough(String cells) {
        ReadOutcome outcome = with("groups", "2021,ENG,age," + cells);
        assertThat(outcome.rejects()).isEmpty();
        assertThat(outcome.failedChecks()).isEmpty();
        assertThat(outcome.good().data().groups()).hasSize(365);
    }

    @Test
    void events_may_outnumber_people() {
        ReadOutcome outcome = with("groups", "2021,ENG,age,0 to 4,attendances,1200,1000,1200,,");
        assertThat(found(outcome, "0 to 4", "attendances").numerator()).isEqualTo(Figure.of(1200));
    }

    @Test
    void columns_that_are_not_needed_may_be_left_out_and_the_flag_of_a_row_is_read_but_not_kept() {
        damage.text(
                damage.path("groups"),
                "status,value,outcome,group,characteristic,area_code,period\ne,3,falls,1,deprivation,000,2021/22\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).isEmpty();
        assertThat(outcome.good().data().groups())
                .containsExactly(new GroupOutcome(
                        "2021/22",
                        "000",
                        "deprivation",
                        "1",
                        "falls",
                        Figure.NOT_AVAILABLE,
                        Figure.NOT_AVAILABLE,
                        Figure.of(3),
                        Figure.NOT_AVAILABLE));
    }

    @Test
    void a_group_given_twice_is_rejected() {
        ReadOutcome outcome = with("groups", "2021,000,sex,female,smoking,50,500,0.1,,");
        assertThat(outcome.rejects()).extracting(Reject::rule).containsExactly("unique");
        assertThat(outcome.rejects().get(0).message()).contains("line 3 of data/groups.csv");
    }

    @Test
    void a_total_beside_its_parts_is_rejected_outcome_by_outcome() {
        ReadOutcome outcome = with(
                "outcomes",
                "2021,ENG,health,100,,,,higher",
                "2021,ENG,deaths,9,,,,lower",
                "2020,ENG,health,99,,,,higher");
        assertThat(outcome.rejects()).hasSize(1);
        Reject reject = outcome.rejects().get(0);
        assertThat(reject.line()).isEqualTo(123);
        assertThat(reject.rule()).isEqualTo("level");
        assertThat(reject.message())
                .contains("area ENG is of level nation, but outcomes of 2021, health, is given by board");
        assertThat(reject.fix()).contains("one level per outcome and period");
        assertThat(outcome.good().data().outcomes())
                .filteredOn(one -> one.areaCode().equals("ENG"))
                .extracting(Outcome::period, Outcome::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("2020", "health"),
                        org.assertj.core.groups.Tuple.tuple("2021", "deaths"),
                        org.assertj.core.groups.Tuple.tuple("2021", "life_expectancy"));
    }

    @Test
    void groups_have_a_level_for_each_outcome_and_characteristic() {
        ReadOutcome outcome = with(
                "groups",
                "2021,ENG,sex,male,smoking,7200,48000,0.15,,",
                "2021,ENG,deprivation,1,smoking,7200,48000,0.15,,",
                "2021,ENG,sex,male,falls,7200,48000,0.15,,");
        assertThat(outcome.rejects()).hasSize(1);
        assertThat(outcome.rejects().get(0).line()).isEqualTo(366);
        assertThat(outcome.rejects().get(0).message())
                .contains("area ENG is of level nation, but groups of 2021, smoking, sex, is given by board");
        assertThat(outcome.good().data().groups()).hasSize(366);
    }

    @Test
    void rejected_groups_hold_the_run_by_the_gates_of_every_resource() {
        damage.everyTenth("groups", "denominator", value -> "-5");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.check("rejected_rows.groups").status()).isEqualTo(Check.Status.FAILED);
    }

    @Test
    void a_control_total_may_ask_for_a_group() {
        damage.descriptor(root -> {
            var control = ((tools.jackson.databind.node.ArrayNode) root.path("x-controls")).addObject();
            control.put("id", "women");
            control.put("resource", "groups").put("column", "numerator").put("expected", "6000");
            control.putObject("where")
                    .put("characteristic", "sex")
                    .put("group", "female")
                    .put("outcome", "smoking");
        });
        assertThat(ReadOutcome.of(folder).check("control_total.women").status()).isEqualTo(Check.Status.PASSED);
    }

    @Test
    void groups_of_a_replaced_area_stand_on_the_new_ones() {
        List<List<String>> rows = damage.rows("groups");
        rows.add(List.of("2020/21", "OLD", "sex", "female", "falls", "5", "1000", "0.005", "", ""));
        damage.rows("groups", rows);
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).isEmpty();
        List<GroupOutcome> falls = outcome.good().data().groups().stream()
                .filter(one -> one.outcome().equals("falls"))
                .toList();
        assertThat(falls).extracting(GroupOutcome::areaCode).containsExactly("000", "001");
        assertThat(falls).extracting(one -> one.numerator().number()).containsExactly(1.25, 3.75);
        assertThat(falls).extracting(one -> one.denominator().number()).containsExactly(250.0, 750.0);
        assertThat(falls).extracting(one -> one.value().number()).containsExactly(0.005, 0.005);
    }
}

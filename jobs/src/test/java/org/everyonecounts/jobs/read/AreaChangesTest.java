package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.AreaChange;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old codes in a package whose boards 000 to 119 have figures in 2021/22 and 2022/23. */
class AreaChangesTest {
    private static final String HEADER = "from_code,to_code,first_period,weight\n";

    @TempDir
    private Path folder;

    private PackageDamage damage;

    @BeforeEach
    void good() {
        damage = new PackageDamage(GoodPackage.write(folder));
        damage.descriptor(root -> root.remove("x-controls"));
    }

    private void changes(String rows) {
        damage.text("data/area_changes.csv", HEADER + rows);
    }

    /** Board 000 bore the code OLD until 2021/22, in every resource. */
    private void renamedIn2022() {
        changes("OLD,000,2022/23,1\n");
        for (String resource : new String[] {"population", "need", "spending", "allocations", "costs"}) {
            String path = damage.path(resource);
            damage.text(path, damage.text(path).replace("2021/22,000,", "2021/22,OLD,"));
        }
    }

    private static HealthData good(ReadOutcome outcome) {
        assertThat(outcome.rejects()).isEmpty();
        assertThat(outcome.failedChecks()).isEmpty();
        return outcome.good().data();
    }

    @Test
    void figures_of_an_old_code_come_out_under_the_new_one_with_a_break() {
        renamedIn2022();
        HealthData data = good(ReadOutcome.of(folder));
        assertThat(data.areaChanges()).containsExactly(new AreaChange("OLD", "000", "2022/23", 1));
        assertThat(data.geography().areasAt("board")).hasSize(120);
        var care = ReadOutcome.at(data.spending(), new SeriesKey("2021/22", "care"));
        assertThat(care.values()).hasSize(120).doesNotContainKey("OLD");
        assertThat(care.get("000")).isEqualTo(Figure.of(new BigDecimal("100000.25")));
        assertThat(care.flagsOf("000")).containsExactly(Flag.BREAK);
        assertThat(care.flagsOf("001")).isEmpty();
        var illness = ReadOutcome.at(data.need(), new SeriesKey("2021/22", "illness"));
        assertThat(illness.values().get("000").number()).isEqualTo(1);
        assertThat(illness.values().flagsOf("000")).containsExactly(Flag.BREAK, Flag.ESTIMATED);
        assertThat(ReadOutcome.at(data.spending(), new SeriesKey("2022/23", "care"))
                        .flags())
                .isEmpty();
    }

    @Test
    void a_row_of_an_old_code_after_its_change_is_rejected_and_names_the_new_code() {
        renamedIn2022();
        String path = damage.path("spending");
        damage.text(path, damage.text(path) + "2022/23,OLD,care,5\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).hasSize(1);
        Reject reject = outcome.rejects().get(0);
        assertThat(reject.rule()).isEqualTo("foreign_key");
        assertThat(reject.message())
                .isEqualTo("area_code is \"OLD\", which was replaced before 2022/23, as area_changes says");
        assertThat(reject.fix()).startsWith("write \"000\", the code in use in 2022/23");
    }

    @Test
    void an_old_code_among_the_areas_is_not_expected_and_has_no_figures_of_its_own() {
        String path = damage.path("areas");
        damage.text(path, damage.text(path) + "OLD,Old board,board,Y01\n");
        assertThat(good(ReadOutcome.of(folder)).geography().find("OLD")).isEmpty();
        renamedIn2022();
        assertThat(good(ReadOutcome.of(folder)).geography().find("OLD")).isEmpty();
    }

    @Test
    void all_old_codes_of_an_area_are_expected_where_there_is_one_of_them() {
        renamedIn2022();
        changes("OLD,000,2022/23,1\nLOST,000,2022/23,1\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.HELD);
        assertThat(outcome.check("expected_areas.spending").message()).contains("2021/22 care: LOST");
        assertThat(ReadOutcome.at(outcome.good().data().spending(), new SeriesKey("2021/22", "care"))
                        .get("000"))
                .isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void what_belonged_to_an_old_region_belongs_to_the_one_that_took_its_place() {
        String path = damage.path("areas");
        damage.text(path, damage.text(path) + "Y03,New south,region,ENG\n");
        changes("Y02,Y03,2022/23,1\n");
        HealthData data = good(ReadOutcome.of(folder));
        assertThat(data.geography().find("Y02")).isEmpty();
        assertThat(data.geography().members("region", "board").get("Y03")).hasSize(60);
        changes("Y02,Y03,2022/23,0.5\nY02,Y01,2022/23,0.5\n");
        assertThat(ReadOutcome.of(folder).rejects()).extracting(Reject::rule).containsExactly("parent", "parent");
    }

    @Test
    void changes_that_go_round_in_a_circle_end_the_reading() {
        changes("A,B,2021/22,1\nB,C,2022/23,1\nC,A,2023/24,1\n");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.CONTRACT);
        assertThat(outcome.problems().get(0).what())
                .isEqualTo("area changes go round in a circle: A (line 2) → B (line 3) → C (line 4) → A");
        assertThat(outcome.problems().get(0).line()).isEqualTo(2);
    }

    @Test
    void a_chain_leads_to_an_area_of_today_and_a_code_may_live_on() {
        changes("A,B,2019/20,1\nB,000,2021/22,0.4\nB,001,2021/22,0.6\n002,002,2021/22,0.5\n002,003,2021/22,0.5\n");
        assertThat(good(ReadOutcome.of(folder)).areaChanges()).hasSize(5);
    }

    @Test
    void changes_that_contradict_one_another_are_rejected_with_the_reason() {
        rejected("A,000,2021/22,0.5\nA,001,2022/23,0.5\n", "first_period", "first_period");
        rejected("A,B,2021/22,1\n", "foreign_key");
        rejected("A,B,2022/23,1\nB,000,2021/22,1\n", "order");
        rejected("A,000,2021/22,0.5\nA,Y01,2021/22,0.5\n", "level", "level");
        rejected("A,000,2021/22,1\nA,000,2021/22,1\n", "unique");
        rejected("A,B,2021/22,1\nB,000,2022/23,0.7\n", "weights", "foreign_key");
    }

    private void rejected(String rows, String... rules) {
        changes(rows);
        assertThat(ReadOutcome.of(folder).rejects()).extracting(Reject::rule).isEqualTo(List.of(rules));
    }
}

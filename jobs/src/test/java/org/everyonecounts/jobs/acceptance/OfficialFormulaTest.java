package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.decimal;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** METHODS, example 11: the scheme file of the 2018/19 formula gives the published targets. */
@Tag("shared")
class OfficialFormulaTest {
    private static final String PERIOD = "2018/19";
    private static final List<String> COMPONENTS =
            List.of("general_acute", "community", "mental_health", "maternity", "prescribing", "avoidable_mortality");
    private static final BigDecimal BLOCKS = new BigDecimal("65214610642.658").add(new BigDecimal("8936517975.532"));

    @TempDir
    private Path folder;

    /** The data package of a file of the formula: the money stands in equal parts, so that it says nothing of the targets. */
    private ComputedScheme computed(CsvRows rows, String code) {
        PackageWriter writer = new PackageWriter("nation", "area").row("areas", "ENG", "England", "nation", "");
        BigDecimal money = BLOCKS;
        for (Map<String, String> row : rows.all()) {
            String area = text(row, code);
            writer.row("areas", area, area, "area", "ENG");
            writer.row("population", PERIOD, area, "registered", text(row, "population"));
            for (String component : COMPONENTS) {
                writer.row("need", PERIOD, area, component, "weighted_population", text(row, "wp_" + component));
            }
            writer.row("costs", PERIOD, area, "mff", text(row, "mff_index"));
            writer.row("costs", PERIOD, area, "eaca", text(row, "eaca_index"));
            BigDecimal remoteness = decimal(row, "target_incl_remoteness_gbp_k")
                    .subtract(decimal(row, "target_excl_remoteness_gbp_k"))
                    .movePointRight(3);
            writer.row("adjustments", PERIOD, area, "core", "remoteness", remoteness.toPlainString());
            money = money.add(remoteness);
        }
        BigDecimal part = money.divide(BigDecimal.valueOf(rows.size()), 2, RoundingMode.DOWN);
        BigDecimal rest = money.subtract(part.multiply(BigDecimal.valueOf(rows.size() - 1L)));
        for (int i = 0; i < rows.size(); i++) {
            writer.row("spending", PERIOD, text(rows.all().get(i), code), "core", i == 0 ? rest : part);
        }
        return ComputedScheme.of(
                writer.into(folder),
                ComputedScheme.shipped("examples/england-core-2018-19.yaml").toString());
    }

    @Test
    void all_192_targets_of_commissioning_groups_come_out_to_one_part_in_a_billion() {
        CsvRows published =
                CsvRows.of(ProjectFolders.shared("data/formula/ccg192_formula_chain_2018-19_population.csv"));
        ComputedScheme computed = computed(published, "ccg19_code");
        assertThat(published.size()).isEqualTo(192);
        for (Map<String, String> row : published.all()) {
            double target = 1000 * number(row, "target_incl_remoteness_gbp_k");
            assertThat(computed.area(PERIOD, text(row, "ccg19_code")).target().number())
                    .as(text(row, "ccg19_code"))
                    .isCloseTo(target, within(1e-9 * target));
        }
    }

    @Test
    void all_7325_targets_of_practices_come_out_to_the_pound() {
        CsvRows published =
                CsvRows.of(ProjectFolders.shared("data/formula/practice_formula_chain_2018-19_population.csv"));
        ComputedScheme computed = computed(published, "practice_code");
        assertThat(published.size()).isEqualTo(7325);
        for (Map<String, String> row : published.all()) {
            assertThat(computed.area(PERIOD, text(row, "practice_code"))
                            .target()
                            .number())
                    .as(text(row, "practice_code"))
                    .isCloseTo(1000 * number(row, "target_incl_remoteness_gbp_k"), within(1.0));
        }
    }
}

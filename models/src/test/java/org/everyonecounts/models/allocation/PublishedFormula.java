package org.everyonecounts.models.allocation;

import static org.everyonecounts.models.area.PublishedFigures.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.HealthInequalities;
import org.everyonecounts.models.area.DataBuilder;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.PublishedFigures;

/**
 * The published formula of the 2018/19 base and the published practice populations of 2023/24, as data and schemes; read from the folder
 * {@code shared} beside the project.
 */
final class PublishedFormula {
    static final String BASE = "2018/19";
    static final String YEAR = "2023/24";

    private static final BigDecimal HOSPITAL_COMMUNITY_K = new BigDecimal("65214610.642658");
    private static final BigDecimal PRESCRIBING_K = new BigDecimal("8936517.975532");

    private PublishedFormula() {}

    static List<Map<String, String>> ccgs() {
        return PublishedFigures.rows("data/formula/ccg192_formula_chain_2018-19_population.csv");
    }

    static List<Map<String, String>> practices() {
        return PublishedFigures.rows("data/formula/practice_formula_chain_2018-19_population.csv");
    }

    /** Practices of 2023/24 with nine weighted populations, restated to four decimals. */
    static List<Map<String, String>> cleanPractices() {
        return PublishedFigures.rows("data/clean/practice_need_weighted_population_2022-23_to_2024-25.csv").stream()
                .filter(row -> cell(row, "financial_year").equals(YEAR))
                .toList();
    }

    /** The same as issued. */
    static List<Map<String, String>> issuedPractices() {
        return PublishedFigures.rows("data/published/nhse_place_tool_practice_2023_2024.csv.gz");
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(cell(row, column));
    }

    /** The formula of worked example 11: two blocks by envelope, costs on need and inequalities in the first, remoteness in pounds. */
    static Scheme core() {
        double all = HOSPITAL_COMMUNITY_K.add(PRESCRIBING_K).doubleValue();
        HealthInequalities tenth = new HealthInequalities("avoidable_mortality", 0.10);
        return SchemeBuilder.fairShare("core-2018-19", "core")
                .block(new Block(
                        "hospital_community",
                        HOSPITAL_COMMUNITY_K.doubleValue() / all,
                        List.of(
                                new Component("general_acute", 0.744345138510),
                                new Component("community", 0.064138662134),
                                new Component("mental_health", 0.149855452451),
                                new Component("maternity", 0.041660746904)),
                        tenth,
                        List.of(
                                SchemeBuilder.onNeedAndInequalities("mff"),
                                SchemeBuilder.onNeedAndInequalities("eaca"))))
                .block(new Block(
                        "prescribing",
                        PRESCRIBING_K.doubleValue() / all,
                        List.of(new Component("prescribing", 1)),
                        tenth,
                        List.of()))
                .adding("remoteness")
                .build();
    }

    /** Areas of the base with all inputs; the money of both blocks and all remoteness stands with the first, wherever it was spent. */
    static HealthData core(List<Map<String, String>> rows, String code) {
        DataBuilder builder = new DataBuilder("nation", "area").area("ENG", "nation", "");
        BigDecimal money = HOSPITAL_COMMUNITY_K.add(PRESCRIBING_K);
        for (Map<String, String> row : rows) {
            String area = cell(row, code);
            BigDecimal remoteness = new BigDecimal(cell(row, "target_incl_remoteness_gbp_k"))
                    .subtract(new BigDecimal(cell(row, "target_excl_remoteness_gbp_k")));
            money = money.add(remoteness);
            builder.area(area, "area", "ENG")
                    .people(BASE, "registered", area, cell(row, "population"))
                    .cost(BASE, "mff", area, cell(row, "mff_index"))
                    .cost(BASE, "eaca", area, cell(row, "eaca_index"))
                    .pounds(BASE, "core", area, "0");
            for (String component : List.of(
                    "general_acute", "community", "mental_health", "maternity", "prescribing", "avoidable_mortality")) {
                builder.weighted(BASE, component, area, cell(row, "wp_" + component));
            }
            if (remoteness.signum() != 0) {
                builder.adjustment(BASE, "core", "remoteness", area, thousands(remoteness));
            }
        }
        return builder.pounds(BASE, "core", cell(rows.get(0), code), thousands(money))
                .build();
    }

    private static String thousands(BigDecimal amount) {
        return amount.movePointRight(3).toPlainString();
    }

    static Scheme primaryMedical(double inequalities) {
        return SchemeBuilder.fairShare("primary-medical", "primary_medical")
                .block(
                        "all",
                        1,
                        List.of(new Component("need", 1)),
                        new HealthInequalities("inequalities", inequalities),
                        List.of())
                .build();
    }

    /** Practices of 2023/24 in their ICBs, as restated. */
    static HealthData primaryMedical(List<Map<String, String>> rows) {
        DataBuilder builder = new DataBuilder("nation", "icb", "practice").area("ENG", "nation", "");
        Set<String> icbs = new TreeSet<>();
        for (Map<String, String> row : rows) {
            String icb = cell(row, "icb_ods");
            if (icbs.add(icb)) {
                builder.area(icb, "icb", "ENG");
            }
            String practice = cell(row, "practice_code");
            builder.area(practice, "practice", icb)
                    .people(YEAR, "registered", practice, cell(row, "population"))
                    .weighted(YEAR, "need", practice, cell(row, "wp_primary_medical_need"))
                    .weighted(YEAR, "inequalities", practice, cell(row, "wp_health_inequalities"))
                    .pounds(YEAR, "primary_medical", practice, "1000");
        }
        return builder.build();
    }
}

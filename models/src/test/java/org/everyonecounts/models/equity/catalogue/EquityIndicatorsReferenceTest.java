package org.everyonecounts.models.equity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.everyonecounts.models.ReferenceTable;
import org.everyonecounts.models.equity.ResidualError;
import org.everyonecounts.models.equity.ResidualLine;
import org.everyonecounts.models.measure.PlainDecimal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Against the NHS Equity Indicators formulas on 6,000 generated areas in 42 boards (input of our own making). */
@Tag("shared")
class EquityIndicatorsReferenceTest {
    private static final MeasureOptions CLASSICAL = MeasureOptions.defaults().with(ResidualError.CLASSICAL);

    private static UnitTable areas() {
        ReferenceTable areas = ReferenceTable.of("cookson/areas6000.csv");
        return new UnitTableBuilder(areas.column("rate"))
                .weight(areas.column("pop"))
                .rank(areas.column("imd"), false)
                .group(Category.of(areas.texts("icb")))
                .build();
    }

    @TestFactory
    List<DynamicTest> gradients_inside_each_board_agree() {
        ReferenceTable boards = ReferenceTable.of("cookson/icb_agi.csv");
        UnitTable areas = areas();
        List<MeasureResult> agi = Tables.all(areas, "agi", CLASSICAL);
        List<MeasureResult> rgi = Tables.all(areas, "rgi", CLASSICAL);
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 0; row < boards.size(); row++) {
            int r = row;
            tests.add(DynamicTest.dynamicTest("board " + boards.text(r, "icb"), () -> {
                MeasureResult slope = of(agi, boards.text(r, "icb"));
                MeasureResult relative = of(rgi, boards.text(r, "icb"));
                Tables.close(slope.estimate().number(), boards.number(r, "agi"), 1e-9);
                Tables.close(slope.standardError().number(), boards.number(r, "se"), 1e-9);
                Tables.close(slope.at(0.95).lower().number(), boards.number(r, "AGI_LCI"), 1e-9);
                Tables.close(slope.at(0.95).upper().number(), boards.number(r, "AGI_UCI"), 1e-9);
                Tables.close(relative.estimate().number(), boards.number(r, "RGI_nationalmean"), 1e-9);
                assertThat(slope.notes()).contains(boards.text(r, "areas") + " units");
                String midpoint = relative.notes().stream()
                        .filter(note -> note.contains("midpoint: "))
                        .findFirst()
                        .orElseThrow();
                double local = Double.parseDouble(midpoint.substring(midpoint.lastIndexOf(' ') + 1));
                Tables.close(local, boards.number(r, "RGI_local"), 1e-9);
                similar(boards, r, areas);
            }));
        }
        assertThat(tests).hasSize(boards.size());
        return tests;
    }

    private static MeasureResult of(List<MeasureResult> results, String board) {
        return results.stream()
                .filter(result -> result.group().equals(board))
                .findFirst()
                .orElseThrow();
    }

    /** The ten most alike boards and the board itself, taken as one group. */
    private static void similar(ReferenceTable boards, int row, UnitTable areas) {
        Set<String> pooled = new java.util.HashSet<>(
                Arrays.asList(boards.text(row, "similar").split(";")));
        pooled.add(boards.text(row, "icb"));
        double[] ranks = areas.byRank().fractionalRanks(areas.weights());
        double[] w = areas.weights().clone();
        for (int i = 0; i < w.length; i++) {
            w[i] = pooled.contains(areas.group().name(i)) ? w[i] : 0;
        }
        ResidualLine line = ResidualLine.of(w, ranks, areas.values());
        Tables.close(line.slope(), boards.number(row, "sim_AGI"), 1e-9);
        Tables.close(line.classicalNormal().standardError(), boards.number(row, "sim_se"), 1e-9);
        Tables.close(line.slope() / line.at(0.5), boards.number(row, "sim_RGI"), 1e-9);
    }

    @org.junit.jupiter.api.Test
    void a_board_of_few_quintiles_is_said_to_be_unreliable() {
        UnitTable table = new UnitTableBuilder(new double[] {1, 2, 3, 4, 5, 6})
                .rank(new double[] {1, 2, 3, 4, 5, 5}, true)
                .group(Category.of(new String[] {"a", "a", "b", "b", "c", "c"}))
                .build();
        List<MeasureResult> agi = Tables.all(table, "agi", MeasureOptions.defaults());
        assertThat(of(agi, "a").notes()).contains("covers 2 of 5 quintiles of the whole table: unreliable");
        Tables.undefined(of(agi, "c"), "all 2 units of the group share a rank");
        assertThat(of(agi, "b").estimate().number()).isCloseTo(-6, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(PlainDecimal.of(of(agi, "b").n())).isEqualTo("6");
    }
}

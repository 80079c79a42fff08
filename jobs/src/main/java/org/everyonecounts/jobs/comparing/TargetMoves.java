package org.everyonecounts.jobs.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.runs.RunTable;

/** Areas of one scheme and level by how far their target moved, from {@code distance_from_target.csv} of two runs. */
final class TargetMoves {
    private static final String TARGET = "target_gbp";

    private TargetMoves() {}

    /** Every area with a target in both runs whose target differs, largest change first, then by code. */
    static List<TargetMove> of(RunTable before, RunTable after, Compared compared, String level) {
        Map<String, BigDecimal> old = new HashMap<>();
        for (List<String> row : before.rows()) {
            if (before.matches(row, "scheme", compared.scheme(), "level", level, "period", compared.periodBefore())
                    && !before.cell(row, TARGET).startsWith("[")) {
                old.put(before.cell(row, "area_code"), new BigDecimal(before.cell(row, TARGET)));
            }
        }
        List<TargetMove> moves = new ArrayList<>();
        for (List<String> row : after.rows()) {
            String code = after.cell(row, "area_code");
            BigDecimal then = old.get(code);
            if (then != null
                    && after.matches(row, "scheme", compared.scheme(), "level", level, "period", compared.periodAfter())
                    && !after.cell(row, TARGET).startsWith("[")) {
                BigDecimal now = new BigDecimal(after.cell(row, TARGET));
                if (now.compareTo(then) != 0) {
                    moves.add(new TargetMove(compared.scheme(), level, code, after.cell(row, "area_name"), then, now));
                }
            }
        }
        moves.sort(Comparator.comparing((TargetMove move) -> move.change().abs())
                .reversed()
                .thenComparing(TargetMove::areaCode));
        return moves;
    }
}

package org.everyonecounts.jobs.comparing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.everyonecounts.models.exchange.WaterfallRow;

/** A comparison as lines to read: what went in, what came out, whose target moved, and why. */
public final class ComparisonText {
    private final List<String> lines = new ArrayList<>();
    private final RunComparison comparison;

    private ComparisonText(RunComparison comparison) {
        this.comparison = comparison;
    }

    public static List<String> lines(RunComparison comparison) {
        return new ComparisonText(comparison).all();
    }

    private List<String> all() {
        lines.add("from run " + comparison.before() + " to run " + comparison.after());
        if (comparison.isNone()) {
            lines.add("no difference");
            return lines;
        }
        changes("Input files", comparison.inputs());
        changes("Settings", comparison.settings());
        changes("Schemes", comparison.schemes());
        changes("Assumptions", comparison.assumptions());
        changes("Software and seed", comparison.software());
        section("Figures");
        if (comparison.tables().isEmpty()) {
            lines.add("  no figure differs");
        }
        comparison.tables().forEach(this::table);
        comparison.compared().forEach(this::scheme);
        if (!comparison.notes().isEmpty()) {
            section("Notes");
            comparison.notes().forEach(note -> lines.add("  " + note));
        }
        return lines;
    }

    private void section(String title) {
        lines.add("");
        lines.add(title);
    }

    private void changes(String title, List<Change> changes) {
        section(title);
        if (changes.isEmpty()) {
            lines.add("  no difference");
        }
        for (Change change : changes) {
            lines.add("  " + change.what());
            lines.add("    before: " + (change.before().isEmpty() ? "none" : change.before()));
            lines.add("    after:  " + (change.after().isEmpty() ? "none" : change.after()));
        }
    }

    private void table(TableChange table) {
        lines.add("  " + table.table() + ": rows added " + table.added() + ", removed " + table.removed() + ", changed "
                + table.changed());
        for (ColumnChange column : table.columns()) {
            String largest = column.largest().isPresent()
                    ? String.format(
                            Locale.ROOT,
                            ", largest %.4g %%",
                            100 * column.largest().getAsDouble())
                    : "";
            lines.add("    " + column.column() + ": " + column.changed() + " cells" + largest + " (" + column.row()
                    + ": " + column.before() + " → " + column.after() + ")");
        }
    }

    private void scheme(Compared one) {
        List<TargetMove> moves = comparison.moves().stream()
                .filter(move -> move.scheme().equals(one.scheme()))
                .toList();
        if (!moves.isEmpty()) {
            section("Targets that moved most, scheme " + one.scheme() + ", "
                    + moves.get(0).level() + ", "
                    + (one.periodBefore().equals(one.periodAfter())
                            ? one.periodAfter()
                            : one.periodBefore() + " to " + one.periodAfter()));
            for (TargetMove move : moves) {
                lines.add("  " + move.areaCode() + " " + move.areaName() + ": " + pounds(move.change(), true)
                        + " (from " + pounds(move.before(), false) + " to " + pounds(move.after(), false) + ")");
                comparison.drivers().stream()
                        .filter(row -> row.scheme().equals(one.scheme())
                                && row.level().equals(move.level())
                                && row.areaCode().equals(move.areaCode())
                                && row.amountGbp().number() != 0)
                        .forEach(row -> lines.add("    " + row.driver() + " "
                                + pounds(row.amountGbp().exact(), true)));
            }
        }
        totals(one);
    }

    private void totals(Compared one) {
        Set<String> levels = new LinkedHashSet<>();
        boolean moved = false;
        for (WaterfallRow row : comparison.drivers()) {
            if (row.scheme().equals(one.scheme())) {
                levels.add(row.level());
                moved |= row.amountGbp().number() != 0;
            }
        }
        if (!moved) {
            return;
        }
        section("Drivers, scheme " + one.scheme() + " (all areas together, and pounds moved between areas)");
        for (String level : levels) {
            DriverTotals totals = DriverTotals.of(comparison.drivers(), one.scheme(), level);
            lines.add("  " + level);
            totals.net().forEach((driver, net) -> {
                BigDecimal gained = totals.moved().getOrDefault(driver, BigDecimal.ZERO);
                if (gained.signum() != 0 || net.signum() != 0) {
                    lines.add("    " + driver + ": net " + pounds(net, true) + ", areas that gain "
                            + pounds(gained, true));
                }
            });
        }
    }

    private static String pounds(BigDecimal amount, boolean signed) {
        BigDecimal whole = amount.setScale(0, RoundingMode.HALF_EVEN);
        String sign = whole.signum() < 0 ? "−" : signed ? "+" : "";
        return sign + "£" + String.format(Locale.ROOT, "%,d", whole.abs().toBigInteger());
    }
}

package org.everyonecounts.reports.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.everyonecounts.models.exchange.WaterfallRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.DriverWords;

/**
 * What moved the share of one area between two periods, or between baseline and scenario.
 *
 * @param from a period, or {@link #BASELINE}
 * @param to a period, or the name of a scenario
 * @param amounts pounds by driver
 * @param total sum of the drivers; not available where one of them is not
 */
record DriverLine(KnownAreas.Key area, String from, String to, Map<String, Figure> amounts, Figure total) {
    static final String BASELINE = "baseline";

    private record Change(KnownAreas.Key area, String from, String to) {}

    DriverLine {
        amounts = Map.copyOf(amounts);
    }

    /**
     * The lines shown: changes to the latest period of each scheme, and from baseline to every scenario. Block by block; in a block changes
     * between periods first, then scenarios in the order of the run, and within each the largest change first.
     */
    static List<DriverLine> of(ReportedRun run) {
        Map<Change, Map<String, Figure>> changes = new LinkedHashMap<>();
        Untouched untouched = new Untouched(run.figures().allocation().scenarios());
        LeftToFiles left = new LeftToFiles(run.figures().allocation().scenarios());
        for (WaterfallRow row : run.figures().allocation().waterfall()) {
            if (row.from().equals(BASELINE)
                    ? !untouched.contains(row.to(), row.scheme()) && !left.contains(row.scheme(), row.level())
                    : run.isLatest(row.scheme(), row.to())) {
                changes.computeIfAbsent(
                                new Change(
                                        new KnownAreas.Key(row.scheme(), row.level(), row.areaCode()),
                                        row.from(),
                                        row.to()),
                                first -> new LinkedHashMap<>())
                        .put(row.driver(), row.amountGbp());
            }
        }
        List<DriverLine> lines = new ArrayList<>();
        changes.forEach((change, amounts) ->
                lines.add(new DriverLine(change.area(), change.from(), change.to(), amounts, sum(amounts))));
        List<String> targets = lines.stream().map(DriverLine::to).distinct().toList();
        lines.sort(Comparator.comparingInt((DriverLine line) ->
                        run.position(line.area().scheme(), line.area().level()))
                .thenComparing(DriverLine::isScenario)
                .thenComparingInt(line -> targets.indexOf(line.to()))
                .thenComparing(line -> -Math.abs(line.total().orElse(0)))
                .thenComparing(line -> line.area().area()));
        return lines;
    }

    private static Figure sum(Map<String, Figure> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure amount : amounts.values()) {
            if (!amount.isNumber()) {
                return amount;
            }
            sum = sum.add(amount.exact());
        }
        return Figure.of(sum);
    }

    /** Drivers that occur in the lines, in the order in which they are shown. */
    static List<String> drivers(List<DriverLine> lines) {
        return DriverWords.ordered(lines.stream()
                .flatMap(line -> line.amounts().keySet().stream().sorted())
                .toList());
    }

    /** True where the driver moves money of any of the lines, or it is not known whether it does. */
    static boolean moves(List<DriverLine> lines, String driver) {
        return lines.stream()
                .map(line -> line.amounts().get(driver))
                .anyMatch(amount -> amount != null && !(amount.isNumber() && amount.number() == 0));
    }

    boolean isScenario() {
        return from.equals(BASELINE);
    }

    /** The amount of a driver; not applicable where the driver does not occur in this line. */
    Figure amount(String driver) {
        return amounts.getOrDefault(driver, Figure.NOT_APPLICABLE);
    }

    /** The change less what the money available moves. */
    Figure beyondMoney() {
        Figure money = amount(DriverWords.MONEY);
        return total.isNumber() && money.isNumber() ? Figure.of(total.exact().subtract(money.exact())) : total;
    }
}

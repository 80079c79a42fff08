package org.everyonecounts.models.area;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.everyonecounts.models.area.AreaChanges.Part;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * Brings columns of one period onto the areas of today.
 *
 * <p>Amounts are shared by weight, in exact decimals, the last part taking what the others leave: the total is the same before and after.
 * Scores and indices become means weighted by people (or by what else is given), flag {@code [mean]}; a single part keeps its value.
 * Whatever is restated has the flag {@code [b]}; an area that did not change keeps figure and flags to the last digit. Where one part has no
 * number the whole has none. Figures of an edition belong to no period: an area with a figure of its own keeps it.
 *
 * <p>By hand: people 100 and 300 with scores 10 and 20 become one area: 400 people, score 17.5; £100.01 split by ¼ and ¾: £25.00 and
 * £75.01.
 */
final class Restatement {
    private static final int PENCE = 2;
    private static final int MILLIONTHS = 6;

    private final AreaChanges changes;
    private final String period;

    Restatement(AreaChanges changes, String period) {
        this.changes = changes;
        this.period = period;
    }

    /** What a part counts in a mean: its people, or a denominator. */
    interface Weights {
        Figure of(String code);
    }

    /** Pounds, to the penny unless given finer. */
    AreaColumn pounds(AreaColumn column) {
        return amounts(column, PENCE, true);
    }

    /** Pounds of which an area without a row has none. */
    AreaColumn lumpSums(AreaColumn column) {
        return amounts(column, PENCE, false);
    }

    /** People, weighted people or other counts. */
    AreaColumn counts(AreaColumn column) {
        return amounts(column, MILLIONTHS, true);
    }

    AreaColumn means(AreaColumn column, Weights weights) {
        return each(column, true, Flag.MEAN, parts -> mean(column, parts, weights));
    }

    /** Values that a single part keeps and several parts do not have. */
    AreaColumn kept(AreaColumn column) {
        return each(column, true, Flag.BREAK, parts -> single(parts) ? own(column, parts) : Figure.NOT_AVAILABLE);
    }

    /** √Σ (w · se)², w the weight of each part; parts are taken as independent. */
    AreaColumn errorsOfSums(AreaColumn column) {
        return each(column, true, Flag.BREAK, parts -> error(column, parts, code -> Figure.of(1), false));
    }

    /** √Σ (w · se)² ÷ Σ w, w the people of each part. */
    AreaColumn errorsOfMeans(AreaColumn column, Weights weights) {
        return each(
                column,
                true,
                Flag.BREAK,
                parts -> single(parts) ? own(column, parts) : error(column, parts, weights, true));
    }

    private AreaColumn amounts(AreaColumn column, int decimals, boolean complete) {
        Map<String, SortedMap<String, BigDecimal>> split = new TreeMap<>();
        return each(column, complete, Flag.BREAK, parts -> {
            List<Figure> amounts = new ArrayList<>();
            for (Part part : parts) {
                Figure whole = column.get(part.fromCode());
                amounts.add(
                        whole.isNumber()
                                ? Figure.of(split.computeIfAbsent(
                                                part.fromCode(), from -> split(whole.exact(), from, decimals))
                                        .getOrDefault(part.toCode(), BigDecimal.ZERO))
                                : whole);
            }
            return RollUp.sum(amounts);
        });
    }

    private AreaColumn each(AreaColumn column, boolean complete, Flag several, Function<List<Part>, Figure> make) {
        SortedMap<String, Figure> values = new TreeMap<>();
        SortedMap<String, Set<Flag>> flags = new TreeMap<>();
        changes.parts(column.values().keySet(), period, complete).forEach((code, parts) -> {
            boolean keeps = period.equals(AreaChanges.ALWAYS) && column.values().containsKey(code);
            if (keeps || parts.stream().allMatch(part -> part.isWhole(code))) {
                values.put(code, column.get(code));
                flags.put(code, column.flagsOf(code));
            } else {
                Set<Flag> all = EnumSet.of(Flag.BREAK);
                parts.forEach(part -> all.addAll(column.flagsOf(part.fromCode())));
                if (!single(parts)) {
                    all.add(several);
                }
                values.put(code, make.apply(parts));
                flags.put(code, all);
            }
        });
        return new AreaColumn(column.level(), values, flags);
    }

    private static boolean single(List<Part> parts) {
        return parts.size() == 1;
    }

    private static Figure own(AreaColumn column, List<Part> parts) {
        return column.get(parts.get(0).fromCode());
    }

    /** An amount by new code. */
    private SortedMap<String, BigDecimal> split(BigDecimal amount, String from, int decimals) {
        SortedMap<String, BigDecimal> weights = changes.successors(from, period);
        SortedMap<String, BigDecimal> split = new TreeMap<>();
        BigDecimal left = amount;
        for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
            BigDecimal part = weight.getKey().equals(weights.lastKey())
                    ? left
                    : plain(amount.multiply(weight.getValue())
                            .setScale(Math.max(decimals, amount.scale()), RoundingMode.HALF_UP));
            left = left.subtract(part);
            split.put(weight.getKey(), part);
        }
        return split;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Figure mean(AreaColumn column, List<Part> parts, Weights weights) {
        if (single(parts)) {
            return own(column, parts);
        }
        double total = 0;
        double weighted = 0;
        List<Figure> missing = new ArrayList<>();
        for (Part part : parts) {
            Figure weight = weights.of(part.fromCode());
            Figure value = column.get(part.fromCode());
            if (!weight.isNumber() || weight.number() != 0) {
                double share = weight.orElse(0) * part.weight().doubleValue();
                total += share;
                weighted += share * value.orElse(0);
                missing.add(value.isNumber() ? weight : value);
            }
        }
        Figure all = RollUp.sum(missing);
        return all.isNumber() ? Figure.ofFinite(weighted / total) : all;
    }

    private static Figure error(AreaColumn column, List<Part> parts, Weights weights, boolean relative) {
        double total = 0;
        double variance = 0;
        for (Part part : parts) {
            Figure weight = weights.of(part.fromCode());
            Figure error = column.get(part.fromCode());
            if (!weight.isNumber() || !error.isNumber()) {
                return error.isNumber() ? weight : error;
            }
            double share = weight.number() * part.weight().doubleValue();
            total += share;
            variance += share * share * error.number() * error.number();
        }
        return Figure.ofFinite(StrictMath.sqrt(variance) / (relative ? total : 1));
    }
}

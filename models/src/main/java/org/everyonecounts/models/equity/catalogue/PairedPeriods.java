package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.everyonecounts.models.equity.catalogue.MeasureOptions.Interval;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.uncertainty.AreaResampling;
import org.everyonecounts.models.uncertainty.LimitMethod;
import org.everyonecounts.models.uncertainty.Limits;
import org.everyonecounts.models.uncertainty.RandomStreams;
import org.everyonecounts.models.uncertainty.Spread;
import org.everyonecounts.models.uncertainty.Statistic;
import org.jspecify.annotations.Nullable;

/** One measure on the same units in two periods: its change, and limits that know the units are the same; see {@link Change}. */
final class PairedPeriods {
    private final Measure measure;
    private final UnitTable first;
    private final UnitTable second;
    private final MeasureOptions options;
    private final String breakReason;
    private final Findings before;
    private final Findings after;

    PairedPeriods(Measure measure, UnitTable first, UnitTable second, MeasureOptions options, String breakReason) {
        this.measure = measure;
        this.first = first;
        this.second = second;
        this.options = options;
        this.breakReason = breakReason;
        this.before = measure.on(first, options);
        this.after = measure.on(second, options);
    }

    List<MeasureResult> changes() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < before.parts().size(); i++) {
            places.put(before.parts().get(i).part(), i);
        }
        String reason = reasonForNoLimits();
        List<Spread> spreads = reason.isEmpty() && defined() ? spreads() : List.of();
        List<MeasureResult> results = new ArrayList<>();
        for (int j = 0; j < after.parts().size(); j++) {
            Finding later = after.parts().get(j);
            Integer i = places.get(later.part());
            if (i != null) {
                Spread spread = j < spreads.size() ? spreads.get(j) : Spread.none();
                results.add(result(before.parts().get(i), later, spread, reason));
            }
        }
        return results;
    }

    private boolean defined() {
        return before.parts().get(0).defined() && after.parts().get(0).defined();
    }

    private String reasonForNoLimits() {
        if (!breakReason.isEmpty()) {
            return "the series breaks between the periods: " + breakReason;
        }
        String only = onlyInOne();
        if (!only.isEmpty()) {
            return only + " is in one period only: the change has no limits";
        }
        if (first.size() < Measurement.LEAST_FOR_INFERENCE) {
            return "fewer than " + Measurement.LEAST_FOR_INFERENCE + " units: no inference";
        }
        if (!defined()) {
            return "";
        }
        if (options.interval() == Interval.BOOTSTRAP && before.resampled() == null) {
            return measure.name() + " is not resampled: the change has no limits";
        }
        boolean slope = options.interval() != Interval.ANALYTIC || measure.influences(first, options) != null;
        return slope ? "" : measure.name() + " has no joint regression; ask for a bootstrap";
    }

    /** A label that one of the periods lacks, the first in alphabetical order; empty for none. */
    private String onlyInOne() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < first.size(); i++) {
            seen.merge(name(first, i), 1, Integer::sum);
        }
        for (int i = 0; i < second.size(); i++) {
            seen.merge(name(second, i), -1, Integer::sum);
        }
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String name(UnitTable units, int unit) {
        return units.label(unit).isEmpty() ? "a unit without a label" : units.label(unit);
    }

    /** For each unit in order of label, its place in the table. */
    private static int[] byLabel(UnitTable units) {
        Integer[] order = new Integer[units.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, java.util.Comparator.comparing(units::label));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    private List<Spread> spreads() {
        return switch (options.interval()) {
            case NONE -> List.of();
            case BOOTSTRAP -> resampled();
            case ANALYTIC -> List.of(joint());
        };
    }

    private Spread joint() {
        double[] one = present(measure.influences(first, options));
        double[] two = present(measure.influences(second, options));
        int[] firstPlace = byLabel(first);
        int[] secondPlace = byLabel(second);
        CompensatedSum squares = new CompensatedSum();
        double n = firstPlace.length;
        for (int unit = 0; unit < firstPlace.length; unit++) {
            double moved = two[secondPlace[unit]] - one[firstPlace[unit]];
            squares.add(moved * moved);
        }
        double variance = squares.value() * n / (n - 1) * (2 * n - 1) / (2 * n - 4);
        double change = after.parts().get(0).estimate() - before.parts().get(0).estimate();
        return Spread.student(change, Math.sqrt(variance), n - 1, LimitMethod.CLUSTER_T);
    }

    private static double[] present(double @Nullable [] influences) {
        if (influences == null) {
            throw new IllegalStateException("a measure with influences in one period must have them in both");
        }
        return influences;
    }

    private List<Spread> resampled() {
        Statistic one = statistic(before);
        Statistic two = statistic(after);
        int[] firstPlace = byLabel(first);
        int[] secondPlace = byLabel(second);
        int parts = after.parts().size();
        int[] partBefore = new int[parts];
        for (int j = 0; j < parts; j++) {
            String part = after.parts().get(j).part();
            partBefore[j] = before.parts().stream().map(Finding::part).toList().indexOf(part);
        }
        double[][] replicates = new double[parts][options.replicates()];
        for (int replicate = 0; replicate < options.replicates(); replicate++) {
            int[] times = AreaResampling.draw(
                    firstPlace.length, RandomStreams.seed(options.seed(), "measure", second.name(), "", replicate));
            double[] figuresBefore = one.of(drawn(first.weights(), firstPlace, times));
            double[] figuresAfter = two.of(drawn(second.weights(), secondPlace, times));
            for (int j = 0; j < parts; j++) {
                replicates[j][replicate] =
                        partBefore[j] < 0 ? Double.NaN : figuresAfter[j] - figuresBefore[partBefore[j]];
            }
        }
        return Arrays.stream(replicates).map(Spread::percentile).toList();
    }

    private static Statistic statistic(Findings findings) {
        Statistic statistic = findings.resampled();
        if (statistic == null) {
            throw new IllegalStateException("a measure resampled in one period must be in both");
        }
        return statistic;
    }

    private static double[] drawn(double[] weights, int[] place, int[] times) {
        double[] drawn = new double[weights.length];
        for (int unit = 0; unit < place.length; unit++) {
            drawn[place[unit]] = weights[place[unit]] * times[unit];
        }
        return drawn;
    }

    private MeasureResult result(Finding earlier, Finding later, Spread spread, String reason) {
        List<String> notes = new ArrayList<>();
        boolean comparable = breakReason.isEmpty() && earlier.defined() && later.defined();
        if (!reason.isEmpty()) {
            notes.add(reason);
        }
        if (!earlier.defined()) {
            notes.add("earlier period: " + earlier.notes().get(0));
        }
        if (!later.defined()) {
            notes.add("later period: " + later.notes().get(0));
        }
        Spread known = comparable ? spread : Spread.none();
        List<MeasureResult.AtConfidence> limits = new ArrayList<>();
        for (double confidence : options.confidences()) {
            Limits at = known.at(confidence);
            limits.add(new MeasureResult.AtConfidence(
                    confidence, Figure.ofFinite(at.lower()), Figure.ofFinite(at.upper())));
        }
        double change = comparable ? later.estimate() - earlier.estimate() : Double.NaN;
        return new MeasureResult(
                measure.name(),
                measure.convention(options),
                later.part(),
                Figure.ofFinite(change),
                Figure.ofFinite(known.standardError()),
                limits,
                known.method(),
                second.size(),
                second.excluded(),
                0,
                second.exclusions(),
                notes);
    }
}

package org.everyonecounts.models.equity.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.everyonecounts.models.equity.catalogue.AversionMeasure.Form;
import org.everyonecounts.models.measure.PlainDecimal;

/**
 * Every measure there is, each listed once. The command, its help and the guide are made from this list; to add a measure, write a class
 * and list it here.
 */
public final class Catalogue {
    private static final Pattern CALL = Pattern.compile("([a-z_]+)(?:\\(([^()]*)\\))?");
    private static final Map<String, DoubleFunction<Measure>> BY_ID = new LinkedHashMap<>();
    private static final Map<String, Description> DESCRIPTIONS = new LinkedHashMap<>();

    static {
        list(new MeanMeasure());
        list(EndGapMeasure.difference());
        list(EndGapMeasure.ratio());
        list(new SlopeMeasure(SlopeMeasure.Form.SII));
        list(new SlopeMeasure(SlopeMeasure.Form.RII));
        list(new SlopeMeasure(SlopeMeasure.Form.RII_MEAN));
        for (ConcentrationMeasure.Form form : ConcentrationMeasure.Form.values()) {
            list(new ConcentrationMeasure(form));
        }
        list(v -> new AversionMeasure(Form.EXTENDED, v), 3);
        list(b -> new AversionMeasure(Form.SYMMETRIC, b), 3);
        list(v -> new AversionMeasure(Form.ACHIEVEMENT, v), 2);
        list(new GiniMeasure());
        list(EntropyMeasure.t());
        list(EntropyMeasure.l());
        list(EntropyMeasure::ge, 2);
        list(AtkinsonMeasure::index, 1);
        list(AtkinsonMeasure::ede, 1);
        list(new HooverMeasure());
        for (VarianceMeasure.Form form : VarianceMeasure.Form.values()) {
            list(new VarianceMeasure(form));
        }
        for (DisparityMeasure.Form form : DisparityMeasure.Form.values()) {
            list(new DisparityMeasure(form, true));
            list(new DisparityMeasure(form, false));
        }
        list(new AttributableMeasure(false));
        list(new AttributableMeasure(true));
        list(new BetweenWithinMeasure());
        list(HorizontalInequityMeasure.byRank());
        list(new StandardisedInequityMeasure());
        list(HorizontalInequityMeasure.kakwani());
        list(new MisplacedMeasure());
        list(new ElasticityMeasure());
        list(new AreaGradientMeasure(false));
        list(new AreaGradientMeasure(true));
        list(new DecompositionMeasure());
    }

    private Catalogue() {}

    private static void list(Measure measure) {
        DESCRIPTIONS.put(measure.description().id(), measure.description());
        BY_ID.put(measure.description().id(), unused -> measure);
    }

    private static void list(DoubleFunction<Measure> measure, double example) {
        Description description = measure.apply(example).description();
        DESCRIPTIONS.put(description.id(), description);
        BY_ID.put(description.id(), measure);
    }

    /** What there is to know of every measure, in the order of the guide. */
    public static List<Description> descriptions() {
        return List.copyOf(DESCRIPTIONS.values());
    }

    /**
     * The measure of a name, such as {@code gini} or {@code ci_extended(1.5)}.
     *
     * @throws IllegalArgumentException when there is none, naming the nearest, or its number is missing or out of range
     */
    public static Measure parse(String name) {
        Matcher call = CALL.matcher(name.strip());
        String id = call.matches() ? call.group(1) : name.strip();
        Description description = DESCRIPTIONS.get(id);
        DoubleFunction<Measure> measure = BY_ID.get(id);
        if (description == null || measure == null) {
            throw new IllegalArgumentException("measure " + name.strip() + " is not known; the nearest is "
                    + nearest(id) + "; known are " + String.join(", ", DESCRIPTIONS.keySet()));
        }
        String number = call.group(2);
        boolean takesOne = !description.parameter().isEmpty();
        if (takesOne != (number != null)) {
            throw new IllegalArgumentException(
                    takesOne
                            ? "measure " + id + " needs a number for " + description.parameter() + ", such as " + id
                                    + "("
                                    + PlainDecimal.of(description.examples().get(0)) + ")"
                            : "measure " + id + " takes no number; write " + id);
        }
        return measure.apply(number == null ? 0 : number(name, number));
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "measure " + name.strip() + " has " + text + " in brackets; it must be a number, such as 2", e);
        }
    }

    /** What can be measured, and what cannot and why. */
    public record Selection(List<Measure> measures, List<LeftOut> leftOut) {
        public Selection {
            measures = List.copyOf(measures);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A measure that is left out, and why. */
    public record LeftOut(String measure, String reason) {}

    /** Every measure whose columns and options are there, with the parameters of its examples. */
    public static Selection all(UnitTable table, MeasureOptions options) {
        List<Measure> measures = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        BY_ID.forEach((id, measure) -> {
            Description description = Objects.requireNonNull(DESCRIPTIONS.get(id));
            List<Double> parameters = description.parameter().isEmpty() ? List.of(0.0) : description.examples();
            for (double parameter : parameters) {
                Measure each = measure.apply(parameter);
                String missing = Measurement.missing(table, each, options);
                if (missing.isEmpty()) {
                    measures.add(each);
                } else {
                    leftOut.add(new LeftOut(each.name(), missing));
                }
            }
        });
        return new Selection(measures, leftOut);
    }

    private static String nearest(String id) {
        return DESCRIPTIONS.keySet().stream()
                .min(Comparator.comparingInt(known -> edits(id, known)))
                .orElse("");
    }

    /** The least number of letters to add, drop or change to make one word of the other. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

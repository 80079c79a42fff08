package org.everyonecounts.jobs.measuring;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.models.equity.catalogue.Catalogue;
import org.everyonecounts.models.equity.catalogue.Description;
import org.everyonecounts.models.equity.catalogue.Measure;
import org.everyonecounts.models.equity.catalogue.MeasureOptions;
import org.everyonecounts.models.equity.catalogue.Requirement;
import org.everyonecounts.models.measure.PlainDecimal;

/**
 * The measures of a request, in its order or in that of the catalogue, and those left out.
 *
 * @param leftOut measures of the catalogue whose columns or options were not given, each with the reason; none for a list of names
 */
record MeasureChoice(List<Measure> measures, List<Answer.Fact> leftOut) {
    MeasureChoice {
        measures = List.copyOf(measures);
        leftOut = List.copyOf(leftOut);
    }

    /** The choice; a name that is unknown, or whose columns are not given, ends with exit code 2. */
    static MeasureChoice of(MeasureRequest request) {
        List<Measure> measures = new ArrayList<>();
        List<Answer.Fact> leftOut = new ArrayList<>();
        for (String name : request.all() ? everyName() : request.measures()) {
            Measure measure = measure(name);
            String lacking = lacking(measure.description(), request);
            if (lacking.isEmpty()) {
                measures.add(measure);
            } else if (request.all()) {
                leftOut.add(new Answer.Fact(measure.name(), lacking));
            } else {
                throw GivenOptions.misuse(
                        "measure " + measure.name() + " " + lacking,
                        "A measure that is asked for by name must have everything it needs",
                        "add the option, or leave the measure out of --measures");
            }
        }
        return new MeasureChoice(measures, leftOut);
    }

    /** All measures of the catalogue, those with a parameter at their examples. */
    private static List<String> everyName() {
        List<String> names = new ArrayList<>();
        for (Description description : Catalogue.descriptions()) {
            if (description.parameter().isEmpty()) {
                names.add(description.id());
            }
            for (double example : description.examples()) {
                names.add(description.id() + "(" + PlainDecimal.of(example) + ")");
            }
        }
        return names;
    }

    private static Measure measure(String name) {
        List<String> known =
                Catalogue.descriptions().stream().map(Description::id).toList();
        int bracket = name.indexOf('(');
        String id = bracket < 0 ? name : name.substring(0, bracket);
        if (!known.contains(id)) {
            throw GivenOptions.misuse(
                    "--measures names \"" + CellFaults.shown(name) + "\", which is no measure",
                    "Measures are " + String.join(", ", known),
                    Nearest.advice(id, known));
        }
        try {
            return Catalogue.parse(name);
        } catch (IllegalArgumentException e) {
            throw GivenOptions.misuse(
                    "--measures names \"" + CellFaults.shown(name) + "\": " + e.getMessage(),
                    "A parameter is a number in brackets, and only some measures take one",
                    "write the measure as in gini or atkinson(0.5)");
        }
    }

    /** What a measure needs and was not given, such as {@code needs --need}; empty when nothing. */
    private static String lacking(Description description, MeasureRequest request) {
        for (Requirement requirement : Requirement.values()) {
            if (description.needs().contains(requirement) && !given(requirement, request)) {
                return "needs " + requirement.option() + ", " + requirement.meaning();
            }
        }
        return "";
    }

    private static boolean given(Requirement requirement, MeasureRequest request) {
        ColumnNames columns = request.columns();
        MeasureOptions options = request.options();
        boolean low = Double.isFinite(options.bounds().low());
        return switch (requirement) {
            case RANK -> columns.rank() != null;
            case NEED -> columns.need() != null;
            case GROUP -> columns.group() != null;
            case FACTORS -> !columns.factors().isEmpty();
            case LOWER_BOUND -> low;
            case BOUNDS -> low && Double.isFinite(options.bounds().high());
            case REFERENCE ->
                options.reference().isPresent() || options.referenceLabel().isPresent();
        };
    }
}

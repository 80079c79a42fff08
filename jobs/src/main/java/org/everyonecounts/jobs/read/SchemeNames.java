package org.everyonecounts.jobs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.everyonecounts.jobs.contract.Layouts;
import org.everyonecounts.jobs.contract.LocatedDocument;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import tools.jackson.databind.JsonNode;

/**
 * Finds names in schemes that no row of the package has in any period: people, need components, cost factors and lump sums.
 *
 * <p>A lump sum of a wrong name would otherwise be no lump sum, and nobody would notice. A scheme whose money the package does not have at
 * all is left alone: it is skipped with a warning.
 */
public final class SchemeNames {
    private final SchemeSource source;
    private final JsonNode root;
    private final List<Problem> problems = new ArrayList<>();

    private SchemeNames(SchemeSource source) {
        this.source = source;
        this.root = source.document();
    }

    /** One problem for each unknown name, with its line. */
    public static List<Problem> unknown(List<SchemeSource> schemes, HealthData data) {
        List<Problem> problems = new ArrayList<>();
        for (SchemeSource source : schemes) {
            boolean supplied = source.scheme().target() == TargetMode.SUPPLIED;
            Set<String> streams = names(
                    supplied ? data.allocations().keySet() : data.spending().keySet());
            if (streams.contains(source.scheme().stream())) {
                problems.addAll(new SchemeNames(source).check(data));
            }
        }
        return problems;
    }

    private static Set<String> names(Set<SeriesKey> keys) {
        Set<String> names = new TreeSet<>();
        keys.forEach(key -> names.add(key.name()));
        return names;
    }

    private List<Problem> check(HealthData data) {
        Set<String> people = names(data.population().keySet());
        check("/population/basis", "population basis", people, Layouts.POPULATION);
        check("/population/constrain_to", "population basis", people, Layouts.POPULATION);
        check("/population/constrain_to/basis", "population basis", people, Layouts.POPULATION);
        Set<String> need = names(data.need().keySet());
        Set<String> costs = names(data.costs().keySet());
        block("", need, costs);
        for (int i = 0; i < root.path("blocks").size(); i++) {
            block("/blocks/" + i, need, costs);
        }
        Set<String> sums = new TreeSet<>();
        data.adjustments().keySet().stream()
                .filter(key -> key.stream().equals(source.scheme().stream()))
                .forEach(key -> sums.add(key.adjustment()));
        String what = "adjustment of stream " + source.scheme().stream();
        each("/adjustments", "", what, sums, Layouts.ADJUSTMENTS);
        each("/own_resources", "", what, sums, Layouts.ADJUSTMENTS);
        return problems;
    }

    private void block(String pointer, Set<String> need, Set<String> costs) {
        each(pointer + "/components", "/id", "need component", need, Layouts.NEED);
        for (int i = 0; i < root.at(pointer + "/programmes").size(); i++) {
            each(pointer + "/programmes/" + i + "/indices", "", "need component", need, Layouts.NEED);
        }
        check(pointer + "/health_inequalities/component", "need component", need, Layouts.NEED);
        each(pointer + "/costs", "/factor", "cost factor", costs, Layouts.COSTS);
    }

    private void each(String list, String key, String what, Set<String> known, String resource) {
        for (int i = 0; i < root.at(list).size(); i++) {
            check(list + "/" + i + key, what, known, resource);
        }
    }

    private void check(String pointer, String what, Set<String> known, String resource) {
        JsonNode name = root.at(pointer);
        if (!name.isString() || known.contains(name.asString())) {
            return;
        }
        LocatedDocument.Position place = source.located().at(pointer);
        problems.add(Problem.at(
                source.shown(),
                place,
                what + " \"" + name.asString() + "\" is not in the data",
                "No row of " + resource + " has it, in any period",
                known.isEmpty()
                        ? "add its rows to " + resource + ", or take it out of the scheme"
                        : Nearest.advice(name.asString(), known) + ", or add its rows to " + resource));
    }
}

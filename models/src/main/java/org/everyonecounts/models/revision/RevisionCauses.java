package org.everyonecounts.models.revision;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.scorecard.Indicator;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.models.scorecard.Input;
import org.everyonecounts.models.scorecard.MoneyIndicator;

/**
 * Why a figure differs from what was published.
 *
 * <ul>
 *   <li>An input of a formula: {@code <path> restated} for the files of its resource that differ. Where none does, the next cause.
 *   <li>A figure of an area: the causes of the area's own inputs, those of the areas in it among them. An area without any has
 *       {@link #OTHER_AREAS} where inputs of others differ, since shares hang together.
 *   <li>An indicator: the causes of all inputs of its period; files of deprivation where it ranks areas by it.
 *   <li>{@link #SCHEME} is added to figures and indicators where the formula differs, {@link #AREA_CODES} to an area that holds other areas
 *       than before; it is the only cause where the area itself is new or gone.
 *   <li>The next cause, where there is none of these: {@link #SCHEME} and {@link #AREA_CODES} where they differ; else every data file that
 *       does; else {@link #SETTINGS}, {@link #SOFTWARE} and the descriptor, as far as they differ.
 * </ul>
 *
 * <p>A cause is what may have made the difference. Where two files of a resource differ, both are named.
 */
final class RevisionCauses {
    static final String OTHER_AREAS = "inputs of other areas";
    static final String SCHEME = "scheme";
    static final String AREA_CODES = "area codes";
    static final String SETTINGS = "settings";
    static final String SOFTWARE = "software";
    static final String NOT_KNOWN = "not known";
    private static final String DESCRIPTOR = "descriptor";
    private static final List<String> OF_AREAS = List.of("areas", "area_changes", "places");
    private static final Indicators INDICATORS = Indicators.standard();

    private final RunDifferences differences;
    private final Ancestry ancestry;
    private final Map<String, TargetMode> modes;
    private final Map<Series, Map<String, SortedSet<String>>> own = new HashMap<>();
    private final Map<Series, Set<String>> restated = new HashMap<>();

    /** A scheme in a period. */
    private record Series(String period, String scheme) {
        static Series of(Block block) {
            return new Series(block.period(), block.scheme());
        }
    }

    /**
     * @param modes mode of each scheme
     * @param inputs inputs that differ
     */
    RevisionCauses(
            RunDifferences differences, Ancestry ancestry, Map<String, TargetMode> modes, List<Difference> inputs) {
        this.differences = differences;
        this.ancestry = ancestry;
        this.modes = Map.copyOf(modes);
        for (Difference input : inputs) {
            Series series = Series.of(input.block());
            boolean published = input.inBoth() && !files(input).isEmpty();
            for (String area : ancestry.withAllAbove(input.areaCode())) {
                own.computeIfAbsent(series, one -> new HashMap<>())
                        .computeIfAbsent(area, one -> new TreeSet<>())
                        .addAll(ofInput(input));
                if (published) {
                    restated.computeIfAbsent(series, one -> new HashSet<>()).add(area);
                }
            }
        }
    }

    /** True where an input of the area, or of an area in it, was published and a file that holds it was restated. */
    boolean isRestated(String period, String scheme, String areaCode) {
        return restated.getOrDefault(new Series(period, scheme), Set.of()).contains(areaCode);
    }

    Collection<String> ofInput(Difference input) {
        if (!input.inBoth()) {
            return List.of(AREA_CODES);
        }
        SortedSet<String> causes = files(input);
        return causes.isEmpty() ? next(input.block().scheme()) : causes;
    }

    Collection<String> ofFigure(Difference figure) {
        if (!figure.inBoth()) {
            return List.of(AREA_CODES);
        }
        String scheme = figure.block().scheme();
        Map<String, SortedSet<String>> areas = own.getOrDefault(Series.of(figure.block()), Map.of());
        SortedSet<String> causes = new TreeSet<>(areas.getOrDefault(figure.areaCode(), Collections.emptySortedSet()));
        if (causes.isEmpty() && !areas.isEmpty()) {
            causes.add(OTHER_AREAS);
        }
        if (ancestry.hasOtherMembers(figure.areaCode())) {
            causes.add(AREA_CODES);
        }
        return withScheme(causes, scheme);
    }

    Collection<String> ofIndicator(Difference indicator) {
        String scheme = indicator.block().scheme();
        String id = indicator.column().split(":", 2)[0];
        SortedSet<String> causes = new TreeSet<>();
        Optional<Indicator> known = INDICATORS.find(id);
        if (known.filter(MoneyIndicator.class::isInstance).isPresent()) {
            own.getOrDefault(Series.of(indicator.block()), Map.of()).values().forEach(some -> causes.addAll(some));
        }
        if (known.filter(one -> one.needs().contains(Input.DEPRIVATION)).isPresent()) {
            causes.addAll(restated("deprivation"));
        }
        return withScheme(causes, scheme);
    }

    private Collection<String> withScheme(SortedSet<String> causes, String scheme) {
        if (differences.schemes().contains(scheme)) {
            causes.add(SCHEME);
        }
        return causes.isEmpty() ? next(scheme) : causes;
    }

    private SortedSet<String> files(Difference input) {
        boolean supplied = modes.get(input.block().scheme()) == TargetMode.SUPPLIED;
        SortedSet<String> paths = restated(resource(input.column(), supplied));
        if (input.column().startsWith("need_index:")) {
            // It stands in the inputs multiplied by people, so that areas can be added up.
            paths.addAll(restated("population"));
        }
        return paths;
    }

    /** The resource that an input of a formula comes from. */
    private static String resource(String input, boolean supplied) {
        String kind = input.split(":", 2)[0];
        return switch (kind) {
            case SchemeInputs.PEOPLE -> "population";
            case "need", "need_index", "error" -> "need";
            case "cost" -> "costs";
            case "adjustment" -> "adjustments";
            default -> supplied ? "allocations" : "spending";
        };
    }

    private SortedSet<String> restated(String resource) {
        SortedSet<String> paths = new TreeSet<>();
        differences
                .files()
                .getOrDefault(resource, Collections.emptySortedSet())
                .forEach(path -> paths.add(path + " restated"));
        return paths;
    }

    private SortedSet<String> next(String scheme) {
        SortedSet<String> next = new TreeSet<>();
        if (differences.schemes().contains(scheme)) {
            next.add(SCHEME);
        }
        if (OF_AREAS.stream().anyMatch(resource -> differences.files().containsKey(resource))) {
            next.add(AREA_CODES);
        }
        if (next.isEmpty()) {
            differences.files().keySet().stream()
                    .filter(resource -> !resource.equals(DESCRIPTOR))
                    .forEach(resource -> next.addAll(restated(resource)));
        }
        if (next.isEmpty()) {
            next.addAll(restated(DESCRIPTOR));
            if (differences.settings()) {
                next.add(SETTINGS);
            }
            if (differences.software()) {
                next.add(SOFTWARE);
            }
        }
        if (next.isEmpty()) {
            next.add(NOT_KNOWN);
        }
        return next;
    }
}

package org.everyonecounts.models.allocation.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.allocation.AreaFigures;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;

/** One area beside all areas: its inputs as sums over its members, its position, and the totals of the nation. */
final class AreaView {
    private final SchemeInputs inputs;
    private final SchemePosition position;
    private final List<String> members;
    private final Set<String> held;
    private final AreaPosition area;
    private final AreaPosition whole;
    private final AreaFigures figures;

    /**
     * @param members codes of the members with a position, in code order, at least one
     */
    AreaView(SchemeInputs inputs, SchemePosition position, String areaCode, List<String> members) {
        this.inputs = inputs;
        this.position = position;
        this.members = List.copyOf(members);
        this.held = Set.copyOf(members);
        this.whole = position.whole();
        this.figures = AreaFigures.of(position);
        List<AreaPosition> found =
                members.stream().map(code -> position.find(code).orElseThrow()).toList();
        this.area = found.size() == 1
                ? found.get(0)
                : found.size() == position.areas().size() ? whole : AreaPosition.sum(areaCode, found);
    }

    Scheme scheme() {
        return inputs.scheme();
    }

    SchemeInputs inputs() {
        return inputs;
    }

    AreaPosition area() {
        return area;
    }

    AreaPosition whole() {
        return whole;
    }

    AreaFigures figures() {
        return figures;
    }

    List<String> codes() {
        return inputs.areas();
    }

    /** True where the area is itself one of the areas of the data, so that nothing has been added up. */
    boolean single() {
        return members.size() == 1;
    }

    /** Whether an area of the data belongs to the area. */
    boolean holds(String code) {
        return held.contains(code);
    }

    int component(String id) {
        return position.components().indexOf(id);
    }

    /** Weighted people of a component in all areas of the data. */
    double[] weighted(String component) {
        int index = component(component);
        return position.areas().stream()
                .mapToDouble(one -> one.componentPeople().get(index))
                .toArray();
    }

    double[] people() {
        return column(SchemeInputs.PEOPLE);
    }

    /** An input column of all areas of the data. */
    double[] column(String name) {
        return codes().stream()
                .mapToDouble(code -> inputs.column(name).get(code).number())
                .toArray();
    }

    /** An input of the area: the sum over its members. */
    Figure own(String column) {
        List<Figure> own = new ArrayList<>();
        members.forEach(code -> own.add(inputs.column(column).get(code)));
        return own.size() == 1 ? own.get(0) : RollUp.sum(own);
    }

    /** The sum of the area's part of something known for all areas of the data. */
    Figure own(double[] ofAll) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < ofAll.length; i++) {
            if (holds(codes().get(i))) {
                sum.add(ofAll[i]);
            }
        }
        return Figure.of(sum.value());
    }

    Figure total(double[] ofAll) {
        return Figure.of(CompensatedSum.of(ofAll));
    }

    Figure total(ToDoubleFunction<AreaPosition> part) {
        return total(position.areas().stream().mapToDouble(part).toArray());
    }

    /** Where an input of the area comes from. */
    String source(String what) {
        return single() ? what : what + ", sum over " + members.size() + " areas of level " + inputs.level();
    }

    /** Where a total of the nation comes from. */
    String everywhere() {
        return "sum over all " + codes().size() + " areas of level " + inputs.level();
    }
}

package org.everyonecounts.reports.sheet;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;

/** Table 4: the index of every need component and of the whole, area by area. */
final class NeedSheet implements Sheet {
    static final String NAME = "Table_4_Need";

    private record Key(String scheme, String level, String area, String component) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        Map<Key, Figure> indices = new HashMap<>();
        Set<String> components = new LinkedHashSet<>();
        run.facts()
                .schemes()
                .forEach(scheme -> run.figures().needComponents().stream()
                        .filter(row -> row.scheme().equals(scheme.id()) && run.isLatest(row.scheme(), row.period()))
                        .forEach(row -> {
                            components.add(row.component());
                            indices.put(
                                    new Key(row.scheme(), row.level(), row.areaCode(), row.component()), row.index());
                        }));
        TableBuilder<DistanceRow> table = new TableBuilder<DistanceRow>(
                        NAME, "Need_components", "Table 4: Need index by component, " + run.wholeScope())
                .sentence("How to read: base " + run.geography()
                        + " = 1; above 1 means more need for each head than the nation. Areas stand in the order of"
                        + " Table_2_Distance.")
                .sentence(run.wholeSource())
                .sentence(run.basis())
                .column(Column.text("Scheme", RunNotes.ofSchemes(run.facts())), row -> Cell.text(row.scheme()))
                .column(Column.text("Level"), row -> Cell.text(run.areaNoun(row.level())))
                .column(Column.text("Area code"), row -> Cell.text(row.areaCode()))
                .column(Column.names("Area name"), row -> Cell.text(row.areaName()));
        for (String component : components) {
            table.column(
                    Column.of(InWords.sentenceCase(InWords.name(component)) + " (index)", Kind.INDEX),
                    row -> Cell.of(
                            indices.getOrDefault(
                                    new Key(row.scheme(), row.level(), row.areaCode(), component),
                                    Figure.NOT_APPLICABLE),
                            Kind.INDEX));
        }
        List<DistanceRow> rows = components.isEmpty() ? List.of() : run.distances();
        return table.column(
                        Column.of("Overall need index", Kind.INDEX, RunNotes.NEED_INDEX),
                        row -> Cell.of(row.needIndex(), Kind.INDEX))
                .rows(rows);
    }
}

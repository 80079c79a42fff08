package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.check.Reject;
import org.everyonecounts.models.measure.Figure;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Table 18: rejected rows by rule, with the people and pounds behind them where they are known. */
final class RejectsSheet implements Sheet {
    static final String NAME = "Table_18_Rejects";

    private record Group(
            String resource, String path, String rule, long rows, Reject first, Figure people, Figure pounds) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        return new TableBuilder<Group>(NAME, "Rejected_rows", "Table 18: Rejected rows by rule, " + run.wholeScope())
                .sentence("How to read: no rejected row is in any figure; quality/rejects.csv lists every one with"
                        + " its line.")
                .sentence(run.wholeSource())
                .column(Column.text("Resource"), group -> Cell.text(group.resource()))
                .column(Column.text("File"), group -> Cell.text(group.path()))
                .column(Column.text("Rule"), group -> Cell.text(group.rule()))
                .column(Column.of("Rows", Kind.COUNT), group -> Cell.of(group.rows(), Kind.COUNT))
                .column(Column.of("People in these rows", Kind.PEOPLE), group -> Cell.of(group.people(), Kind.PEOPLE))
                .column(
                        Column.of("Money in these rows (£)", Kind.POUNDS),
                        group -> Cell.of(group.pounds(), Kind.POUNDS))
                .column(
                        Column.of("Line of the first", Kind.WHOLE),
                        group -> Cell.of(group.first().line(), Kind.WHOLE))
                .column(
                        Column.names("What is wrong with the first"),
                        group -> Cell.text(group.first().message()))
                .column(
                        Column.names("How to mend it"),
                        group -> Cell.text(group.first().fix()))
                .rows(groups(run.facts().rejects()));
    }

    private static List<Group> groups(List<Reject> rejects) {
        if (rejects.isEmpty()) {
            return List.of();
        }
        IntColumn row = IntColumn.create("row");
        StringColumn resource = StringColumn.create("resource");
        StringColumn path = StringColumn.create("path");
        StringColumn rule = StringColumn.create("rule");
        DoubleColumn line = DoubleColumn.create("line");
        for (Reject reject : rejects) {
            row.append(row.size());
            resource.append(reject.resource());
            path.append(reject.path());
            rule.append(reject.rule());
            line.append((double) reject.line());
        }
        Table ordered = Table.create("rejects", row, resource, path, rule, line)
                .sortAscendingOn("resource", "path", "rule", "line", "row");
        List<Group> groups = new ArrayList<>();
        for (Row each : ordered) {
            Reject reject = rejects.get(each.getInt("row"));
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null
                    && last.resource().equals(reject.resource())
                    && last.path().equals(reject.path())
                    && last.rule().equals(reject.rule())) {
                groups.set(
                        groups.size() - 1,
                        new Group(
                                last.resource(),
                                last.path(),
                                last.rule(),
                                last.rows() + 1,
                                last.first(),
                                sum(last.people(), reject.people()),
                                sum(last.pounds(), reject.pounds())));
            } else {
                groups.add(new Group(
                        reject.resource(), reject.path(), reject.rule(), 1, reject, reject.people(), reject.pounds()));
            }
        }
        return groups;
    }

    /** The sum of the known; a state only while nothing is known. */
    private static Figure sum(Figure one, Figure other) {
        if (!one.isNumber()) {
            return other.isNumber() ? other : one;
        }
        return other.isNumber() ? Figure.of(one.exact().add(other.exact())) : one;
    }
}

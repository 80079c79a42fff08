package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.exchange.ScenarioRow;
import org.everyonecounts.reports.words.TargetWords;
import org.everyonecounts.reports.words.Template;

/** Table 12: the target or fair share of each area as it is and under each scenario, gains first. */
final class ScenariosSheet implements Sheet {
    static final String NAME = "Table_12_Scenarios";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<ScenarioRow> rows = ScenarioOrder.gainsFirst(run);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        KnownAreas areas = new KnownAreas(run);
        TargetWords words = TargetWords.of(
                rows.stream().map(row -> run.scheme(row.scheme()).target()).toList());
        String target = words.target().toLowerCase(Locale.UK);
        TableBuilder<ScenarioRow> table = new TableBuilder<ScenarioRow>(
                        NAME,
                        "Scenarios",
                        "Table 12: Each " + target + " under other settings, winners and losers, " + run.wholeScope())
                .sentence(Template.SCENARIOS_READ.with(Map.of("target", target)))
                .sentence(Template.SCENARIOS_CHOICE.sentence());
        if (!new Untouched(run.figures().allocation().scenarios()).isEmpty()) {
            table.sentence(Template.SCENARIOS_UNTOUCHED.sentence());
        }
        if (!new LeftToFiles(run.figures().allocation().scenarios()).isEmpty()) {
            table.sentence(Template.SCENARIOS_LEFT.sentence());
        }
        return table.sentence(run.wholeSource())
                .sentence(run.basis())
                .column(Column.text("Scheme", RunNotes.ofSchemes(run.facts())), row -> Cell.text(row.scheme()))
                .column(Column.text("Level"), row -> Cell.text(run.areaNoun(row.level())))
                .column(Column.text("Scenario"), row -> Cell.text(row.scenario()))
                .column(Column.text("Area code"), row -> Cell.text(row.areaCode()))
                .column(Column.names("Area name"), row -> areas.nameCell(ScenarioOrder.area(row)))
                .column(
                        Column.of("Baseline (£ millions)", Kind.POUNDS_MILLIONS),
                        row -> Cell.of(row.baselineTargetGbp(), Kind.POUNDS_MILLIONS))
                .column(
                        Column.of("Scenario (£ millions)", Kind.POUNDS_MILLIONS),
                        row -> Cell.of(row.scenarioTargetGbp(), Kind.POUNDS_MILLIONS))
                .column(
                        Column.of("Change from baseline (£ millions)", Kind.POUNDS_MILLIONS_MOVED),
                        row -> Cell.of(row.changeGbp(), Kind.POUNDS_MILLIONS_MOVED))
                .column(
                        Column.of("Change from baseline (%)", Kind.PERCENT_MOVED),
                        row -> Cell.of(row.change(), Kind.PERCENT_MOVED))
                .rows(rows);
    }
}

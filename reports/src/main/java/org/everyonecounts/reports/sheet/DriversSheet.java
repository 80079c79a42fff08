package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.reports.words.DriverWords;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.TargetWords;
import org.everyonecounts.reports.words.Template;

/** Table 11: what moved the target or fair share of each area between two periods, or between baseline and scenario. */
final class DriversSheet implements Sheet {
    static final String NAME = "Table_11_Drivers";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<DriverLine> lines = DriverLine.of(run);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        KnownAreas areas = new KnownAreas(run);
        TargetWords words = TargetWords.of(lines.stream()
                .map(line -> run.scheme(line.area().scheme()).target())
                .toList());
        TableBuilder<DriverLine> table = new TableBuilder<DriverLine>(
                        NAME,
                        "Drivers_of_change",
                        "Table 11: Drivers of change of each " + words.target().toLowerCase(Locale.UK) + ", "
                                + run.wholeScope())
                .sentence(Template.DRIVERS_READ.with(
                        Map.of("target", words.target().toLowerCase(Locale.UK))));
        if (lines.stream().anyMatch(DriverLine::isScenario)) {
            table.sentence(Template.DRIVERS_SCENARIO.sentence());
        }
        List<String> drivers = DriverLine.drivers(lines);
        List<String> atRest = drivers.stream()
                .filter(driver -> !DriverLine.moves(lines, driver))
                .toList();
        if (!atRest.isEmpty()) {
            table.sentence(Template.DRIVERS_AT_REST.with(Map.of(
                    "drivers",
                    InWords.list(atRest.stream()
                            .map(DriverWords::of)
                            .map(name -> name.toLowerCase(Locale.UK))
                            .toList()))));
        }
        if (!new LeftToFiles(run.figures().allocation().scenarios()).isEmpty()) {
            table.sentence(Template.SCENARIOS_LEFT.sentence());
        }
        table.sentence(run.wholeSource())
                .sentence(run.basis())
                .column(
                        Column.text("Scheme", RunNotes.ofSchemes(run.facts())),
                        line -> Cell.text(line.area().scheme()))
                .column(
                        Column.text("Level"),
                        line -> Cell.text(run.areaNoun(line.area().level())))
                .column(Column.text("From", RunNotes.DRIVERS), line -> Cell.text(InWords.sentenceCase(line.from())))
                .column(Column.text("To"), line -> Cell.text(line.to()))
                .column(Column.text("Area code"), line -> Cell.text(line.area().area()))
                .column(Column.names("Area name"), line -> areas.nameCell(line.area()));
        drivers.stream()
                .filter(driver -> !atRest.contains(driver))
                .forEach(driver ->
                        table.column(header(driver), line -> Cell.of(line.amount(driver), Kind.POUNDS_MILLIONS_MOVED)));
        return table.column(
                        Column.of("Total change (£ millions)", Kind.POUNDS_MILLIONS_MOVED),
                        line -> Cell.of(line.total(), Kind.POUNDS_MILLIONS_MOVED))
                .rows(lines);
    }

    /** The header of the column of a driver. */
    static Column header(String driver) {
        return Column.of(DriverWords.of(driver) + " (£ millions)", Kind.POUNDS_MILLIONS_MOVED);
    }
}

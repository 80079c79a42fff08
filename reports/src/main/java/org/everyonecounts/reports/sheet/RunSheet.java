package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;

/** Table 20: what would be needed to repeat the run: inputs with their hashes, schemes, settings, version and seed. */
final class RunSheet implements Sheet {
    static final String NAME = "Table_20_Run";

    private record Line(String part, String item, Cell value) {}

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        return new TableBuilder<Line>(NAME, "Run", "Table 20: How this report was made, " + run.wholeScope())
                .sentence("How to read: the same fingerprint gives the same figures; times of the run stand in"
                        + " meta/manifest.json.")
                .sentence(run.wholeSource())
                .column(Column.text("Part"), line -> Cell.text(line.part()))
                .column(Column.names("Item"), line -> Cell.text(line.item()))
                .column(Column.sentences("Value"), Line::value)
                .rows(lines(run));
    }

    private static List<Line> lines(ReportedRun run) {
        RunFacts facts = run.facts();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Run", "Fingerprint (SHA-256)", Cell.text(facts.fingerprint())));
        lines.add(new Line("Run", "Software version", Cell.text(facts.softwareVersion())));
        lines.add(new Line("Run", "Data package", Cell.text(facts.packageTitle())));
        lines.add(new Line("Run", "Date of the data", Cell.text(InWords.date(facts.packageDate()))));
        lines.add(new Line("Run", "Periods asked for", Cell.text(facts.periodWord())));
        lines.add(new Line(
                "Run",
                "Headline",
                Cell.text("scheme " + facts.headlineScheme() + ", " + run.areaNoun(facts.headlineLevel()))));
        lines.add(new Line("Run", "Seed", Cell.of(facts.seed(), Kind.WHOLE)));
        lines.add(new Line("Run", "Replicates", Cell.of(facts.replicates(), Kind.COUNT)));
        for (double level : facts.confidence()) {
            lines.add(new Line("Run", "Confidence of limits (%)", Cell.of(Figure.of(level), Kind.PERCENT)));
        }
        for (Scheme scheme : facts.schemes()) {
            lines.add(new Line("Scheme", scheme.id() + ": title", Cell.text(scheme.title())));
            lines.add(new Line(
                    "Scheme",
                    scheme.id() + ": latest period",
                    Cell.text(facts.latestPeriods().getOrDefault(scheme.id(), ""))));
            lines.add(new Line("Scheme", scheme.id() + ": formula", Cell.text(formula(scheme))));
        }
        facts.settings().forEach((key, value) -> lines.add(new Line("Setting", key, GivenNumber.setting(value))));
        for (RunFacts.InputFile input : facts.inputs()) {
            lines.add(new Line("Input (SHA-256)", input.path(), Cell.text(input.sha256())));
            if (input.rows() == 0) {
                continue;
            }
            lines.add(new Line(
                    "Input (rows accepted)", input.path(), Cell.of(input.rows() - input.rejected(), Kind.COUNT)));
            lines.add(new Line("Input (rows rejected)", input.path(), Cell.of(input.rejected(), Kind.COUNT)));
        }
        facts.attributions().forEach(line -> lines.add(new Line("Attribution", "Source and licence", Cell.text(line))));
        return lines;
    }

    private static String formula(Scheme scheme) {
        return scheme.blocks().stream()
                .map(block -> (scheme.blocks().size() > 1 ? block.id() + " " + percent(block.share()) + ": " : "")
                        + block.components().stream()
                                .map(component -> percent(component.weight()) + " " + component.id())
                                .collect(Collectors.joining(" + "))
                        + (block.healthInequalities() == null
                                ? ""
                                : ", then " + percent(block.healthInequalities().weight()) + " "
                                        + block.healthInequalities().component()))
                .collect(Collectors.joining("; "));
    }

    private static String percent(double fraction) {
        return IndicatorsSheet.percent(Figure.of(fraction));
    }
}

package org.everyonecounts.reports.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.EffectWords;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.ReadingWords;
import org.everyonecounts.reports.words.Template;

/** Table 21: every indicator as it is and under each scenario, with the limits of the change. */
final class ScenarioEffectsSheet implements Sheet {
    static final String NAME = "Table_21_Scenario_effects";

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        List<String> names = run.figures().allocation().scenarioEffects().stream()
                .map(ScenarioEffectRow::scenario)
                .distinct()
                .toList();
        List<ScenarioEffectRow> rows = run.figures().allocation().scenarioEffects().stream()
                .filter(row -> run.isLatest(row.scheme(), row.period()))
                .filter(row -> !isChoice(row) && isFirstConfidence(run, row.confidence()))
                .sorted(Comparator.comparingInt((ScenarioEffectRow row) -> run.position(row.scheme(), row.level()))
                        .thenComparingInt(row -> names.indexOf(row.scenario())))
                .toList();
        return new TableBuilder<ScenarioEffectRow>(
                        NAME,
                        "Scenario_effects",
                        "Table 21: Equity indicators under other settings, " + run.wholeScope())
                .sentence(Template.EFFECTS_READ.sentence())
                .sentence("Other choices of need measure, ranking and confidence stand in"
                        + " data/scenario_indicators.csv.")
                .sentence(run.wholeSource())
                .sentence(run.basis())
                .column(Column.text("Scheme", RunNotes.ofSchemes(run.facts())), row -> Cell.text(row.scheme()))
                .column(Column.text("Level"), row -> Cell.text(run.areaNoun(row.level())))
                .column(Column.text("Scenario"), row -> Cell.text(row.scenario()))
                .column(Column.text("Indicator", RunNotes.MOVED), row -> Cell.text(title(run, row)))
                .column(Column.of("Baseline", Kind.INDEX), row -> Cell.of(row.baselineEstimate(), kind(run, row)))
                .column(
                        Column.of("Under the scenario", Kind.INDEX),
                        row -> Cell.of(row.scenarioEstimate(), kind(run, row)))
                .column(
                        Column.of("Change from baseline", Kind.DECIMAL_DIFFERENCE, RunNotes.SAME_DRAWS),
                        row -> Cell.of(row.change(), kind(run, row).moved()))
                .column(
                        Column.of("Change from baseline, lower limit", Kind.DECIMAL_DIFFERENCE),
                        row -> Cell.of(row.changeLower(), kind(run, row).moved()))
                .column(
                        Column.of("Change from baseline, upper limit", Kind.DECIMAL_DIFFERENCE),
                        row -> Cell.of(row.changeUpper(), kind(run, row).moved()))
                .column(Column.names("Reading"), row -> Cell.text(reading(row)))
                .rows(rows);
    }

    /** What is moved altogether is counted from the baseline and has no direction. */
    private static String reading(ScenarioEffectRow row) {
        return MovedTerms.isFromBaseline(row.indicator())
                ? ReadingWords.of(row.reading())
                : EffectWords.of(row.reading(), row.change());
    }

    private static boolean isChoice(ScenarioEffectRow row) {
        return row.group().contains("need=") && row.group().contains("rank=");
    }

    private static boolean isFirstConfidence(ReportedRun run, Figure confidence) {
        List<Double> levels = run.facts().confidence();
        return levels.isEmpty() || !confidence.isNumber() || confidence.number() == levels.get(0);
    }

    private static String title(ReportedRun run, ScenarioEffectRow row) {
        String title = run.terms(row.indicator()).titleWithUnit();
        return row.group().isBlank() || row.group().equals(Shorthand.NOT_APPLICABLE.token())
                ? title
                : title + ", " + InWords.name(row.group().replace("=", ": "));
    }

    private static Kind kind(ReportedRun run, ScenarioEffectRow row) {
        return run.terms(row.indicator()).kind();
    }
}

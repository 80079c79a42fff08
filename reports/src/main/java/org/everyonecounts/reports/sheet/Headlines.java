package org.everyonecounts.reports.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.TargetWords;
import org.everyonecounts.reports.words.Template;

/** The three sentences that say what a run found, and the sentences that say what changed. */
public final class Headlines {
    private final ReportedRun run;

    public Headlines(ReportedRun run) {
        this.run = run;
    }

    /** How much money is misplaced, which way it leans once need is taken into account, and the gap by deprivation. */
    public List<String> sentences() {
        return List.of(misplaced(), lean(), gap());
    }

    /** True where one of the sentences gives a range with areas resampled. */
    public boolean hasRange() {
        return List.of(Confidence.HEADLINE, "deprivation_gap").stream()
                .map(run::headlineIndicator)
                .flatMap(Optional::stream)
                .anyMatch(row -> row.method() == IntervalMethod.AREAS_RESAMPLED && hasLimits(row));
    }

    private String misplaced() {
        Figure share = estimate("misplaced_share");
        Figure money = estimate("misplaced_gbp");
        if (!share.isNumber() || !money.isNumber()) {
            return Template.MISPLACED_NOT_AVAILABLE.sentence();
        }
        if (run.headlineScheme().target() == TargetMode.SUPPLIED) {
            return Template.MISPLACED_SUPPLIED.with(Map.of(
                    "share", InWords.percent(share),
                    "money", InWords.millions(money),
                    "areas", run.headlineAreas()));
        }
        return Template.MISPLACED_FAIR_SHARE.with(Map.of(
                "share", InWords.percent(share),
                "money", InWords.millions(money),
                "target", TargetWords.targetOf(run.headlineScheme()),
                "areas", run.headlineAreas()));
    }

    private String lean() {
        Optional<IndicatorRow> found = run.headlineIndicator(Confidence.HEADLINE);
        if (found.isEmpty() || !found.get().estimate().isNumber()) {
            return Template.LEAN_NOT_AVAILABLE.sentence();
        }
        IndicatorRow row = found.get();
        String index = InWords.index(row.estimate());
        String side = row.estimate().number() < 0 ? "less" : "more";
        if (row.estimate().number() == 0) {
            return Template.LEAN_NONE.with(Map.of("index", index));
        }
        if (!hasLimits(row)) {
            return Template.LEAN_NO_INFERENCE.with(Map.of("index", index, "side", side));
        }
        String limits = InWords.index(row.lower()) + " to " + InWords.index(row.upper());
        return switch (row.reading()) {
            case CLEAR_PRO_DEPRIVED, CLEAR_AGAINST_DEPRIVED ->
                Template.LEAN_CLEAR.with(
                        Map.of("index", index, "side", side, "limits", limits, "confidence", confidence(row)));
            case NOT_CLEAR ->
                Template.LEAN_NOT_CLEAR.with(Map.of("index", index, "limits", limits, "confidence", confidence(row)));
            case STEADY -> Template.LEAN_STEADY.with(Map.of("index", index, "side", side, "limits", limits));
            default -> Template.LEAN_RESTS_ON_FEW_AREAS.with(Map.of("index", index, "side", side, "limits", limits));
        };
    }

    private String gap() {
        Optional<IndicatorRow> found = run.headlineIndicator("deprivation_gap");
        if (found.isEmpty() || !found.get().estimate().isNumber()) {
            return Template.GAP_NOT_AVAILABLE.sentence();
        }
        IndicatorRow row = found.get();
        String gap = InWords.poundsAndPence(row.estimate().map(Math::abs));
        String more = row.estimate().number() < 0 ? "less" : "more";
        return hasLimits(row)
                ? Template.GAP_LIMITS.with(Map.of(
                        "gap",
                        gap,
                        "more",
                        more,
                        "limits",
                        InWords.poundsAndPence(row.lower()) + " to " + InWords.poundsAndPence(row.upper())))
                : Template.GAP_NO_LIMITS.with(Map.of("gap", gap, "more", more));
    }

    /** What changed since the preceding period, one sentence a measure; one sentence where nothing can be compared. */
    public List<String> changes() {
        List<String> changes = List.of(
                        change("misplaced_share", "share of money misplaced"),
                        change(Confidence.HEADLINE, "lean of money set against need"))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return changes.isEmpty() ? List.of(Template.CHANGE_NONE.sentence()) : changes;
    }

    private Optional<String> change(String indicator, String measure) {
        Optional<IndicatorRow> found = run.headlineIndicator(indicator);
        Optional<String> period = precedingPeriod(indicator);
        if (found.isEmpty() || period.isEmpty() || !found.get().change().isNumber()) {
            return Optional.empty();
        }
        IndicatorRow row = found.get();
        boolean percent = run.terms(indicator).kind() == Kind.PERCENT;
        String size = percent
                ? InWords.points(row.change())
                : InWords.smallChange(row.change().map(Math::abs));
        String direction = row.change().number() < 0 ? "down" : "up";
        if (!row.changeLower().isNumber() || !row.changeUpper().isNumber()) {
            return Optional.of(Template.CHANGE_NO_LIMITS.with(
                    Map.of("period", period.get(), "measure", measure, "direction", direction, "change", size)));
        }
        String limits = percent
                ? InWords.signedPoints(row.changeLower()) + " to " + InWords.signedPoints(row.changeUpper())
                : InWords.smallChange(row.changeLower()) + " to " + InWords.smallChange(row.changeUpper());
        boolean clear = row.changeLower().number() > 0 || row.changeUpper().number() < 0;
        Template template = clear ? Template.CHANGE_CLEAR : Template.CHANGE_NOT_CLEAR;
        return Optional.of(template.with(Map.of(
                "period", period.get(),
                "measure", measure,
                "direction", direction,
                "change", size,
                "limits", limits)));
    }

    /** The last period before the headline's for which the indicator has a figure. */
    public Optional<String> precedingPeriod(String indicator) {
        return run.figures().indicators().stream()
                .filter(row -> row.indicator().equals(indicator)
                        && ReportedRun.isWhole(row)
                        && run.isHeadline(row.scheme(), row.level())
                        && row.period().compareTo(run.headlinePeriod()) < 0)
                .map(IndicatorRow::period)
                .max(String::compareTo);
    }

    private Figure estimate(String indicator) {
        return run.headlineIndicator(indicator).map(IndicatorRow::estimate).orElse(Figure.NOT_AVAILABLE);
    }

    private static boolean hasLimits(IndicatorRow row) {
        return row.lower().isNumber() && row.upper().isNumber();
    }

    private static String confidence(IndicatorRow row) {
        return row.confidence().isNumber() ? IndicatorsSheet.percent(row.confidence()) : "stated";
    }
}

package org.everyonecounts.jobs.nightly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ScenarioSource;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.area.Area;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.exchange.ScenarioEffectRow;
import org.everyonecounts.models.exchange.ScenarioRow;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.reports.words.InWords;
import org.jspecify.annotations.Nullable;

/**
 * What a what-if says on the terminal: for each scenario and each scheme that it changes, at the finest level shown, how much money moves,
 * who gains and who loses most, what the pace of change does, and the change of the headline indicator with its range.
 */
final class ScenarioSummary {
    private static final String HEADLINE = "horizontal_inequity";

    private final RunFigures figures;
    private final RunFacts facts;
    private final Geography geography;
    private final StringBuilder text = new StringBuilder();

    private ScenarioSummary(RunFigures figures, RunFacts facts, Geography geography) {
        this.figures = figures;
        this.facts = facts;
        this.geography = geography;
    }

    /** The text, one line ending for each line; the names and figures of the tables, rounded. */
    static String of(List<ScenarioSource> scenarios, RunFigures figures, RunFacts facts, Geography geography) {
        ScenarioSummary summary = new ScenarioSummary(figures, facts, geography);
        scenarios.forEach(summary::add);
        return summary.text.toString();
    }

    private void add(ScenarioSource scenario) {
        text.append("scenario ").append(scenario.name());
        if (!scenario.title().equals(scenario.name())) {
            text.append(": ").append(scenario.title());
        }
        text.append('\n');
        boolean any = false;
        for (Scheme scheme : facts.schemes()) {
            List<ScenarioEffectRow> effects = figures.allocation().scenarioEffects().stream()
                    .filter(row -> row.scenario().equals(scenario.name())
                            && row.scheme().equals(scheme.id()))
                    .toList();
            Optional<String> level = effects.stream()
                    .map(ScenarioEffectRow::level)
                    .max(Comparator.comparing(geography.levels()::indexOf));
            if (level.isPresent()) {
                any = true;
                add(scheme, level.get(), effects);
            }
        }
        if (!any) {
            text.append("  no figure of this run is compared\n");
        }
        String check = "scenario." + scenario.name();
        facts.checks().stream()
                .filter(one -> one.status() == Check.Status.FAILED)
                .filter(one -> one.id().equals(check) || one.id().startsWith(check + "."))
                .forEach(one -> text.append("  note: ").append(one.message()).append('\n'));
    }

    private void add(Scheme scheme, String level, List<ScenarioEffectRow> all) {
        List<ScenarioEffectRow> effects =
                all.stream().filter(row -> row.level().equals(level)).toList();
        ScenarioEffectRow first = effects.get(0);
        text.append("  ")
                .append(scheme.id())
                .append(", ")
                .append(first.period())
                .append(", by ")
                .append(facts.areaNames().getOrDefault(level, level))
                .append('\n');
        List<Change> changes = new ArrayList<>();
        for (ScenarioRow row : figures.allocation().scenarios()) {
            if (row.scenario().equals(first.scenario())
                    && row.scheme().equals(scheme.id())
                    && row.level().equals(level)
                    && row.changeGbp().isNumber()) {
                changes.add(new Change(row));
            }
        }
        if (effect(effects, "moved_gbp").orElse(1) == 0) {
            line("moved", "no target moves");
        } else {
            line(
                    "moved",
                    pounds(effect(effects, "moved_gbp")) + ", " + InWords.percent(effect(effects, "moved_share"))
                            + " of the money");
            changes.sort(Comparator.comparing(Change::pounds).reversed());
            line("gain", side(effects, "gaining", changes, 1));
            changes.sort(Comparator.comparing(Change::pounds));
            line("lose", side(effects, "losing", changes, -1));
        }
        new PaceLine(first, effects, figures.allocation().scenarioTrajectory())
                .words()
                .ifPresent(words -> line("pace of change", words));
        effects.stream()
                .filter(row -> row.indicator().equals(HEADLINE))
                .findFirst()
                .ifPresent(this::headline);
    }

    private record Change(ScenarioRow row) {
        double pounds() {
            return row.changeGbp().number();
        }
    }

    private String side(List<ScenarioEffectRow> effects, String side, List<Change> changes, int sign) {
        long areas = (long) effect(effects, "areas_" + side).orElse(0);
        String counted = InWords.counted(areas, "area") + " with " + InWords.people(effect(effects, "people_" + side));
        if (areas == 0 || changes.isEmpty() || changes.get(0).pounds() * sign <= 0) {
            return counted;
        }
        ScenarioRow most = changes.get(0).row();
        String name = geography.find(most.areaCode()).map(Area::name).orElse(most.areaCode());
        return counted + "; most " + name + " " + pounds(most.changeGbp()) + " (" + InWords.percent(most.change())
                + ")";
    }

    private void headline(ScenarioEffectRow row) {
        StringBuilder words = new StringBuilder()
                .append(number(row.baselineEstimate()))
                .append(" becomes ")
                .append(number(row.scenarioEstimate()))
                .append(", a change of ")
                .append(number(row.change()));
        if (row.changeLower().isNumber()) {
            words.append(" (")
                    .append(number(row.changeLower()))
                    .append(" to ")
                    .append(number(row.changeUpper()))
                    .append(")");
        }
        String reading = reading(row.reading());
        if (reading != null) {
            words.append(", ").append(reading);
        }
        line(InWords.name(row.indicator()), words.toString());
    }

    private static @Nullable String reading(Reading reading) {
        return switch (reading) {
            case STEADY -> "whichever areas are drawn";
            case RESTS_ON_FEW_AREAS -> "resting on few areas";
            case NO_INFERENCE -> "too few areas for a range";
            default -> null;
        };
    }

    private static String number(Figure index) {
        return InWords.smallChange(index);
    }

    static String pounds(Figure pounds) {
        return Math.abs(pounds.orElse(0)) >= 1e6
                ? InWords.millions(pounds)
                : InWords.poundsAndPence(pounds).replaceFirst("\\.\\d\\d$", "");
    }

    private static Figure effect(List<ScenarioEffectRow> effects, String indicator) {
        return effects.stream()
                .filter(row -> row.indicator().equals(indicator))
                .map(ScenarioEffectRow::scenarioEstimate)
                .findFirst()
                .orElse(Figure.NOT_AVAILABLE);
    }

    private void line(String label, String words) {
        text.append(String.format(Locale.ROOT, "    %-20s %s\n", label, words));
    }
}

package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/**
 * How far the headline can be relied on, and why.
 *
 * <p>Low where the choice of need measure, of ranking or of counting money turns the sign, where areas are too few or a check failed;
 * medium where the sign holds but the range includes 0, an assumption of the headline scheme is unsigned or only one need measure is at
 * hand; else high. The first reason that applies is given.
 *
 * @param level low, medium or high
 * @param sentence the reason, ending with the level
 * @param reason the case that applies, for a page that says it in words of its own
 */
public record Confidence(Level level, String sentence, Template reason) {
    /** How far a headline can be relied on. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    public static final String HEADLINE = "horizontal_inequity";

    /** The confidence of a run's headline. */
    public static Confidence of(ReportedRun run) {
        Optional<IndicatorRow> headline = run.headlineIndicator(HEADLINE);
        List<IndicatorRow> measures = needMeasures(run);
        if (signsDiffer(measures)) {
            return disagreement(run, measures);
        }
        if (signsDiffer(sensitivity(run))) {
            return low(Template.CONFIDENCE_LOW_CHOICES);
        }
        boolean checkFailed = run.facts().checks().stream()
                .anyMatch(check -> check.status() == Check.Status.FAILED && check.severity() == Check.Severity.ERROR);
        if (checkFailed) {
            return low(Template.CONFIDENCE_LOW_DATA);
        }
        Reading reading = headline.map(IndicatorRow::reading).orElse(Reading.NOT_AVAILABLE);
        return switch (reading) {
            case NO_INFERENCE, NOT_AVAILABLE -> low(Template.CONFIDENCE_LOW_FEW);
            case RESTS_ON_FEW_AREAS, NOT_CLEAR -> medium(Template.CONFIDENCE_MEDIUM_RANGE, Map.of());
            default -> firm(run, measures);
        };
    }

    private static Confidence firm(ReportedRun run, List<IndicatorRow> measures) {
        if (measures.size() < 2) {
            return medium(Template.CONFIDENCE_MEDIUM_ONE, Map.of());
        }
        long illustrative = run.headlineScheme().assumptions().stream()
                .filter(Scheme.Assumption::isIllustrative)
                .count();
        return illustrative > 0
                ? medium(Template.CONFIDENCE_MEDIUM_ILLUSTRATIVE, Map.of("count", InWords.count(illustrative)))
                : new Confidence(Level.HIGH, Template.CONFIDENCE_HIGH.sentence(), Template.CONFIDENCE_HIGH);
    }

    private static Confidence disagreement(ReportedRun run, List<IndicatorRow> measures) {
        List<IndicatorRow> ascending = measures.stream()
                .sorted(Comparator.comparingDouble(row -> row.estimate().number()))
                .toList();
        String first = described(run, ascending.get(0));
        String second = described(run, ascending.get(ascending.size() - 1));
        String sentence = measures.size() == 2
                ? Template.CONFIDENCE_LOW_TWO.with(Map.of("first", first, "second", second))
                : Template.CONFIDENCE_LOW_MANY.with(
                        Map.of("count", InWords.count(measures.size()), "first", first, "second", second));
        return new Confidence(Level.LOW, sentence, Template.CONFIDENCE_LOW_MANY);
    }

    private static String described(ReportedRun run, IndicatorRow row) {
        String measure = ReportedRun.isWhole(row) ? needOf(run.scheme(row.scheme())) : choice(row, "need");
        return InWords.index(row.estimate()) + " with " + InWords.name(measure) + " need";
    }

    private static String needOf(Scheme scheme) {
        return InWords.list(scheme.blocks().stream()
                .flatMap(block -> block.components().stream())
                .map(Scheme.Component::id)
                .distinct()
                .toList());
    }

    /**
     * The headline once for each need measure: the schemes that share the headline's money, where there are at least two, else the need
     * measures of the sensitivity block.
     */
    static List<IndicatorRow> needMeasures(ReportedRun run) {
        String stream = run.headlineScheme().stream();
        List<IndicatorRow> schemes = run.figures().indicators().stream()
                .filter(row -> row.indicator().equals(HEADLINE)
                        && ReportedRun.isWhole(row)
                        && row.stream().equals(stream)
                        && row.level().equals(run.facts().headlineLevel())
                        && row.period().equals(run.headlinePeriod())
                        && row.estimate().isNumber()
                        && ScorecardSheet.isFirstConfidence(run, row))
                .toList();
        if (schemes.size() > 1) {
            return schemes;
        }
        List<IndicatorRow> measures = new ArrayList<>();
        for (IndicatorRow row : sensitivity(run)) {
            if (choice(row, "rank").equals("deprivation")
                    && choice(row, "money").equals("net")) {
                measures.add(row);
            }
        }
        return measures;
    }

    /** The headline under every other choice of need measure, ranking and money. */
    static List<IndicatorRow> sensitivity(ReportedRun run) {
        return run.headlineIndicators().stream()
                .filter(row -> row.indicator().equals(HEADLINE)
                        && ReportedRun.isChoice(row)
                        && row.estimate().isNumber()
                        && ScorecardSheet.isFirstConfidence(run, row))
                .toList();
    }

    private static boolean signsDiffer(List<IndicatorRow> rows) {
        boolean below = rows.stream().anyMatch(row -> row.estimate().number() < 0);
        boolean above = rows.stream().anyMatch(row -> row.estimate().number() > 0);
        return below && above;
    }

    /** One part of a group such as {@code need=carr_hill rank=deprivation money=net}; empty where it has none. */
    private static String choice(IndicatorRow row, String key) {
        for (String part : row.group().split(" ")) {
            if (part.startsWith(key + "=")) {
                return part.substring(key.length() + 1);
            }
        }
        return "";
    }

    private static Confidence low(Template template) {
        return new Confidence(Level.LOW, template.sentence(), template);
    }

    private static Confidence medium(Template template, Map<String, String> values) {
        return new Confidence(Level.MEDIUM, template.with(values), template);
    }
}

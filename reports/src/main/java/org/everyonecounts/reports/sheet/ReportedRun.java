package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.exchange.DeprivationRow;
import org.everyonecounts.models.exchange.DistanceRow;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.OutcomeName;
import org.everyonecounts.models.exchange.OutcomeRow;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.reports.words.InWords;

/**
 * The results of a run as the sheets ask for them: the latest period of each scheme, in blocks of one scheme and level, the headline
 * block first.
 */
public final class ReportedRun {
    private final RunFigures figures;
    private final RunFacts facts;
    private final Function<String, IndicatorTerms> glossary;
    private final List<Block> blocks;
    private final List<DistanceRow> distances;
    private final String nationLevel;
    private final Map<String, OutcomeUnit> units;

    /** One scheme at one level. */
    public record Block(String scheme, String level) {}

    /**
     * The results of a run.
     *
     * @param glossary terms of an indicator by its code
     */
    public ReportedRun(RunFigures figures, RunFacts facts, Function<String, IndicatorTerms> glossary) {
        this.figures = figures;
        this.facts = facts;
        this.glossary = glossary;
        List<DistanceRow> latest = figures.distances().stream()
                .filter(row -> isLatest(row.scheme(), row.period()))
                .toList();
        this.units = unitsOf(figures, facts.outcomes());
        this.blocks = blocksOf(latest, facts);
        this.nationLevel = nationLevelOf(latest);
        this.distances = AreaOrder.furthestBelowFirst(latest, blocks);
    }

    private static Map<String, OutcomeUnit> unitsOf(RunFigures figures, Map<String, OutcomeName> names) {
        Map<String, OutcomeUnit> units = new LinkedHashMap<>();
        figures.outcomes().stream()
                .collect(Collectors.groupingBy(OutcomeRow::outcome, LinkedHashMap::new, Collectors.toList()))
                .forEach((outcome, rows) ->
                        units.put(outcome, OutcomeUnit.of(outcome, rows, Optional.ofNullable(names.get(outcome)))));
        return units;
    }

    /** The unit of an outcome; as stated where the run has no values of it. */
    OutcomeUnit unit(String outcome) {
        return Optional.ofNullable(units.get(outcome))
                .orElseGet(() -> OutcomeUnit.of(
                        outcome, List.of(), Optional.ofNullable(facts.outcomes().get(outcome))));
    }

    /** How the figures of an indicator are shown: in the unit of its outcome where they are in it. */
    Kind kind(IndicatorRow row) {
        Kind kind = terms(row.indicator()).kind();
        Kind own = unit(IndicatorPart.of(row.group()).outcome()).kind();
        if (PeopleTitles.isInUnitOfOutcome(row.indicator())) {
            return own;
        }
        // A variance of fractions keeps the unit of the file, since per cents squared say nothing to anyone.
        return PeopleTitles.isVariance(row.indicator()) ? own == Kind.PERCENT ? Kind.DECIMAL : own : kind;
    }

    private static List<Block> blocksOf(List<DistanceRow> rows, RunFacts facts) {
        Block headline = new Block(facts.headlineScheme(), facts.headlineLevel());
        LinkedHashSet<Block> found =
                rows.stream().map(ReportedRun::block).collect(Collectors.toCollection(LinkedHashSet::new));
        LinkedHashSet<Block> ordered = new LinkedHashSet<>();
        if (found.contains(headline)) {
            ordered.add(headline);
        }
        for (Scheme scheme : facts.schemes()) {
            List<Block> own = new ArrayList<>(found.stream()
                    .filter(block -> block.scheme().equals(scheme.id()))
                    .toList());
            java.util.Collections.reverse(own);
            ordered.addAll(own);
        }
        ordered.addAll(found);
        return List.copyOf(ordered);
    }

    /** The level that holds one area only; of several the first, which is the coarsest. */
    private static String nationLevelOf(List<DistanceRow> rows) {
        Map<String, Set<String>> areas = new LinkedHashMap<>();
        rows.forEach(row ->
                areas.computeIfAbsent(row.level(), level -> new TreeSet<>()).add(row.areaCode()));
        return areas.entrySet().stream()
                .filter(level -> level.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static Block block(DistanceRow row) {
        return new Block(row.scheme(), row.level());
    }

    public RunFigures figures() {
        return figures;
    }

    public RunFacts facts() {
        return facts;
    }

    public IndicatorTerms terms(String indicator) {
        return glossary.apply(indicator);
    }

    /** The blocks of the run, headline first, then scheme by scheme from fine levels to coarse. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The position of a block in {@link #blocks()}; blocks unknown there come last. */
    public int position(String scheme, String level) {
        int position = blocks.indexOf(new Block(scheme, level));
        return position < 0 ? blocks.size() : position;
    }

    public boolean isHeadline(String scheme, String level) {
        return scheme.equals(facts.headlineScheme()) && level.equals(facts.headlineLevel());
    }

    /** True for the period of a scheme that the sheets show. */
    public boolean isLatest(String scheme, String period) {
        return period.equals(facts.latestPeriods().get(scheme));
    }

    /** Distances of the latest periods: block by block, in each the area furthest below first. */
    public List<DistanceRow> distances() {
        return distances;
    }

    /** Distances of the headline scheme at the headline level, furthest below first. */
    public List<DistanceRow> headlineDistances() {
        return distances.stream()
                .filter(row -> isHeadline(row.scheme(), row.level()))
                .toList();
    }

    /** The nation's own row of a scheme in its latest period. */
    public Optional<DistanceRow> nation(String scheme) {
        return distances.stream()
                .filter(row -> row.scheme().equals(scheme) && row.level().equals(nationLevel))
                .findFirst();
    }

    /** The name of the nation, or of the data package where the nation's row is absent. */
    public String geography() {
        return distances.stream()
                .filter(row -> row.level().equals(nationLevel))
                .map(DistanceRow::areaName)
                .findFirst()
                .orElse(facts.packageTitle());
    }

    /** Deprivation groups of the latest periods, block by block, the most deprived group first. */
    public List<DeprivationRow> deprivation() {
        return figures.deprivationProfile().stream()
                .filter(row -> isLatest(row.scheme(), row.period()))
                .sorted(java.util.Comparator.comparingInt((DeprivationRow row) -> position(row.scheme(), row.level()))
                        .thenComparingInt(DeprivationRow::group))
                .toList();
    }

    /** Indicators of the headline scheme and level in its latest period, in output order. */
    public List<IndicatorRow> headlineIndicators() {
        return figures.indicators().stream()
                .filter(row ->
                        isHeadline(row.scheme(), row.level()) && row.period().equals(headlinePeriod()))
                .toList();
    }

    /** A headline indicator for everyone, at the first confidence level of the run. */
    public Optional<IndicatorRow> headlineIndicator(String indicator) {
        return headlineIndicators().stream()
                .filter(row -> row.indicator().equals(indicator) && isWhole(row))
                .findFirst();
    }

    /** The place of an indicator in scorecard order: the headline's own rows come in that order. */
    int place(String indicator) {
        List<String> order = headlineIndicators().stream()
                .map(IndicatorRow::indicator)
                .distinct()
                .toList();
        int place = order.indexOf(indicator);
        return place < 0 ? order.size() : place;
    }

    /** True where an indicator is for everyone and not for one group or choice. */
    public static boolean isWhole(IndicatorRow row) {
        return row.group().isBlank() || row.group().equals(Shorthand.NOT_APPLICABLE.token());
    }

    /** True for a row that repeats the headline under another choice of need measure, ranking or money. */
    public static boolean isChoice(IndicatorRow row) {
        return row.group().contains("need=") && row.group().contains("rank=");
    }

    /** The name of an indicator with its unit, and what it is of where it is of a part. */
    public String titleOf(IndicatorRow row) {
        String title = terms(row.indicator()).titleWithUnit();
        if (isWhole(row) || isChoice(row)) {
            return title;
        }
        if (PeopleResults.isOfPeople(row)) {
            return PeopleTitles.of(this, row);
        }
        String part = IndicatorPart.of(row.group()).words(this);
        return title + ", " + (part.isEmpty() ? InWords.name(row.group()) : part);
    }

    public String headlinePeriod() {
        return facts.latestPeriods().getOrDefault(facts.headlineScheme(), facts.periodWord());
    }

    /**
     * A scheme of the run.
     *
     * @throws IllegalArgumentException when the run has no such scheme
     */
    public Scheme scheme(String id) {
        return facts.schemes().stream()
                .filter(scheme -> scheme.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scheme is " + id + "; the run has "
                        + facts.schemes().stream().map(Scheme::id).toList()));
    }

    public Scheme headlineScheme() {
        return scheme(facts.headlineScheme());
    }

    /** Modes of the schemes shown. */
    public Collection<TargetMode> modes() {
        return facts.schemes().stream().map(Scheme::target).toList();
    }

    /** What an area of a level is called, such as {@code sub-ICB location}. */
    public String areaNoun(String level) {
        return facts.areaNames().getOrDefault(level, InWords.name(level));
    }

    /** The headline areas in the plural, such as {@code sub-ICB locations}. */
    public String headlineAreas() {
        return InWords.plural(areaNoun(facts.headlineLevel()));
    }

    /** The latest periods of all schemes in words, such as {@code 2022/23 and 2024/25}. */
    public String periods() {
        return InWords.list(List.copyOf(new TreeSet<>(facts.latestPeriods().values())));
    }

    /** Geography and the headline period, as titles of headline tables end. */
    public String headlineScope() {
        return geography() + ", " + headlinePeriod();
    }

    /** Geography and the latest period of every scheme, as titles of tables with all schemes end. */
    public String wholeScope() {
        return geography() + ", " + periods();
    }

    /** The sentence of source and period under a headline table. */
    public String headlineSource() {
        return source(headlinePeriod());
    }

    /** The sentence of source and periods under a table with every scheme. */
    public String wholeSource() {
        return source(periods());
    }

    /** Geography and the periods given, as titles of tables of outcomes end. */
    public String scope(List<String> periods) {
        return geography() + (periods.isEmpty() ? "" : ", " + span(periods));
    }

    /** The sentence of source and periods under a table of outcomes, whose periods are their own. */
    public String outcomeSource(List<String> periods) {
        return source(span(periods));
    }

    private static String span(List<String> periods) {
        List<String> ordered = periods.stream().distinct().sorted().toList();
        return ordered.size() < 3 ? InWords.list(ordered) : ordered.get(0) + " to " + ordered.get(ordered.size() - 1);
    }

    /** Of the periods of an outcome the last not after the headline's, else the first; blank for none. */
    public String latestPeriod(Collection<String> periods) {
        String shown = PeopleResults.yearOf(headlinePeriod());
        List<String> ordered = periods.stream().distinct().sorted().toList();
        return ordered.stream()
                .filter(period -> PeopleResults.yearOf(period).compareTo(shown) <= 0)
                .reduce((first, second) -> second)
                .orElse(ordered.isEmpty() ? "" : ordered.get(0));
    }

    private String source(String periods) {
        return "Source: " + facts.packageTitle() + ", data of " + InWords.date(facts.packageDate()) + ". Period: "
                + periods + ".";
    }

    /** What the figures rest on: people, deprivation edition, areas and prices. */
    public String basis() {
        List<String> people =
                facts.schemes().stream().map(Scheme::populationBasis).distinct().toList();
        List<String> editions = figures.deprivationProfile().stream()
                .map(DeprivationRow::edition)
                .distinct()
                .toList();
        String deprivation = editions.isEmpty() ? "" : "; deprivation by " + InWords.list(editions);
        return "Basis: " + InWords.list(people) + " people" + deprivation
                + "; areas as they stand in the data package; money in cash terms.";
    }
}

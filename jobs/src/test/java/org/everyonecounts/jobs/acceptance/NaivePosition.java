package org.everyonecounts.jobs.acceptance;

import static org.everyonecounts.jobs.sample.CsvRows.at;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** People, need, money and target of one scheme, period and level, and every indicator made from them by its definition. */
final class NaivePosition {
    /** What stands here for an indicator that has no meaning at this level or for this scheme. */
    static final double UNDEFINED = Double.NaN;

    private final SampleFigures figures;
    private final SampleScheme scheme;
    private final String period;
    private final String level;
    final Map<String, Double> people;
    final Map<String, Double> weighted;
    final Map<String, Double> actual;
    final Map<String, Double> target;
    private final Map<String, Double> score;

    NaivePosition(SampleFigures figures, SampleScheme scheme, String period, String level) {
        this.figures = figures;
        this.scheme = scheme;
        this.period = period;
        this.level = level;
        people = figures.registered(period, level);
        weighted = figures.weighted(period, scheme.component, level);
        if (scheme.supplied) {
            actual = SampleFigures.doubles(figures.published(period, scheme.stream, "baseline_gbp", level));
            target = SampleFigures.doubles(figures.published(period, scheme.stream, "target_gbp", level));
        } else {
            actual = SampleFigures.doubles(figures.spent(period, scheme.stream, level));
            target = new TreeMap<>(weighted);
            double scale = NaiveMeasures.total(actual) / NaiveMeasures.total(weighted);
            target.replaceAll((area, value) -> value * scale);
        }
        score = level.equals("nation") ? Map.of() : figures.score(period, level);
    }

    double distance(String area) {
        return at(actual, area) / at(target, area) - 1;
    }

    double nationDistance() {
        return NaiveMeasures.total(actual) / NaiveMeasures.total(target) - 1;
    }

    private static Map<String, Double> ratio(Map<String, Double> above, Map<String, Double> below) {
        Map<String, Double> ratio = new TreeMap<>();
        above.forEach((area, value) -> ratio.put(area, value / at(below, area)));
        return ratio;
    }

    /** Every indicator by name; {@link #UNDEFINED} where an indicator has no meaning. */
    Map<String, Double> indicators() {
        Map<String, Double> found = new HashMap<>();
        Map<String, Double> perHead = ratio(actual, people);
        Map<String, Double> need = ratio(weighted, people);
        Map<String, Double> rank = NaiveMeasures.ranks(score, people);
        double allPeople = NaiveMeasures.total(people);
        double allActual = NaiveMeasures.total(actual);
        double allTarget = NaiveMeasures.total(target);
        double misplaced = 0;
        double absolute = 0;
        double below = 0;
        double outside = 0;
        for (String area : people.keySet()) {
            misplaced += Math.abs(at(actual, area) / allActual - at(target, area) / allTarget) / 2;
            absolute += at(people, area) * Math.abs(distance(area)) / allPeople;
            below += distance(area) < 0 ? at(people, area) : 0;
            outside += Math.abs(distance(area)) > SampleScheme.TOLERANCE ? at(people, area) : 0;
        }
        found.put("misplaced_share", misplaced);
        found.put("misplaced_gbp", misplaced * allActual);
        found.put("mean_abs_distance", absolute);
        found.put("below_target_people", below);
        found.put("outside_tolerance_people", outside);
        double ofSpending = NaiveMeasures.concentration(perHead, people, rank);
        double ofNeed = NaiveMeasures.concentration(need, people, rank);
        found.put("concentration_spending", ofSpending);
        found.put("concentration_need", ofNeed);
        found.put("horizontal_inequity", ofSpending - ofNeed);
        found.put(
                "kakwani",
                NaiveMeasures.concentration(perHead, people, NaiveMeasures.ranks(need, people))
                        - NaiveMeasures.gini(need, people));
        found.put("gini_spending", NaiveMeasures.gini(perHead, people));
        found.put("theil_spending", NaiveMeasures.theil(perHead, people));
        found.put("elasticity", scheme.needDrivesMoney ? UNDEFINED : elasticity(perHead, need));
        double[] line = NaiveMeasures.line(perHead, rank, people);
        found.put("sii_spending", line[1]);
        found.put("rii_spending", (line[0] + line[1]) / line[0]);
        theilByRegion(found, perHead);
        deprivationGap(found, groups());
        core20(found);
        return found;
    }

    private double elasticity(Map<String, Double> perHead, Map<String, Double> need) {
        Map<String, Double> lnMoney = new TreeMap<>(perHead);
        lnMoney.replaceAll((area, value) -> Math.log(value));
        Map<String, Double> lnNeed = new TreeMap<>(need);
        lnNeed.replaceAll((area, value) -> Math.log(value));
        return NaiveMeasures.line(lnMoney, lnNeed, people)[1];
    }

    private void theilByRegion(Map<String, Double> found, Map<String, Double> perHead) {
        if (level.equals("region")) {
            found.put("theil_between", UNDEFINED);
            found.put("theil_within", UNDEFINED);
            return;
        }
        Map<String, Double> regionPeople = figures.registered(period, "region");
        Map<String, Double> regionMoney = new TreeMap<>();
        actual.forEach((area, money) -> regionMoney.merge(figures.above(area, "region"), money, Double::sum));
        double within = 0;
        for (String region : regionPeople.keySet()) {
            Map<String, Double> inside = new TreeMap<>(perHead);
            inside.keySet().removeIf(area -> !figures.above(area, "region").equals(region));
            Map<String, Double> insidePeople = new TreeMap<>(people);
            insidePeople.keySet().retainAll(inside.keySet());
            within += at(regionMoney, region) / NaiveMeasures.total(actual) * NaiveMeasures.theil(inside, insidePeople);
        }
        found.put("theil_between", NaiveMeasures.theil(ratio(regionMoney, regionPeople), regionPeople));
        found.put("theil_within", within);
    }

    /** Deprivation group of each area, 1 the most deprived; empty under 20 areas. */
    Map<String, Integer> groups() {
        int count = people.size() >= 60 ? 10 : people.size() >= 20 ? 5 : 0;
        return count == 0 ? Map.of() : quantiles(score.keySet(), count);
    }

    /** The first areas from the least deprived on; no two areas of the sample have the same score. */
    Set<String> leastDeprived(int count) {
        List<String> order = new ArrayList<>(score.keySet());
        order.sort(Comparator.comparing(area -> at(score, area)));
        return Set.copyOf(order.subList(0, count));
    }

    private void deprivationGap(Map<String, Double> found, Map<String, Integer> groups) {
        if (groups.isEmpty()) {
            found.put("deprivation_gap", UNDEFINED);
            found.put("deprivation_ratio", UNDEFINED);
            return;
        }
        int least = new TreeSet<>(groups.values()).last();
        double most = inGroup(actual, groups, 1) / inGroup(people, groups, 1);
        double fewest = inGroup(actual, groups, least) / inGroup(people, groups, least);
        found.put("deprivation_gap", most - fewest);
        found.put("deprivation_ratio", most / fewest);
    }

    /** Pounds per weighted person of the areas whose middle person is among the most deprived fifth of all, beside everyone else's. */
    private void core20(Map<String, Double> found) {
        Map<String, Integer> fifths = quantiles(score.keySet(), 5);
        boolean enough = score.size() >= 20;
        double most = enough ? inGroup(actual, fifths, 1) / inGroup(weighted, fifths, 1) : UNDEFINED;
        double rest = (NaiveMeasures.total(actual) - (enough ? inGroup(actual, fifths, 1) : 0))
                / (NaiveMeasures.total(weighted) - (enough ? inGroup(weighted, fifths, 1) : 0));
        found.put("core20_gap", most - rest);
        found.put("core20_ratio", most / rest);
    }

    /** Group of each of the areas, ranked among themselves by score and weighed by people, 1 the most deprived. */
    Map<String, Integer> quantiles(Set<String> areas, int count) {
        Map<String, Double> negative = new TreeMap<>(score);
        negative.keySet().retainAll(areas);
        negative.replaceAll((area, value) -> -value);
        Map<String, Double> theirs = new TreeMap<>(people);
        theirs.keySet().retainAll(areas);
        Map<String, Integer> groups = new TreeMap<>();
        NaiveMeasures.ranks(negative, theirs)
                .forEach((area, rank) -> groups.put(area, Math.min(count, (int) Math.floor(rank * count) + 1)));
        return groups;
    }

    static double inGroup(Map<String, Double> values, Map<String, Integer> groups, int group) {
        Map<String, Double> inside = new TreeMap<>(values);
        inside.keySet().removeIf(area -> at(groups, area) != group);
        return NaiveMeasures.total(inside);
    }

    /** Horizontal inequity for another need measure, rank and money: {@code need=carr_hill rank=deprivation money=net}. */
    double sensitivity(String group) {
        Map<String, String> choice = new HashMap<>();
        for (String part : List.of(group.split(" "))) {
            List<String> pair = List.of(part.split("=", 2));
            choice.put(pair.get(0), pair.get(1));
        }
        Map<String, Double> need = ratio(figures.weighted(period, at(choice, "need"), level), people);
        Map<String, Double> money = new TreeMap<>(actual);
        if (at(choice, "money").equals("gross")) {
            Map<String, BigDecimal> more = figures.spent(period, "dispensing_and_drugs", level);
            money.replaceAll((area, value) -> value + at(more, area).doubleValue());
        }
        Map<String, Double> rank = NaiveMeasures.ranks(at(choice, "rank").equals("need") ? need : score, people);
        return NaiveMeasures.concentration(ratio(money, people), people, rank)
                - NaiveMeasures.concentration(need, people, rank);
    }
}

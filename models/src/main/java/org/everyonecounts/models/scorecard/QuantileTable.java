package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.exchange.QuantileRow;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.rank.RankOrder;

/**
 * Rows of {@code deprivation_quantiles.csv}: people, need and money by national quantiles (all areas of the level ranked together) and by local ones
 * (areas ranked inside each area of a coarser level).
 *
 * <p>Tenths from 60 areas and fifths from 20, both where both can be had, else none; groups of areas of equal people ({@link DeprivationGroups}).
 * Given deciles win in national quantiles; they say nothing of a place among its neighbours, so local ones always go by the score. Weighted people are those of the whole
 * nation's need in either case, so that pounds per need-weighted head can be compared between the two; shares are of the area ranked in.
 * A group that nobody lives in has {@code [z]} for what is divided by its people.
 */
final class QuantileTable {
    private static final int TENTHS = 10;
    private static final int FIFTHS = 5;

    private final Geography geography;
    private final RealTerms prices;

    QuantileTable(Geography geography, RealTerms prices) {
        this.geography = geography;
        this.prices = prices;
    }

    /** National quantiles first, then local ones from the coarsest level down, areas by code, more groups before fewer. */
    List<QuantileRow> rows(MoneySeries series, String period, String edition, MoneyFigures all) {
        MoneyFigures figures = all.having(Set.of(Input.DEPRIVATION));
        List<QuantileRow> rows = new ArrayList<>();
        if (!DeprivationGroups.fifths(figures.size())) {
            return rows;
        }
        Columns columns = new Columns(figures);
        for (Place place : places(series.level(), figures)) {
            boolean deciles = place.national() && figures.hasDeciles();
            int[] areas = place.areas().stream().mapToInt(i -> i).toArray();
            if (DeprivationGroups.tenths(areas.length, deciles)) {
                addRows(series, period, edition, place, columns, columns.groups(areas, TENTHS, deciles), TENTHS, rows);
            }
            if (DeprivationGroups.fifths(areas.length)) {
                addRows(series, period, edition, place, columns, columns.groups(areas, FIFTHS, deciles), FIFTHS, rows);
            }
        }
        return rows;
    }

    /** Areas of the figures, by number, that are ranked together. */
    private record Place(String code, boolean national, List<Integer> areas) {}

    private List<Place> places(String level, MoneyFigures figures) {
        List<Place> places = new ArrayList<>();
        List<Integer> everyone = IntStream.range(0, figures.size()).boxed().toList();
        geography.areasAt(geography.nationLevel()).stream()
                .findFirst()
                .ifPresent(nation -> places.add(new Place(nation.code(), true, everyone)));
        List<String> levels = geography.levels();
        for (String coarser : levels.subList(1, Math.max(1, levels.indexOf(level)))) {
            TreeMap<String, List<Integer>> inside = new TreeMap<>();
            for (int area : everyone) {
                geography
                        .ancestorAt(figures.codes().get(area), coarser)
                        .ifPresent(holder -> inside.computeIfAbsent(holder.code(), code -> new ArrayList<>())
                                .add(area));
            }
            inside.forEach((code, areas) -> places.add(new Place(code, false, areas)));
        }
        return places;
    }

    private void addRows(
            MoneySeries series,
            String period,
            String edition,
            Place place,
            Columns columns,
            int[] groupOf,
            int groups,
            List<QuantileRow> rows) {
        List<Integer> areas = place.areas();
        double[] people = sums(columns.people, areas, groupOf, groups);
        double[] weighted = sums(columns.weighted, areas, groupOf, groups);
        double[] pounds = sums(columns.pounds, areas, groupOf, groups);
        double allWeighted = CompensatedSum.of(weighted);
        double allPounds = CompensatedSum.of(pounds);
        for (int group = 0; group < groups; group++) {
            double needShare = weighted[group] / allWeighted;
            double spendingShare = pounds[group] / allPounds;
            Figure perWeightedHead = Figure.ofFinite(pounds[group] / weighted[group]);
            rows.add(new QuantileRow(
                    period,
                    series.level(),
                    series.scheme().id(),
                    series.scheme().stream(),
                    edition,
                    place.code(),
                    groups,
                    group + 1,
                    Figure.of(people[group]),
                    Figure.of(weighted[group]),
                    Figure.of(pounds[group]),
                    Figure.ofFinite(needShare),
                    Figure.ofFinite(spendingShare),
                    Figure.ofFinite(spendingShare / needShare),
                    Figure.ofFinite(pounds[group] / people[group]),
                    perWeightedHead,
                    prices.of(perWeightedHead, period),
                    prices.base()));
        }
    }

    /** Σ by group, areas in code order. */
    private static double[] sums(double[] column, List<Integer> areas, int[] groupOf, int groups) {
        CompensatedSum[] sums = new CompensatedSum[groups];
        Arrays.setAll(sums, group -> new CompensatedSum());
        for (int i = 0; i < groupOf.length; i++) {
            sums[groupOf[i] - 1].add(column[areas.get(i)]);
        }
        return Arrays.stream(sums).mapToDouble(CompensatedSum::value).toArray();
    }

    /** What is summed and ranked, one entry for each area of the nation. */
    private static final class Columns {
        final double[] people;
        final double[] pounds;
        final double[] weighted;
        private final MoneyColumns given;

        Columns(MoneyFigures figures) {
            MoneySample sample = new MoneySample(figures);
            given = figures.columns();
            people = sample.people().clone();
            pounds = sample.pounds().clone();
            weighted = sample.needShares().clone();
            for (int i = 0; i < weighted.length; i++) {
                weighted[i] *= sample.totalPeople();
            }
        }

        /** The group of each of the areas: by given deciles, or by rank among them. */
        int[] groups(int[] areas, int groups, boolean deciles) {
            if (deciles) {
                return Arrays.stream(pick(given.deciles(), areas))
                        .mapToInt(decile -> groups == TENTHS ? (int) decile : DeprivationGroups.fifthOf(decile))
                        .toArray();
            }
            double[] ranks = RankOrder.ascending(pick(given.scores(), areas)).fractionalRanks(pick(people, areas));
            return Arrays.stream(ranks)
                    .mapToInt(rank -> DeprivationGroups.of(rank, groups))
                    .toArray();
        }

        private static double[] pick(double[] column, int[] areas) {
            return Arrays.stream(areas).mapToDouble(i -> column[i]).toArray();
        }
    }
}

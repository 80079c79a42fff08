package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.NetAdjustments;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.rank.RankOrder;
import org.jspecify.annotations.Nullable;

/**
 * The columns from which the money indicators of one scheme, level and period are calculated: one entry per area with people, in
 * area-code order. Immutable; the ranks that resampling leaves as they are are sorted once.
 *
 * <p>y = pounds per person; weight = people; need = need index; rank = deprivation score, least deprived first. An area without people
 * moves nothing, has no figure per head and is not among them.
 */
public final class MoneyFigures {
    private final Scheme scheme;
    private final List<String> codes;
    private final MoneyColumns columns;
    private final int leftOut;
    private final boolean regionLevel;
    private final double[] spendingPerHead;
    private @Nullable RankOrder byDeprivation;
    private @Nullable RankOrder byNeed;
    private @Nullable RankOrder bySpending;

    private MoneyFigures(Scheme scheme, List<String> codes, MoneyColumns columns, int leftOut, boolean regionLevel) {
        this.scheme = scheme;
        this.codes = List.copyOf(codes);
        this.columns = columns;
        this.leftOut = leftOut;
        this.regionLevel = regionLevel;
        this.spendingPerHead = new double[codes.size()];
        for (int i = 0; i < spendingPerHead.length; i++) {
            spendingPerHead[i] = columns.pounds()[i] / columns.people()[i];
        }
    }

    /**
     * The columns of the areas of a position that have people.
     *
     * @param scores deprivation score at the level of the position; without a number where not known
     * @param deciles given deprivation decile, likewise
     */
    public static MoneyFigures of(SchemePosition position, Geography geography, AreaColumn scores, AreaColumn deciles) {
        List<AreaPosition> areas =
                position.areas().stream().filter(area -> !area.isEmpty()).toList();
        Scheme scheme = position.scheme();
        List<double[]> need = new ArrayList<>();
        for (int block = 0; block < scheme.blocks().size(); block++) {
            int place = block;
            need.add(numbers(areas, area -> area.blockPeople().get(place)));
        }
        MoneyColumns columns = new MoneyColumns(
                numbers(areas, area -> area.people().number()),
                numbers(areas, area -> area.actual().number()),
                need.toArray(double[][]::new),
                scheme.blocks().stream().mapToDouble(Scheme.Block::share).toArray(),
                NetAdjustments.any(scheme) ? numbers(areas, AreaPosition::lumpSums) : null,
                NetAdjustments.topSlice(scheme),
                scheme.target() == TargetMode.SUPPLIED
                        ? numbers(areas, area -> area.target().number())
                        : null,
                numbers(areas, area -> orNaN(scores.get(area.code()))),
                numbers(areas, area -> orNaN(deciles.get(area.code()))),
                regions(areas, geography));
        int all = position.areas().size() + position.excluded().size();
        String level = position.level();
        return new MoneyFigures(
                scheme,
                areas.stream().map(AreaPosition::code).toList(),
                columns,
                all - areas.size(),
                geography.atOrAbove(level, geography.regionLevel()));
    }

    private static double[] numbers(List<AreaPosition> areas, ToDoubleFunction<AreaPosition> part) {
        return areas.stream().mapToDouble(part).toArray();
    }

    private static double orNaN(Figure figure) {
        return figure.orElse(Double.NaN);
    }

    /** The number of the region of each area, −1 for none; regions in the order in which they come. */
    private static int[] regions(List<AreaPosition> areas, Geography geography) {
        String level = geography.regionLevel();
        List<String> known = new ArrayList<>();
        int[] regions = new int[areas.size()];
        for (int i = 0; i < regions.length; i++) {
            String region = geography
                    .ancestorAt(areas.get(i).code(), level)
                    .map(area -> area.code())
                    .orElse("");
            if (!region.isEmpty() && !known.contains(region)) {
                known.add(region);
            }
            regions[i] = known.indexOf(region);
        }
        return regions;
    }

    /** Only the areas that have the inputs; the others count as left out. Need and shares are taken anew among those kept. */
    MoneyFigures having(Set<Input> inputs) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            boolean scored = !Double.isNaN(columns.scores()[i]) || !inputs.contains(Input.DEPRIVATION);
            boolean placed = columns.regions()[i] >= 0 || !inputs.contains(Input.REGION);
            if (scored && placed) {
                kept.add(i);
            }
        }
        return kept.size() == size() ? this : only(kept);
    }

    private MoneyFigures only(List<Integer> kept) {
        return new MoneyFigures(
                scheme,
                kept.stream().map(codes::get).toList(),
                columns.only(kept.stream().mapToInt(Integer::intValue).toArray()),
                leftOut + size() - kept.size(),
                regionLevel);
    }

    /** The same areas with another measure of need, as far as it is known; targets play no part in the result. */
    MoneyFigures withNeed(Map<String, Figure> weightedPeople) {
        MoneyFigures known = only(indicesOf(weightedPeople));
        double[] need = known.codes.stream()
                .mapToDouble(code -> figure(weightedPeople, code).number())
                .toArray();
        return known.with(known.columns.withNeed(need));
    }

    /** The same areas with other money, as far as it is known. */
    MoneyFigures withPounds(Map<String, Figure> pounds) {
        MoneyFigures known = only(indicesOf(pounds));
        return known.with(known.columns.withPounds(known.codes.stream()
                .mapToDouble(code -> figure(pounds, code).number())
                .toArray()));
    }

    /** The same areas with need index in place of the deprivation score, so that what is ranked by deprivation is ranked by need. */
    MoneyFigures rankedByNeed() {
        return with(columns.withScores(needKeys(new MoneySample(this).needIndex())));
    }

    private MoneyFigures with(MoneyColumns other) {
        return new MoneyFigures(scheme, codes, other, leftOut, regionLevel);
    }

    private List<Integer> indicesOf(Map<String, Figure> figures) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (figure(figures, codes.get(i)).isNumber()) {
                found.add(i);
            }
        }
        return found;
    }

    private static Figure figure(Map<String, Figure> figures, String code) {
        return figures.getOrDefault(code, Figure.NOT_AVAILABLE);
    }

    /** The number of areas. */
    public int size() {
        return codes.size();
    }

    /** Codes of the areas in order. */
    public List<String> codes() {
        return codes;
    }

    /** Areas of the level that are not among these. */
    public int leftOut() {
        return leftOut;
    }

    public Scheme scheme() {
        return scheme;
    }

    /** True where the areas are regions or the nation, so that grouping them by region says nothing. */
    public boolean isRegionLevel() {
        return regionLevel;
    }

    MoneyColumns columns() {
        return columns;
    }

    double[] spendingPerHead() {
        return spendingPerHead;
    }

    /** How many groups of equal people: 10 from 60 areas, 5 from 20, else 0. Given deciles make 10 from 20 areas. */
    public int deprivationGroups() {
        if (DeprivationGroups.tenths(size(), hasDeciles())) {
            return 10;
        }
        return DeprivationGroups.fifths(size()) ? 5 : 0;
    }

    boolean hasDeciles() {
        for (double decile : columns.deciles()) {
            if (Double.isNaN(decile)) {
                return false;
            }
        }
        return true;
    }

    RankOrder byDeprivation() {
        RankOrder order = byDeprivation;
        if (order == null) {
            order = RankOrder.ascending(columns.scores());
            byDeprivation = order;
        }
        return order;
    }

    RankOrder bySpending() {
        RankOrder order = bySpending;
        if (order == null) {
            order = RankOrder.ascending(spendingPerHead);
            bySpending = order;
        }
        return order;
    }

    /** The order of the need index. With one block and nothing outside it, it is the same for every sample; else each sample has its own. */
    RankOrder byNeed(MoneySample sample) {
        if (columns.need().length > 1 || columns.lumpSums() != null) {
            return RankOrder.ascending(needKeys(sample.needIndex()));
        }
        RankOrder order = byNeed;
        if (order == null) {
            order = RankOrder.ascending(needKeys(new MoneySample(this).needIndex()));
            byNeed = order;
        }
        return order;
    }

    /** The index to 12 decimals, so that areas of equal need tie whatever the rounding of the arithmetic. */
    private static double[] needKeys(double[] needIndex) {
        double[] keys = new double[needIndex.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = StrictMath.rint(needIndex[i] * 1e12);
        }
        return keys;
    }
}

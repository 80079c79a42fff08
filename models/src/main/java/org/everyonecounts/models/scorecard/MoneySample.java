package org.everyonecounts.models.scorecard;

import java.util.Arrays;
import org.everyonecounts.models.equity.ConcentrationIndex;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.rank.RankOrder;
import org.jspecify.annotations.Nullable;

/**
 * The areas of one calculation, each taken a number of times: once each for the estimate, as drawn for a replicate.
 *
 * <p>An area taken c times counts as c areas: its people, weighted people and pounds are multiplied by c, and shares, targets, ranks and
 * groups are taken anew. {@link #people()}, {@link #pounds()} and {@link #targetShares()} are of all copies together; figures per head,
 * indices and distances are of each copy, and of no weight where c = 0.
 *
 * <p>The arrays are working space: read them, do not keep them; the next replicate overwrites them. Not for use by several threads.
 */
public final class MoneySample {
    private final MoneyFigures figures;
    private final MoneyColumns columns;
    private final int[] copies;
    private final double[] people;
    private final double[] pounds;
    private final double[] needIndex;
    private final double[] needShares;
    private final double[] targetShares;
    private final double[] distances;
    private final int[] groups;
    private boolean replicate;
    private boolean grouped;
    private double totalPeople;
    private double totalPounds;

    MoneySample(MoneyFigures figures) {
        this.figures = figures;
        this.columns = figures.columns();
        int n = figures.size();
        copies = new int[n];
        people = new double[n];
        pounds = new double[n];
        needIndex = new double[n];
        needShares = new double[n];
        targetShares = new double[n];
        distances = new double[n];
        groups = new int[n];
        Arrays.fill(copies, 1);
        weigh();
    }

    /** Takes each area as often as drawn. */
    void take(int[] drawn) {
        replicate = true;
        grouped = false;
        System.arraycopy(drawn, 0, copies, 0, copies.length);
        weigh();
    }

    private void weigh() {
        for (int i = 0; i < copies.length; i++) {
            people[i] = copies[i] * columns.people()[i];
            pounds[i] = copies[i] * columns.pounds()[i];
        }
        totalPeople = total(people);
        totalPounds = total(pounds);
    }

    /** The number of different areas. */
    public int size() {
        return copies.length;
    }

    public MoneyFigures figures() {
        return figures;
    }

    /** People, of all copies of the area. */
    public double[] people() {
        return people;
    }

    /** Actual pounds, of all copies of the area. */
    public double[] pounds() {
        return pounds;
    }

    /** People of all areas. */
    public double totalPeople() {
        return totalPeople;
    }

    /** Actual pounds of all areas. */
    public double totalPounds() {
        return totalPounds;
    }

    /** Pounds per person. */
    public double[] spendingPerHead() {
        return figures.spendingPerHead();
    }

    /** Need index: weighted people ÷ people, the mean of the areas taken being 1. */
    public double[] needIndex() {
        needShareOfEachCopy(needIndex);
        for (int i = 0; i < needIndex.length; i++) {
            needIndex[i] = needIndex[i] * totalPeople / columns.people()[i];
        }
        return needIndex;
    }

    /** Share of the weighted people, of all copies of the area; sums to 1. */
    public double[] needShares() {
        needShareOfEachCopy(needShares);
        for (int i = 0; i < needShares.length; i++) {
            needShares[i] *= copies[i];
        }
        return needShares;
    }

    /** Share of the targets, of all copies of the area; sums to 1. Where targets are not supplied they are the need shares. */
    public double[] targetShares() {
        double @Nullable [] supplied = columns.suppliedTargets();
        if (supplied == null) {
            return needShares();
        }
        double total = totalOfCopies(supplied);
        for (int i = 0; i < supplied.length; i++) {
            targetShares[i] /= total;
        }
        return targetShares;
    }

    /** Distance from target: actual ÷ target − 1; NaN where the target is not above zero. */
    public double[] distances() {
        double @Nullable [] supplied = columns.suppliedTargets();
        if (supplied == null) {
            needShareOfEachCopy(distances);
        }
        for (int i = 0; i < distances.length; i++) {
            double target = supplied == null ? distances[i] * totalPounds : supplied[i];
            distances[i] = target > 0 ? columns.pounds()[i] / target - 1 : Double.NaN;
        }
        return distances;
    }

    /** Ascending deprivation, least deprived first. */
    public RankOrder byDeprivation() {
        return figures.byDeprivation();
    }

    /** Ascending pounds per person. */
    public RankOrder bySpending() {
        return figures.bySpending();
    }

    /** Ascending need index, equal to 12 decimals counting as tied. */
    public RankOrder byNeed() {
        return figures.byNeed(this);
    }

    /** Concentration index over an order, weighted by people; in a replicate by the quicker sum of the same. */
    public double concentration(RankOrder order, double[] y) {
        return replicate ? ConcentrationIndex.quick(order, people, y) : ConcentrationIndex.standard(order, people, y);
    }

    /** Number of the region of each area, from 0. */
    public int[] regions() {
        return columns.regions();
    }

    /**
     * Deprivation group of each area, 1 = most deprived, among {@link MoneyFigures#deprivationGroups()} groups of equal people: that of
     * its midpoint rank; on a boundary the more deprived. A given decile wins.
     */
    public int[] deprivationGroups() {
        if (grouped) {
            return groups;
        }
        grouped = true;
        int count = figures.deprivationGroups();
        if (figures.hasDeciles()) {
            for (int i = 0; i < groups.length; i++) {
                groups[i] = (int) columns.deciles()[i];
            }
            return groups;
        }
        double[] ranks =
                replicate ? quickRanks(byDeprivation()) : byDeprivation().fractionalRanks(people);
        for (int i = 0; i < groups.length; i++) {
            groups[i] = DeprivationGroups.of(ranks[i], count);
        }
        return groups;
    }

    /** The midpoint ranks of a replicate, by plain sums: the last digit does not matter there, and time does. */
    private double[] quickRanks(RankOrder order) {
        double[] ranks = new double[copies.length];
        double below = 0;
        for (int block = 0; block < order.blocks(); block++) {
            double own = 0;
            for (int position = order.blockStart(block); position < order.blockEnd(block); position++) {
                own += people[order.at(position)];
            }
            for (int position = order.blockStart(block); position < order.blockEnd(block); position++) {
                ranks[order.at(position)] = (below + own / 2) / totalPeople;
            }
            below += own;
        }
        return ranks;
    }

    /**
     * s_i = Σ_b share_b · X_ib ÷ Σ_j c_j X_jb; with pounds outside the blocks s_i (1 − σ − Σ_j c_j L_j ÷ E) + L_i ÷ E + σ P_i ÷ N, lump sums
     * L, top slice σ, money E and people N of all copies: what stands outside the blocks comes off the money first.
     */
    private void needShareOfEachCopy(double[] into) {
        Arrays.fill(into, 0);
        for (int block = 0; block < columns.need().length; block++) {
            double[] x = columns.need()[block];
            double factor = columns.blockShares()[block] / totalOfCopies(x);
            for (int i = 0; i < x.length; i++) {
                into[i] += factor * x[i];
            }
        }
        double @Nullable [] lumpSums = columns.lumpSums();
        if (lumpSums != null) {
            double slice = columns.topSlice();
            double left = 1 - slice - totalOfCopies(lumpSums) / totalPounds;
            for (int i = 0; i < into.length; i++) {
                into[i] = into[i] * left + lumpSums[i] / totalPounds + slice * columns.people()[i] / totalPeople;
            }
        }
    }

    /** Σ over all copies; leaves the terms in {@link #targetShares}. */
    private double totalOfCopies(double[] column) {
        double[] products = targetShares;
        for (int i = 0; i < column.length; i++) {
            products[i] = copies[i] * column[i];
        }
        return total(products);
    }

    /** Compensated for the estimate; plain for a replicate, where the last digit does not matter and time does. */
    private double total(double[] column) {
        if (!replicate) {
            return CompensatedSum.of(column);
        }
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        return sum;
    }
}

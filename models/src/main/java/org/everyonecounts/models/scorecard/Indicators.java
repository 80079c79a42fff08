package org.everyonecounts.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The indicators of the scorecard, listed once: their order here is the order in every table and report.
 *
 * <p>To add one, write its class and put it in {@link #standard()}.
 */
public final class Indicators {
    private static final Indicators STANDARD = new Indicators(List.of(
            new MeanOutcome(),
            new Achievement(),
            new EquallyDistributedEquivalent(),
            AttributableOutcome.risk(),
            AttributableOutcome.fraction(),
            AttributableOutcome.eventsFewer(),
            new SpendingPerHead(),
            new RealSpending(),
            new MisplacedShareOfMoney(),
            new MisplacedPounds(),
            new MeanAbsoluteDistance(),
            new ConcentrationOfSpending(),
            new ConcentrationOfNeed(),
            new HorizontalInequity(),
            new Kakwani(),
            new GiniOfSpending(),
            new TheilOfSpending(),
            new TheilBetweenRegions(),
            new TheilWithinRegions(),
            new ElasticityToNeed(),
            new SlopeIndexOfSpending(),
            new RelativeIndexOfSpending(),
            new PeopleOutsideTolerance(),
            new Core20Gap(),
            new Core20Ratio(),
            new DeprivationGap(),
            new DeprivationRatio(),
            new PeopleBelowTarget(),
            GroupGap.difference(),
            GroupGap.ratio(),
            GroupSpread.disparity(),
            GroupSpread.variance(),
            GroupSpread.corrected(),
            GroupSlope.slope(),
            GroupSlope.relative(),
            new OutlierAreas(),
            new AreaVarianceCorrected(),
            new Coverage(),
            new UnknownShare(),
            GapBound.least(),
            GapBound.greatest(),
            new PeopleInRejectedRows(),
            new AbsentAreas()));

    private final List<Indicator> indicators;

    private Indicators(List<Indicator> indicators) {
        this.indicators = List.copyOf(indicators);
    }

    /** All indicators of this version. */
    public static Indicators standard() {
        return STANDARD;
    }

    /** These and one more at the end. */
    public Indicators plus(Indicator more) {
        if (find(more.id()).isPresent()) {
            throw new IllegalArgumentException("indicator " + more.id() + " is listed already; an id must be unique");
        }
        List<Indicator> all = new ArrayList<>(indicators);
        all.add(more);
        return new Indicators(all);
    }

    /** In scorecard order. */
    public List<Indicator> list() {
        return indicators;
    }

    public Optional<Indicator> find(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /** The place of an indicator in the scorecard; after all others when it is not listed. */
    public int place(String id) {
        return find(id).map(indicators::indexOf).orElse(indicators.size());
    }
}

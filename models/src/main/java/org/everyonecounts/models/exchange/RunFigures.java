package org.everyonecounts.models.exchange;

import java.util.List;

/**
 * Everything a run computed: the rows of every output table. Rows are in output order.
 *
 * @param distances every level asked for, and the nation
 * @param indicators the periods asked for; with {@code latest} also earlier periods of the indicators shown over time
 */
public record RunFigures(
        List<DistanceRow> distances,
        List<IndicatorRow> indicators,
        List<NeedComponentRow> needComponents,
        List<DeprivationRow> deprivationProfile,
        List<CurveRow> concentrationCurve,
        List<CoverageRow> coverage,
        List<OutcomeRow> outcomes,
        PeopleFigures people,
        AllocationFigures allocation,
        RevisionFigures revisions) {
    public RunFigures {
        distances = List.copyOf(distances);
        indicators = List.copyOf(indicators);
        needComponents = List.copyOf(needComponents);
        deprivationProfile = List.copyOf(deprivationProfile);
        concentrationCurve = List.copyOf(concentrationCurve);
        coverage = List.copyOf(coverage);
        outcomes = List.copyOf(outcomes);
    }

    /** Figures that nobody has compared with what was published before. */
    public RunFigures(
            List<DistanceRow> distances,
            List<IndicatorRow> indicators,
            List<NeedComponentRow> needComponents,
            List<DeprivationRow> deprivationProfile,
            List<CurveRow> concentrationCurve,
            List<CoverageRow> coverage,
            List<OutcomeRow> outcomes,
            PeopleFigures people,
            AllocationFigures allocation) {
        this(
                distances,
                indicators,
                needComponents,
                deprivationProfile,
                concentrationCurve,
                coverage,
                outcomes,
                people,
                allocation,
                RevisionFigures.NONE);
    }

    /** Figures without drivers, trajectories, scenarios and groups of people. */
    public RunFigures(
            List<DistanceRow> distances,
            List<IndicatorRow> indicators,
            List<NeedComponentRow> needComponents,
            List<DeprivationRow> deprivationProfile,
            List<CurveRow> concentrationCurve,
            List<CoverageRow> coverage,
            List<OutcomeRow> outcomes) {
        this(
                distances,
                indicators,
                needComponents,
                deprivationProfile,
                concentrationCurve,
                coverage,
                outcomes,
                PeopleFigures.NONE,
                AllocationFigures.NONE);
    }

    /** Figures without groups of people. */
    public RunFigures(
            List<DistanceRow> distances,
            List<IndicatorRow> indicators,
            List<NeedComponentRow> needComponents,
            List<DeprivationRow> deprivationProfile,
            List<CurveRow> concentrationCurve,
            List<CoverageRow> coverage,
            List<OutcomeRow> outcomes,
            AllocationFigures allocation) {
        this(
                distances,
                indicators,
                needComponents,
                deprivationProfile,
                concentrationCurve,
                coverage,
                outcomes,
                PeopleFigures.NONE,
                allocation);
    }

    /** The same figures with others about how money is shared. */
    public RunFigures with(AllocationFigures other) {
        return new RunFigures(
                distances,
                indicators,
                needComponents,
                deprivationProfile,
                concentrationCurve,
                coverage,
                outcomes,
                people,
                other,
                revisions);
    }

    /** The same figures with others about groups of people. */
    public RunFigures with(PeopleFigures other) {
        return new RunFigures(
                distances,
                indicators,
                needComponents,
                deprivationProfile,
                concentrationCurve,
                coverage,
                outcomes,
                other,
                allocation,
                revisions);
    }

    /** The same figures beside what was published before. */
    public RunFigures with(List<DistanceRow> marked, RevisionFigures compared) {
        return new RunFigures(
                marked,
                indicators,
                needComponents,
                deprivationProfile,
                concentrationCurve,
                coverage,
                outcomes,
                people,
                allocation,
                compared);
    }
}

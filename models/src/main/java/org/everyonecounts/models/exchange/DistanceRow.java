package org.everyonecounts.models.exchange;

import java.util.EnumSet;
import java.util.Set;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/** One row of {@code distance_from_target.csv}; the order of the parts is the order of its columns. */
public record DistanceRow(
        String period,
        String level,
        String scheme,
        String stream,
        TargetMode mode,
        String areaCode,
        String areaName,
        Figure population,
        Figure weightedPopulation,
        Figure needIndex,
        Figure targetShare,
        Figure targetGbp,
        Figure actualGbp,
        Figure distanceGbp,
        Figure distance,
        Figure distanceRelative,
        Figure distanceLower,
        Figure distanceUpper,
        Figure allocationGbp,
        Figure growth,
        Figure closingDistance,
        Figure actualPerHead,
        Figure actualPerWeightedHead,
        Figure targetPerHead,
        Set<Flag> flags) {
    /** The same with one more remark. */
    public DistanceRow with(Flag flag) {
        Set<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new DistanceRow(
                period,
                level,
                scheme,
                stream,
                mode,
                areaCode,
                areaName,
                population,
                weightedPopulation,
                needIndex,
                targetShare,
                targetGbp,
                actualGbp,
                distanceGbp,
                distance,
                distanceRelative,
                distanceLower,
                distanceUpper,
                allocationGbp,
                growth,
                closingDistance,
                actualPerHead,
                actualPerWeightedHead,
                targetPerHead,
                more);
    }
}

package org.everyonecounts.models.scorecard;

import java.util.List;
import org.everyonecounts.models.allocation.drivers.Attribution;

/**
 * What a run is asked for.
 *
 * @param period {@code latest} (each scheme's latest period with data), {@code all}, or a period such as {@code 2021/22}
 * @param levels levels asked for; empty for every level at or above a scheme's data except the nation
 * @param replicates bootstrap replicates; 0 for no resampled limits
 * @param seed seed of all random draws
 * @param confidence confidence levels, each strictly between 0 and 1; the first is used where a table has room for one
 * @param headlineScheme scheme that the sensitivity rows are made for
 * @param headlineLevel level that the sensitivity rows are made for
 * @param drivers how changes of targets are split between drivers
 * @param peopleWithoutNeed largest share of people in areas without need that does not hold the run, 0 to 1
 * @param watch hears of parts that take long; changes no figure
 */
public record AssessmentSettings(
        String period,
        List<String> levels,
        int replicates,
        long seed,
        List<Double> confidence,
        String headlineScheme,
        String headlineLevel,
        Attribution drivers,
        double peopleWithoutNeed,
        PartWatch watch) {
    /** Of a hundred people one may live where need is not known. */
    public static final double PEOPLE_WITHOUT_NEED = 0.01;

    public static final String LATEST = "latest";
    public static final String ALL = "all";

    public AssessmentSettings {
        levels = List.copyOf(levels);
        confidence = List.copyOf(confidence);
        if (replicates < 0) {
            throw new IllegalArgumentException("replicates is " + replicates + "; it must be zero or more");
        }
        if (!(peopleWithoutNeed >= 0 && peopleWithoutNeed <= 1)) {
            throw new IllegalArgumentException(
                    "peopleWithoutNeed is " + peopleWithoutNeed + "; it must be a fraction from 0 to 1");
        }
        if (confidence.isEmpty()) {
            throw new IllegalArgumentException("confidence is empty; it must hold at least one level, such as 0.95");
        }
        for (double level : confidence) {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException(
                        "confidence is " + level + "; it must lie between 0 and 1, such as 0.95");
            }
        }
    }

    /** With the usual share of people without need, and with nobody listening. */
    public AssessmentSettings(
            String period,
            List<String> levels,
            int replicates,
            long seed,
            List<Double> confidence,
            String headlineScheme,
            String headlineLevel,
            Attribution drivers) {
        this(
                period,
                levels,
                replicates,
                seed,
                confidence,
                headlineScheme,
                headlineLevel,
                drivers,
                PEOPLE_WITHOUT_NEED,
                PartWatch.NONE);
    }

    /** With the share of people given. */
    public AssessmentSettings withPeopleWithoutNeed(double share) {
        return new AssessmentSettings(
                period, levels, replicates, seed, confidence, headlineScheme, headlineLevel, drivers, share, watch);
    }

    /** With somebody listening. */
    public AssessmentSettings with(PartWatch listener) {
        return new AssessmentSettings(
                period,
                levels,
                replicates,
                seed,
                confidence,
                headlineScheme,
                headlineLevel,
                drivers,
                peopleWithoutNeed,
                listener);
    }

    /** With drivers by {@link Attribution#SHAPLEY}. */
    public AssessmentSettings(
            String period,
            List<String> levels,
            int replicates,
            long seed,
            List<Double> confidence,
            String headlineScheme,
            String headlineLevel) {
        this(period, levels, replicates, seed, confidence, headlineScheme, headlineLevel, Attribution.SHAPLEY);
    }

    boolean asksFor(String otherPeriod) {
        return period.equals(ALL) || period.equals(otherPeriod);
    }
}

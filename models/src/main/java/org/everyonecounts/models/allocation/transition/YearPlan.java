package org.everyonecounts.models.allocation.transition;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known beforehand of one year of a trajectory.
 *
 * @param policy the rule of the year
 * @param envelope money to share out, pounds; empty where it follows from {@code growth}
 * @param growth growth of the money where no envelope is known
 * @param base base growth of each area where it is known; empty where it has to be solved
 * @param targetsGrowByBase true where targets grow by the known base growth, as supplied targets do; else they grow with the money
 * @param peopleGrowth people of the year ÷ people of the year before; 1 where one of them is not known
 */
@SuppressWarnings("ArrayRecordComponent") // working columns: copies would cost more than the work on them
public record YearPlan(
        TransitionPolicy policy,
        OptionalDouble envelope,
        double growth,
        Optional<double[]> base,
        boolean targetsGrowByBase,
        double[] peopleGrowth) {}

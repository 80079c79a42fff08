package org.everyonecounts.models.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.everyonecounts.models.area.RollUp;
import org.everyonecounts.models.measure.CompensatedSum;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.measure.Flag;

/**
 * Where one area stands under one scheme in one period: people, weighted people, target and money. Positions add: an area that holds
 * others is the {@link #sum} of them, and every index is taken from the sums.
 *
 * @param people people of the scheme's basis
 * @param componentPeople weighted people by component, in the order of {@link SchemePosition#components()}
 * @param blockPeople weighted people X by block, in the order of the scheme
 * @param needShare share by need of what the blocks share out, 0 to 1
 * @param targetShare share of the targets of all areas, adjustments included; they sum to 1
 * @param lumpSums pounds added to the target outside the blocks, less own resources; without the top slice
 * @param target pounds, exact
 * @param actual pounds: the baseline in mode supplied, spending in mode fair share
 * @param projectedTarget supplied target grown by base growth, pounds
 * @param allocation supplied allocation, pounds
 * @param flags remarks of the inputs
 */
public record AreaPosition(
        String code,
        Figure people,
        List<Double> componentPeople,
        List<Double> blockPeople,
        double needShare,
        double targetShare,
        double lumpSums,
        Figure target,
        Figure actual,
        Figure projectedTarget,
        Figure allocation,
        Set<Flag> flags) {
    public AreaPosition {
        componentPeople = List.copyOf(componentPeople);
        blockPeople = List.copyOf(blockPeople);
        EnumSet<Flag> copy = EnumSet.noneOf(Flag.class);
        copy.addAll(flags);
        flags = Collections.unmodifiableSet(copy);
    }

    /**
     * The position of an area that holds the members; pounds and people are exact sums, flags are united.
     *
     * @param members at least one, in area-code order
     */
    public static AreaPosition sum(String code, List<AreaPosition> members) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        members.forEach(member -> flags.addAll(member.flags));
        return new AreaPosition(
                code,
                figure(members, AreaPosition::people),
                columns(members, AreaPosition::componentPeople),
                columns(members, AreaPosition::blockPeople),
                number(members, AreaPosition::needShare),
                number(members, AreaPosition::targetShare),
                number(members, AreaPosition::lumpSums),
                figure(members, AreaPosition::target),
                figure(members, AreaPosition::actual),
                figure(members, AreaPosition::projectedTarget),
                figure(members, AreaPosition::allocation),
                flags);
    }

    /** The whole: the sum of all areas, whose shares are 1 by definition. */
    static AreaPosition whole(String code, List<AreaPosition> areas) {
        AreaPosition sum = sum(code, areas);
        return new AreaPosition(
                code,
                sum.people,
                sum.componentPeople,
                sum.blockPeople,
                1,
                1,
                sum.lumpSums,
                sum.target,
                sum.actual,
                sum.projectedTarget,
                sum.allocation,
                sum.flags);
    }

    /** True where nobody lives: the area moves nothing and has no index and no figure per head. */
    public boolean isEmpty() {
        return people.number() == 0;
    }

    private static Figure figure(List<AreaPosition> members, Function<AreaPosition, Figure> part) {
        return RollUp.sum(members.stream().map(part).toList());
    }

    private static double number(List<AreaPosition> members, ToDoubleFunction<AreaPosition> part) {
        return CompensatedSum.of(members.stream().mapToDouble(part).toArray());
    }

    private static List<Double> columns(List<AreaPosition> members, Function<AreaPosition, List<Double>> part) {
        List<Double> sums = new ArrayList<>();
        for (int column = 0; column < part.apply(members.get(0)).size(); column++) {
            int place = column;
            sums.add(number(members, member -> part.apply(member).get(place)));
        }
        return sums;
    }
}

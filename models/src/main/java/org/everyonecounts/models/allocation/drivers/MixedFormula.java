package org.everyonecounts.models.allocation.drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.everyonecounts.models.allocation.Scheme.Block;
import org.everyonecounts.models.allocation.Scheme.Component;
import org.everyonecounts.models.allocation.Scheme.Cost;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.everyonecounts.models.allocation.ShareFormula;
import org.everyonecounts.models.allocation.TargetMoney;
import org.everyonecounts.models.measure.CompensatedSum;

/**
 * The formula between two sides: each driver takes its part from the one side or from the other.
 *
 * <p>Need moves as an index: weighted people of the mixture are the people of the population's side times weighted people ÷ people of the
 * index's side, scaled so that weighted people ÷ people over all areas is what it was on the index's side. Taken from one side only, the
 * mixture is that side exactly. An index of an area without people is that of the other side, as it stands there to the other areas; weighted
 * people without people stay as they are. A component that one side does not have has the index of the other.
 *
 * <p>Blocks are alike when both sides have the same blocks (a single block whatever its name) and each is a sum of components on both
 * sides or made of programmes on both. Then component shares, inequalities and the list of cost factors move one by one, and a factor that
 * one side does not have is 1 there. Otherwise no formula lies between: the method moves all blocks at once, and what shares and
 * weights contribute is part of it.
 */
final class MixedFormula {
    private final FormulaSide from;
    private final FormulaSide to;
    private final boolean alike;
    private final Set<String> inequalityComponents;

    /** Both sides have the same areas. */
    MixedFormula(FormulaSide from, FormulaSide to) {
        this.from = from;
        this.to = to;
        this.alike = alike(from.blocks(), to.blocks());
        this.inequalityComponents = inequalities(from.blocks(), to.blocks());
    }

    /** What a mixture is made of. */
    @SuppressWarnings("ArrayRecordComponent") // working columns
    private record Mixture(List<Block> blocks, ShareFormula.Columns columns, double[] net) {
        boolean isSameAs(Mixture other) {
            return blocks.equals(other.blocks)
                    && Arrays.equals(net, other.net)
                    && Arrays.equals(columns.people(), other.columns.people())
                    && same(columns.weighted(), other.columns.weighted())
                    && same(columns.costs(), other.columns.costs());
        }

        private static boolean same(Map<String, double[]> one, Map<String, double[]> other) {
            return one.keySet().equals(other.keySet())
                    && one.entrySet().stream()
                            .allMatch(entry -> Arrays.equals(entry.getValue(), other.get(entry.getKey())));
        }
    }

    /** Targets of the money of the later side when these drivers have moved. */
    double[] targets(Set<Driver> moved) {
        Mixture mixture = mixture(moved);
        return TargetMoney.pounds(
                ShareFormula.of(mixture.blocks(), mixture.columns()).shares(), to.envelope(), mixture.net());
    }

    /** The drivers whose part differs between the sides; the others move nothing. */
    List<Driver> moving() {
        Set<Driver> all = EnumSet.copyOf(Driver.OF_A_FORMULA);
        Mixture first = mixture(Set.of());
        Mixture last = mixture(all);
        List<Driver> moving = new ArrayList<>();
        for (Driver driver : Driver.OF_A_FORMULA) {
            Set<Driver> others = EnumSet.copyOf(all);
            others.remove(driver);
            if (!first.isSameAs(mixture(Set.of(driver))) || !last.isSameAs(mixture(others))) {
                moving.add(driver);
            }
        }
        return moving;
    }

    private Mixture mixture(Set<Driver> moved) {
        List<Block> blocks = blocks(moved);
        double[] people = side(Driver.POPULATION, moved).columns().people();
        Map<String, double[]> weighted = new LinkedHashMap<>();
        Map<String, double[]> costs = new LinkedHashMap<>();
        for (Block block : blocks) {
            for (String component : components(block)) {
                weighted.computeIfAbsent(component, id -> weighted(id, people, moved));
            }
            for (Cost cost : block.costs()) {
                costs.computeIfAbsent(cost.factor(), factor -> cost(factor, people.length, moved));
            }
        }
        return new Mixture(
                blocks,
                new ShareFormula.Columns(people, weighted, costs),
                side(Driver.ADJUSTMENTS, moved).net());
    }

    private FormulaSide side(Driver driver, Set<Driver> moved) {
        return moved.contains(driver) ? to : from;
    }

    private List<Block> blocks(Set<Driver> moved) {
        List<Block> method = side(Driver.METHOD, moved).blocks();
        if (!alike) {
            return method;
        }
        List<Block> mixed = new ArrayList<>();
        for (int i = 0; i < method.size(); i++) {
            Block rule = method.get(i);
            Block shares = side(Driver.COMPONENT_SHARES, moved).blocks().get(i);
            mixed.add(new Block(
                    from.blocks().get(i).id(),
                    shares.share(),
                    shares.components(),
                    shares.programmes().stream()
                            .map(programme -> withIndicesOf(rule, programme))
                            .toList(),
                    side(Driver.INEQUALITIES, moved).blocks().get(i).healthInequalities(),
                    side(Driver.COSTS, moved).blocks().get(i).costs().stream()
                            .map(cost -> appliedAsIn(rule, cost))
                            .toList()));
        }
        return mixed;
    }

    /** What a programme multiplies is method, how large it is a share. */
    private static Programme withIndicesOf(Block rule, Programme programme) {
        return rule.programmes().stream()
                .filter(one -> one.id().equals(programme.id()))
                .findFirst()
                .map(one -> new Programme(one.id(), programme.share(), one.indices()))
                .orElse(programme);
    }

    /** What a cost factor multiplies is method, that there is one is cost. */
    private static Cost appliedAsIn(Block rule, Cost cost) {
        return rule.costs().stream()
                .filter(one -> one.factor().equals(cost.factor()))
                .findFirst()
                .orElse(cost);
    }

    private double[] cost(String factor, int areas, Set<Driver> moved) {
        double[] index = side(Driver.COSTS, moved).columns().costs().get(factor);
        if (index != null) {
            return index;
        }
        double[] none = new double[areas];
        Arrays.fill(none, 1);
        return none;
    }

    private double[] weighted(String component, double[] people, Set<Driver> moved) {
        Driver owner = inequalityComponents.contains(component) ? Driver.INEQUALITIES : Driver.NEED;
        FormulaSide wanted = moved.contains(owner) ? to : from;
        FormulaSide other = moved.contains(owner) ? from : to;
        if (!wanted.columns().weighted().containsKey(component)) {
            wanted = other;
        }
        if (!other.columns().weighted().containsKey(component)) {
            other = wanted;
        }
        return at(people, Index.of(wanted, component), Index.of(other, component));
    }

    /** An index as the two columns it is a ratio of. */
    @SuppressWarnings("ArrayRecordComponent") // working columns
    private record Index(double[] weighted, double[] people) {
        static Index of(FormulaSide side, String component) {
            double[] weighted = side.columns().weighted().get(component);
            if (weighted == null) {
                throw new IllegalArgumentException("neither side has need component " + component);
            }
            return new Index(weighted, side.columns().people());
        }
    }

    /** Weighted people of these people at an index; where it has nobody, at the second one. */
    private static double[] at(double[] people, Index index, Index second) {
        if (Arrays.equals(index.people(), people)) {
            return index.weighted();
        }
        double scale = scale(index, second);
        double[] mixed = new double[people.length];
        for (int i = 0; i < mixed.length; i++) {
            if (index.people()[i] > 0) {
                mixed[i] = index.weighted()[i] * (people[i] / index.people()[i]);
            } else if (index.weighted()[i] > 0 || !(second.people()[i] > 0)) {
                mixed[i] = index.weighted()[i];
            } else {
                mixed[i] = scale * second.weighted()[i] * (people[i] / second.people()[i]);
            }
        }
        double level = CompensatedSum.of(index.weighted()) / CompensatedSum.of(index.people());
        double factor = level * CompensatedSum.of(people) / CompensatedSum.of(mixed);
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] *= factor;
        }
        return mixed;
    }

    /** How much higher an index stands than the second one, over the areas that have people on both sides. */
    private static double scale(Index index, Index second) {
        CompensatedSum own = new CompensatedSum();
        CompensatedSum other = new CompensatedSum();
        for (int i = 0; i < index.people().length; i++) {
            if (index.people()[i] > 0 && second.people()[i] > 0) {
                own.add(index.weighted()[i]);
                other.add(second.weighted()[i] * (index.people()[i] / second.people()[i]));
            }
        }
        return other.value() > 0 ? own.value() / other.value() : 1;
    }

    private static Set<String> components(Block block) {
        Set<String> ids = new TreeSet<>();
        block.components().forEach(component -> ids.add(component.id()));
        block.programmes().forEach(programme -> ids.addAll(programme.indices()));
        if (block.healthInequalities() != null) {
            ids.add(block.healthInequalities().component());
        }
        return ids;
    }

    /** Components that only ever stand for inequalities: their index belongs to that driver. */
    private static Set<String> inequalities(List<Block> one, List<Block> other) {
        Set<String> ids = new TreeSet<>();
        List<Block> both = new ArrayList<>(one);
        both.addAll(other);
        for (Block block : both) {
            if (block.healthInequalities() != null) {
                ids.add(block.healthInequalities().component());
            }
        }
        for (Block block : both) {
            block.components().stream().map(Component::id).forEach(ids::remove);
            block.programmes().forEach(programme -> programme.indices().forEach(ids::remove));
        }
        return ids;
    }

    private static boolean alike(List<Block> one, List<Block> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            boolean sameName =
                    one.size() == 1 || one.get(i).id().equals(other.get(i).id());
            boolean sameKind = one.get(i).programmes().isEmpty()
                    == other.get(i).programmes().isEmpty();
            if (!sameName || !sameKind) {
                return false;
            }
        }
        return true;
    }
}

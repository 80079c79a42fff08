package org.everyonecounts.models.allocation.explain;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.SchemeInputs;
import org.everyonecounts.models.allocation.SchemePosition;
import org.everyonecounts.models.allocation.TargetMode;
import org.everyonecounts.models.allocation.Targets;
import org.everyonecounts.models.allocation.explain.Expression.Ref;
import org.everyonecounts.models.area.Geography;

/**
 * Explains one area: every step from inputs to share, target and distance.
 *
 * <p>Steps named like a column of {@code distance_from_target.csv} hold exactly what that column prints. Totals over all areas, the weights of the
 * scheme and the pennies of rounding are steps that are read, so that every other step follows from those above it.
 *
 * <p>An area with several members is explained by sums over its members; what cannot be added up, such as need times costs, is read as the
 * sum over the members. A member without all inputs is left out, as it is from the run's figures.
 */
public final class Explanations {
    private Explanations() {}

    /** From the inputs alone, as a finished run gives them; empty where no member of the area has all inputs. */
    public static Optional<Explanation> of(SchemeInputs inputs, Subject subject) {
        return of(inputs, Targets.of(inputs), subject);
    }

    /** From the inputs alone; empty where the area is unknown, finer than the data or without all inputs. */
    public static Optional<Explanation> of(SchemeInputs inputs, Geography geography, String areaCode) {
        return Subject.of(geography, areaCode, inputs.level()).flatMap(subject -> of(inputs, subject));
    }

    /**
     * Where the positions are known already.
     *
     * @param position of the inputs, at their level
     */
    public static Optional<Explanation> of(SchemeInputs inputs, SchemePosition position, Subject subject) {
        List<String> members = subject.members().stream()
                .filter(code -> position.find(code).isPresent())
                .toList();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        AreaView view = new AreaView(inputs, position, subject.areaCode(), members);
        Steps steps = new Steps();
        new ComponentSteps(view, steps).add();
        ShareSteps shares = new ShareSteps(view, steps);
        Ref share = shares.add();
        if (inputs.scheme().target() == TargetMode.SUPPLIED) {
            shares.weighted(share);
            new SuppliedSteps(view, steps).add();
        } else {
            FairShareSteps money = new FairShareSteps(view, steps);
            shares.weighted(money.target(share));
            money.distance();
        }
        return Optional.of(new Explanation(
                inputs.scheme().id(),
                inputs.period(),
                subject.level(),
                subject.areaCode(),
                subject.areaName(),
                steps.list()));
    }
}

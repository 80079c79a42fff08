package org.everyonecounts.models.allocation.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.everyonecounts.models.allocation.transition.Modifiers.PhasedCap;

/**
 * The modifiers as pounds of each area.
 *
 * <p>Ceiling: B_i (1 + maximum growth). Floor, the greatest of: 0, B_i (1 + minimum growth), B_i · people growth · (1 + minimum growth per
 * head), target_i (1 + minimum closing distance). Phased cap: B_i (1 + cap growth), phased in by (d_i − from) ÷ (to − from), between 0 and 1;
 * with from = to all at once. An area without a distance has no cap, one without a baseline no ceiling.
 */
final class Bounds {
    private Bounds() {}

    static List<BoundedLine> around(List<Line> lines, Modifiers modifiers, TransitionYear year) {
        List<BoundedLine> bounded = new ArrayList<>();
        for (int i = 0; i < year.areas(); i++) {
            PhasedCap cap = modifiers.cap();
            double baseline = year.baseline()[i];
            bounded.add(new BoundedLine(
                    lines.get(i),
                    cap == null ? Double.POSITIVE_INFINITY : baseline * (1 + cap.growth()),
                    cap == null ? 0 : phase(cap, year.opening()[i]),
                    baseline == 0
                            ? Double.POSITIVE_INFINITY
                            : grown(baseline, modifiers.maximumGrowth(), Double.POSITIVE_INFINITY),
                    floor(modifiers, year, i)));
        }
        return bounded;
    }

    private static double phase(PhasedCap cap, double opening) {
        if (Double.isNaN(opening) || opening < cap.from()) {
            return 0;
        }
        return opening >= cap.to() ? 1 : (opening - cap.from()) / (cap.to() - cap.from());
    }

    private static double floor(Modifiers modifiers, TransitionYear year, int area) {
        double baseline = year.baseline()[area];
        double growth = grown(baseline, modifiers.minimumGrowth(), 0);
        double perHead = grown(baseline * year.peopleGrowth()[area], modifiers.minimumGrowthPerHead(), 0);
        double closing = grown(year.target()[area], modifiers.minimumClosingDistance(), 0);
        return Math.max(0, Math.max(growth, Math.max(perHead, closing)));
    }

    private static double grown(double pounds, OptionalDouble growth, double otherwise) {
        return growth.isPresent() ? pounds * (1 + growth.getAsDouble()) : otherwise;
    }

    /** Keys of the modifiers that keep money up. */
    static List<String> floorKeys(Modifiers modifiers) {
        List<String> keys = new ArrayList<>();
        modifiers.minimumGrowth().ifPresent(given -> keys.add("minimum_growth"));
        modifiers.minimumGrowthPerHead().ifPresent(given -> keys.add("minimum_growth_per_head"));
        modifiers.minimumClosingDistance().ifPresent(given -> keys.add("minimum_closing_distance"));
        return keys;
    }

    /** Keys of the modifiers that keep money down. */
    static List<String> ceilingKeys(Modifiers modifiers) {
        List<String> keys = new ArrayList<>();
        modifiers.maximumGrowth().ifPresent(given -> keys.add("maximum_growth"));
        if (modifiers.cap() != null) {
            keys.add("cap.growth");
        }
        return keys;
    }
}

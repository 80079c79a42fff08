package org.everyonecounts.models.scorecard;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;

/**
 * A what-if: the schemes of a run with some of them defined otherwise, on the same data.
 *
 * @param name name in tables, such as {@code carr-hill}
 * @param title name shown to people
 * @param schemes the schemes in force in the scenario; a scheme of the run that is not among them is as in the baseline
 */
public record Scenario(String name, String title, List<Scheme> schemes) {
    public Scenario {
        schemes = List.copyOf(schemes);
    }

    /** The scheme of the scenario that stands in place of one of the run, where its definition differs. */
    Optional<Scheme> insteadOf(Scheme baseline) {
        return schemes.stream()
                .filter(scheme -> scheme.id().equals(baseline.id()))
                .filter(scheme -> !formula(scheme).equals(formula(baseline)))
                .findFirst();
    }

    /** What of a scheme can change a figure: all but its words. */
    private static Scheme formula(Scheme scheme) {
        return new Scheme(
                scheme.id(),
                "",
                scheme.stream(),
                scheme.populationBasis(),
                scheme.constraint(),
                scheme.target(),
                scheme.tolerance(),
                scheme.growth(),
                scheme.needDrivesMoney(),
                scheme.grossStreams(),
                scheme.blocks(),
                scheme.adjustments(),
                scheme.rounding(),
                scheme.transition(),
                List.of(),
                List.of());
    }
}

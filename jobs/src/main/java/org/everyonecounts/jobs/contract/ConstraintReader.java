package org.everyonecounts.jobs.contract;

import java.util.List;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme.Constraint;
import tools.jackson.databind.JsonNode;

/** Reads {@code population.constrain_to}: a basis, for the whole nation, or a basis and a level of the package. */
final class ConstraintReader {
    private static final String POINTER = "/population/constrain_to";

    private final SchemeFaults faults;
    private final List<String> levels;

    /** @param levels of the package, coarse to fine; none where they are not known, and then not checked */
    ConstraintReader(SchemeFaults faults, List<String> levels) {
        this.faults = faults;
        this.levels = levels;
    }

    /** The constraint; empty when none is given, or a wrong one. */
    Optional<Constraint> constraint(JsonNode root) {
        JsonNode given = root.at(POINTER);
        if (given.isMissingNode()) {
            return Optional.empty();
        }
        int before = faults.problems().size();
        String basis = given.isString() ? given.asString() : given.path("basis").asString();
        String level = given.path("level").asString(levels.isEmpty() ? "nation" : levels.get(0));
        if (basis.equals(root.at("/population/basis").asString())) {
            faults.add(
                    POINTER,
                    "people of basis " + basis + " are constrained to themselves",
                    "Constraining scales people of one basis to the totals of another",
                    "name another basis, or remove constrain_to");
        }
        if (!levels.isEmpty() && !levels.contains(level)) {
            faults.add(
                    POINTER + "/level",
                    "level \"" + level + "\" is not known",
                    "People are scaled within the areas of a level of the package: " + String.join(", ", levels),
                    Nearest.advice(level, levels));
        }
        return faults.noneSince(before) ? Optional.of(new Constraint(basis, level)) : Optional.empty();
    }
}

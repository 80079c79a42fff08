package org.everyonecounts.jobs.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.settings.Settings;

/** Reads descriptor and schemes: is this a package we understand, and are all its files there? */
final class IntakeStep implements NightStep {
    @Override
    public String id() {
        return "intake";
    }

    @Override
    public Done run(RunInProgress run) {
        return check(run.reckoning());
    }

    Done check(Reckoning reckoning) {
        PackageDescriptor descriptor = reckoning.descriptor();
        Settings settings = reckoning.plan().settings();
        List<String> known = new ArrayList<>(descriptor.levels());
        settings.places().ifPresent(file -> known.add(PackageDescriptor.PLACE_LEVEL));
        levels(settings.levels(), known);
        int schemes = reckoning.schemes().size();
        int scenarios = reckoning.scenarios().size();
        int files = descriptor.resources().stream()
                .mapToInt(resource -> resource.paths().size())
                .sum();
        return new Done(
                files,
                0,
                0,
                files + " files, " + schemes + (schemes == 1 ? " scheme" : " schemes")
                        + (scenarios == 0 ? "" : ", " + scenarios + (scenarios == 1 ? " scenario" : " scenarios")));
    }

    private static void levels(List<String> asked, List<String> known) {
        for (String level : asked) {
            if (!known.contains(level)) {
                throw new Fault(
                        ExitCode.USAGE,
                        Problem.of(
                                "level \"" + level + "\" is not known",
                                "The levels of this package are " + String.join(", ", known),
                                level.equals(PackageDescriptor.PLACE_LEVEL)
                                        ? "name a file of places with --places"
                                        : Nearest.advice(level, new TreeSet<>(known))));
            }
        }
    }
}

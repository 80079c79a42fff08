package org.everyonecounts.jobs.nightly;

import java.util.List;
import java.util.TreeSet;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Nearest;
import org.everyonecounts.jobs.contract.PackageDescriptor;
import org.everyonecounts.jobs.contract.Problem;

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
        levels(reckoning.plan().settings().levels(), descriptor);
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

    private static void levels(List<String> asked, PackageDescriptor descriptor) {
        for (String level : asked) {
            if (!descriptor.levels().contains(level)) {
                throw new Fault(
                        ExitCode.USAGE,
                        Problem.of(
                                "level \"" + level + "\" is not known",
                                "The levels of this package are " + String.join(", ", descriptor.levels()),
                                Nearest.advice(level, new TreeSet<>(descriptor.levels()))));
            }
        }
    }
}

package org.everyonecounts.jobs.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.starting.NewPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code init}: a new data package to fill in. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = SoftwareVersion.class,
        description = {
            "Makes a new data package with made-up areas and figures, to be checked and run at once and then filled in.",
            "Ends with 2 when the folder is not empty: nothing is ever written over."
        })
final class InitCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIR", description = "The folder to make.")
    Path folder = Path.of("");

    InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        NewPackage.make(surroundings.currentFolder().resolve(folder));
        String shown = folder.toString().matches("[\\w./-]+") ? folder.toString() : "'" + folder + "'";
        surroundings.out().println("made " + folder + " with " + NewPackage.FILES.size() + " files:");
        NewPackage.FILES.forEach(file -> surroundings.out().println("  " + file));
        surroundings
                .out()
                .println("Every area and figure in it is made up. Begin with README.md; meanwhile it runs as it is:");
        surroundings.out().println("  everyone-counts validate --data " + shown);
        surroundings.out().println("  everyone-counts run --data " + shown + " --out out/example");
        return ExitCode.PUBLISHED.code();
    }
}

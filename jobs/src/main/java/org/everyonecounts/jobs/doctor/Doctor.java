package org.everyonecounts.jobs.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.settings.Settings;

/** {@code doctor}: looks at everything a run needs before it needs it. Leaves nothing behind. */
public final class Doctor {
    private Doctor() {}

    /**
     * Everything, with settings that could be read.
     *
     * @param file the settings file that was read
     */
    public static List<Diagnosis> examine(Settings settings, Optional<Path> file, Map<String, String> environment) {
        OutputFolder out = new OutputFolder(settings.out());
        List<Diagnosis> found = new ArrayList<>(Machine.here().examine());
        found.addAll(new InForce(settings, file, environment).examine());
        found.addAll(new OutputPlace(settings.out(), temporary()).examine());
        found.add(new RunState(out, Instant.now()).examine());
        found.add(settings.database().isEmbedded() ? KeptRuns.embedded(out) : KeptRuns.server(settings.database()));
        return found;
    }

    /** The machine alone, where the settings are wrong: nothing else is known without them. */
    public static List<Diagnosis> examine(Fault wrongSettings) {
        List<Diagnosis> found = new ArrayList<>(Machine.here().examine());
        for (Problem problem : wrongSettings.problems()) {
            String place = problem.file().isEmpty() ? "" : problem.file() + ": ";
            found.add(Diagnosis.problem("settings", place + problem.what() + ". " + problem.why(), problem.fix()));
        }
        return found;
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }
}

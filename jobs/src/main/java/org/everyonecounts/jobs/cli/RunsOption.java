package org.everyonecounts.jobs.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.runs.PublishedRun;
import org.everyonecounts.jobs.runs.RunFinder;
import org.everyonecounts.jobs.settings.SettingKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the runs are that a command reads. */
final class RunsOption {
    private final Surroundings surroundings;
    private final GlobalOptions global;

    @Option(names = "--out", paramLabel = "DIR", description = "Output folder with the runs (default: out).")
    @Nullable
    String out;

    RunsOption(Surroundings surroundings, GlobalOptions global) {
        this.surroundings = surroundings;
        this.global = global;
    }

    /** The run of that name: a run id, a folder or {@code latest}. */
    PublishedRun find(String name) throws IOException {
        Map<SettingKey, List<String>> own = out == null ? Map.of() : Map.of(SettingKey.OUT, List.of(out));
        return new RunFinder(new OutputFolder(global.settings(surroundings, own).out()), surroundings.currentFolder())
                .find(name);
    }

    /** {@code 2021-22} may be written for {@code 2021/22}. */
    static @Nullable String period(@Nullable String given) {
        return given != null && given.matches("\\d{4}-\\d{2}") ? given.replace('-', '/') : given;
    }
}

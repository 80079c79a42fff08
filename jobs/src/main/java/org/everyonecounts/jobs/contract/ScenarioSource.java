package org.everyonecounts.jobs.contract;

import java.nio.file.Path;
import java.util.List;

/**
 * A what-if as somebody wrote it: schemes given whole, then single values laid over them.
 *
 * @param name lower case letters, digits and hyphens
 * @param title name shown to people
 * @param shown the file as the user knows it; empty where it was given as options
 * @param schemes scheme files, each in place of the scheme of the run with its name
 * @param changes values, each {@code [scheme:]path=value}, laid over one after another
 */
public record ScenarioSource(String name, String title, String shown, List<WholeScheme> schemes, List<Change> changes) {
    public ScenarioSource {
        schemes = List.copyOf(schemes);
        changes = List.copyOf(changes);
    }

    /**
     * A scheme given whole.
     *
     * @param id name of the scheme
     * @param path path as it stands in the scenario
     * @param text what the file held when the run began
     * @param sha256 of the text
     * @param place where the scenario names it
     */
    public record WholeScheme(
            String id, Path file, String path, String text, String sha256, LocatedDocument.Position place) {}

    /**
     * One value.
     *
     * @param text {@code [scheme:]path=value}
     * @param place where it stands; unknown for an option
     */
    public record Change(String text, LocatedDocument.Position place) {}

    /** The scenario in one line, for people; the same wherever its files lie. */
    public String inOneLine() {
        StringBuilder line = new StringBuilder();
        schemes.forEach(scheme -> line.append(line.isEmpty() ? "" : ", ")
                .append("scheme ")
                .append(scheme.id())
                .append(" of file ")
                .append(scheme.sha256(), 0, 8));
        changes.forEach(
                change -> line.append(line.isEmpty() ? "" : ", ").append("set ").append(change.text()));
        return line.toString();
    }
}

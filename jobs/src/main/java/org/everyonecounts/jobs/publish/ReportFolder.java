package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The layout inside one run's folder.
 *
 * @param root the folder, while it is partial or afterwards
 * @param periodWord {@code latest}, {@code all} or a period
 */
public record ReportFolder(Path root, String periodWord) {
    public Path workbook() {
        return root.resolve("report").resolve("everyone-counts_" + OutputFolder.fileForm(periodWord) + ".xlsx");
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path quality() {
        return root.resolve("quality");
    }

    public Path meta() {
        return root.resolve("meta");
    }

    public Path log() {
        return root.resolve("logs").resolve("run.log");
    }

    public Path status() {
        return root.resolve("STATUS");
    }

    /** Makes the folder anew, empty but for the folders every run has. */
    public void create() throws IOException {
        FolderSwap.delete(root);
        for (Path folder : new Path[] {quality(), meta(), root.resolve("logs")}) {
            Files.createDirectories(folder);
        }
    }

    /** Makes the folders of a run that computed something. */
    public void createReport() throws IOException {
        Files.createDirectories(data());
        Files.createDirectories(root.resolve("report"));
    }
}

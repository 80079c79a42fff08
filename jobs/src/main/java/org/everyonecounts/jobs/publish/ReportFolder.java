package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.everyonecounts.reports.workbook.Profile;

/**
 * The layout inside one run's folder.
 *
 * @param root the folder, while it is partial or afterwards
 * @param periodWord {@code latest}, {@code all} or a period
 */
public record ReportFolder(Path root, String periodWord) {
    /** The workbook of a profile; the analyst's has the plain name. */
    public Path workbook(Profile profile) {
        String ending = profile == Profile.ANALYST ? "" : "_" + profile.word();
        return root.resolve("report")
                .resolve("everyone-counts_" + OutputFolder.fileForm(periodWord) + ending + ".xlsx");
    }

    /** The page for a board. */
    public Path board() {
        return root.resolve("board").resolve("board.html");
    }

    /** Where the page finds the workbook: relative, so that the folder may be moved or copied. */
    public String workbookFromBoard(Profile profile) {
        return "../report/" + workbook(profile).getFileName();
    }

    /** The folder of the run whose workbook, or whose {@code quality/} folder, this is. */
    public static Path runOf(Path report) {
        return report.endsWith("quality")
                ? report.resolve("..").normalize()
                : report.resolve("../..").normalize();
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
            LeastRights.folders(folder);
        }
    }

    /** Makes the folders of a run that computed something. */
    public void createReport() throws IOException {
        LeastRights.folders(data());
        LeastRights.folders(root.resolve("report"));
        LeastRights.folders(root.resolve("board"));
    }
}

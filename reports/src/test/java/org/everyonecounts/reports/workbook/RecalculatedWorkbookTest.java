package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A finished workbook, recalculated by LibreOffice: the live formulas of the trace give the values of the run. The stored results are taken
 * away first, so that a program that only copied them would be found out.
 */
@Tag("rendered")
class RecalculatedWorkbookTest {
    private static final String PROPERTY = "everyonecounts.workbook";

    /** Calculate on loading, always: by itself LibreOffice trusts the results stored by other programs. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
            </item>
            </oor:items>
            """;

    @Test
    void libreoffice_works_the_trace_out_to_the_same_values(@TempDir Path folder) throws Exception {
        String file = System.getProperty(PROPERTY);
        assumeTrue(file != null, "no workbook to recalculate: set -D" + PROPERTY);
        assumeTrue(found(), "LibreOffice is not installed");
        Path forgetful = folder.resolve("forgetful.xlsx");
        // Read as a stream: a workbook opened by its path is written back to it when it is closed.
        try (InputStream in = Files.newInputStream(Path.of(file));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(forgetful)) {
            assertThat(LiveFormulas.assertAgree(workbook)).isGreaterThan(15);
            LiveFormulas.forget(workbook);
            workbook.write(out);
        }
        Path office = Files.createDirectories(folder.resolve("office").resolve("user"));
        Files.writeString(office.resolve("registrymodifications.xcu"), SETTINGS);
        Path results = Files.createDirectories(folder.resolve("results"));
        Process process = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        results.toString(),
                        forgetful.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("call.log").toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        try (InputStream in = Files.newInputStream(results.resolve("forgetful.xlsx"));
                XSSFWorkbook recalculated = new XSSFWorkbook(in)) {
            assertThat(LiveFormulas.assertAgree(recalculated)).isGreaterThan(15);
        }
    }

    private static boolean found() throws InterruptedException {
        try {
            return new ProcessBuilder("soffice", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(60, TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        }
    }
}

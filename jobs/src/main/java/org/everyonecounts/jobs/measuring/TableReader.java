package org.everyonecounts.jobs.measuring;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Limits;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.UnpackedStream;

/**
 * Reads the columns asked for of one file: CSV, CSV.GZ or XLSX.
 *
 * <p>The format is told by the first bytes of the file, not by its name, so that a renamed file is read as what it is.
 */
final class TableReader {
    private static final int BUFFER = 1 << 16;

    private TableReader() {}

    /**
     * The table.
     *
     * @param shown name of the file as the user gave it
     * @throws Fault exit code 5 when the file is absent or cannot be read, 3 when it is not a table with these columns
     */
    static Table read(Path file, String shown, List<ColumnWanted> wanted, Limits limits) {
        if (!Files.exists(file)) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            shown,
                            "the file does not exist",
                            "It was looked for at " + file.toAbsolutePath().normalize(),
                            "check the name and the folder"));
        }
        if (!Files.isRegularFile(file)) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            shown,
                            Files.isDirectory(file) ? "this is a folder" : "this is no file",
                            "measure reads one table",
                            "name a file"));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            return read(file, shown, in, wanted, limits);
        } catch (EOFException | ZipException e) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    Problem.of(
                            shown,
                            "the compressed file is damaged or ends too early",
                            "It cannot be unpacked as a whole",
                            "fetch the file again"));
        } catch (IOException e) {
            throw new Fault(
                    ExitCode.MISSING_OR_BUSY,
                    Problem.of(
                            shown,
                            "the file cannot be read",
                            "The system says: " + e.getMessage(),
                            "check its rights and try again"));
        }
    }

    private static Table read(Path file, String shown, InputStream in, List<ColumnWanted> wanted, Limits limits)
            throws IOException {
        in.mark(8);
        byte[] first = in.readNBytes(4);
        in.reset();
        if (startsWith(first, 0x1F, 0x8B)) {
            try (InputStream unpacked =
                    new UnpackedStream(new GZIPInputStream(in, BUFFER), Files.size(file), limits, shown)) {
                return CsvTable.read(shown, unpacked, wanted, limits);
            }
        }
        if (startsWith(first, 'P', 'K', 3, 4)) {
            return XlsxTable.read(shown, file, wanted, limits);
        }
        if (startsWith(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    Problem.of(
                            shown,
                            "this is a workbook of the old kind (XLS) or one with a password",
                            "measure reads CSV, CSV.GZ and XLSX",
                            "save it as XLSX without a password"));
        }
        return CsvTable.read(shown, new UnpackedStream(in, Files.size(file), limits, shown), wanted, limits);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

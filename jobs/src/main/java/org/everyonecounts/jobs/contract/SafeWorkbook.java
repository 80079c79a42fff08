package org.everyonecounts.jobs.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a whole .xlsx file before anything is made of it: the library that reads the rows believes what the file says of itself.
 *
 * <p>Refused are parts that unpack to too much, names that lead out, parts given twice, document types and entities (which can read other files
 * or multiply without end), and cells whose place is not on a worksheet. Nothing is unpacked to disk.
 */
public final class SafeWorkbook {
    private static final int MOST_PARTS = 10_000;
    /** Shared texts are held in memory as a whole: their part of the bytes allowed. */
    private static final int SHARED_PART = 32;

    private final Path file;
    private final String shown;
    private final Limits limits;
    private long greatestShared = -1;
    private long sharedTexts;

    private SafeWorkbook(Path file, String shown, Limits limits) {
        this.file = file;
        this.shown = shown;
        this.limits = limits;
    }

    /**
     * Looks through a file.
     *
     * @param shown the file as the user knows it
     * @throws Fault exit 3 when it is not safe to read
     * @throws IOException when it cannot be read, or is no zip file
     */
    public static void require(Path file, String shown, Limits limits) throws IOException {
        new SafeWorkbook(file, shown, limits).require();
    }

    private void require() throws IOException {
        Set<String> names = new HashSet<>();
        long before = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw refused("the workbook has " + zip.size() + " parts", "At most " + MOST_PARTS + " are read");
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                String name = part.getName();
                if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.indexOf('\0') >= 0) {
                    throw refused("part \"" + name + "\" leads out of the workbook", "Parts lie inside the file");
                }
                if (!names.add(name)) {
                    throw refused("part \"" + name + "\" is there twice", "Programs differ in which one they read");
                }
                if (!part.isDirectory()) {
                    before += look(zip, part, before);
                }
            }
            if (greatestShared >= sharedTexts) {
                throw refused(
                        "a cell asks for shared text " + greatestShared + " of " + sharedTexts,
                        "Shared texts are numbered from 0, and a cell names one that is there");
            }
        }
    }

    /** @return bytes of the part */
    private long look(ZipFile zip, ZipEntry part, long before) throws IOException {
        WorkbookXml xml = new WorkbookXml(shown, part.getName(), limits);
        byte[] buffer = new byte[1 << 16];
        // One account for all parts: many small ones are as much as one large one.
        try (UnpackedStream in = new UnpackedStream(unpacked(zip, part), Files.size(file), limits, shown, before)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                xml.look(buffer, read);
                if (xml.isSharedTexts() && in.count() - before > limits.of(Limit.FILE_BYTES) / SHARED_PART) {
                    throw limits.exceeded(
                            Limit.FILE_BYTES,
                            "the shared texts have more than " + limits.of(Limit.FILE_BYTES) / SHARED_PART
                                    + " bytes, a " + SHARED_PART + "nd of what a file may have",
                            shown,
                            0,
                            "");
                }
            }
            if (xml.isSharedTexts() && sharedTexts > 0) {
                throw refused("there are two lists of shared texts", "Programs differ in which one they read");
            }
            sharedTexts += xml.texts();
            greatestShared = Math.max(greatestShared, xml.greatestShared());
            return in.count() - before;
        }
    }

    private InputStream unpacked(ZipFile zip, ZipEntry part) throws IOException {
        InputStream in = zip.getInputStream(part);
        if (in == null) {
            throw refused("part \"" + part.getName() + "\" cannot be read", "A workbook is read whole or not at all");
        }
        return in;
    }

    private Fault refused(String what, String why) {
        return new Fault(
                ExitCode.CONTRACT,
                Problem.of(shown, what, why, "save the workbook again with a spreadsheet program, or give it as CSV"));
    }
}

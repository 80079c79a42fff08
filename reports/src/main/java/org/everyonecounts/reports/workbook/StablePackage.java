package org.everyonecounts.reports.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes the parts of an Office package in a fixed order and with a fixed time, so that the same parts give the same file. */
final class StablePackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    /** Early, but not the first moment of 1980, at which an entry is given a second time that depends on the time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private StablePackage() {}

    /** Copies a package: content types first, the other parts by name. */
    static void copy(Path zipped, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile parts = new ZipFile(zipped.toFile())) {
            List<String> names = parts.stream()
                    .map(ZipEntry::getName)
                    .sorted(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                try (InputStream part = parts.getInputStream(parts.getEntry(name))) {
                    part.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}

package org.everyonecounts.jobs.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Java, memory, processors, letters and clock. */
final class Machine {
    private static final int JAVA = 17;
    private static final long MEGABYTE = 1L << 20;

    /** Below this even the sample data do not fit. */
    private static final long LEAST_MEMORY = 128;

    /** The launcher gives 512m; Java counts a little less of it. */
    private static final long ENOUGH_MEMORY = 384;

    /** No run was made before this software was. */
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final int java;
    private final long memory;
    private final Instant now;
    private final String fileNames;

    private Machine(int java, long memory, Instant now, String fileNames) {
        this.java = java;
        this.memory = memory;
        this.now = now;
        this.fileNames = fileNames;
    }

    /** The machine that this runs on. */
    static Machine here() {
        return new Machine(
                Runtime.version().feature(),
                Runtime.getRuntime().maxMemory() / MEGABYTE,
                Instant.now(),
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
    }

    /** A machine of these parts. */
    static Machine of(int java, long megabytes, Instant now, String encodingOfFileNames) {
        return new Machine(java, megabytes, now, encodingOfFileNames);
    }

    List<Diagnosis> examine() {
        return List.of(java(), memory(), processors(), letters(), fonts(), clock());
    }

    private Diagnosis java() {
        String found = "Java " + java + " (" + System.getProperty("java.version", "") + ", "
                + System.getProperty("java.vendor", "") + ")";
        return java < JAVA
                ? Diagnosis.problem("java", found, "install a JDK " + JAVA + " or later, or set JAVA_HOME to one")
                : Diagnosis.ok("java", found);
    }

    private Diagnosis memory() {
        String found = memory + " MB at most for figures; the sample data take about 300 MB";
        if (memory < LEAST_MEMORY) {
            return Diagnosis.problem("memory", found, "set EVERYONE_COUNTS_MEMORY=512m, or give java -Xmx512m");
        }
        return memory < ENOUGH_MEMORY
                ? Diagnosis.warning(
                        "memory",
                        found,
                        "set EVERYONE_COUNTS_MEMORY=512m, more for thousands of areas and many schemes")
                : Diagnosis.ok("memory", found);
    }

    private static Diagnosis processors() {
        int count = Runtime.getRuntime().availableProcessors();
        return Diagnosis.ok("processors", count == 1 ? "1 processor; a run uses no more" : count + " processors");
    }

    /** Files are read and written as UTF-8 everywhere; the names of files are the system's. */
    private Diagnosis letters() {
        String found = "locale " + Locale.getDefault()
                + ", which no figure depends on; files are UTF-8, names of files " + fileNames;
        return fileNames.equalsIgnoreCase(StandardCharsets.UTF_8.name())
                ? Diagnosis.ok("letters", found)
                : Diagnosis.warning(
                        "letters",
                        found + ", so that a path with letters such as é or ł cannot be opened",
                        "set LC_ALL=C.UTF-8, or keep to plain letters in paths");
    }

    private static Diagnosis fonts() {
        return Diagnosis.ok("fonts", "none are needed: workbook and pages are written without drawing letters");
    }

    private Diagnosis clock() {
        String found = now.truncatedTo(ChronoUnit.SECONDS) + " UTC, time zone here " + ZoneId.systemDefault()
                + "; not held against a time server";
        return now.isBefore(EARLIEST) || now.isAfter(LATEST)
                ? Diagnosis.problem(
                        "clock", found + "; this cannot be right", "set the clock, and let a time service keep it")
                : Diagnosis.ok("clock", found);
    }
}

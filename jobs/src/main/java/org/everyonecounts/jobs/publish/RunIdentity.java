package org.everyonecounts.jobs.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Which run this is. Run id and clock times stand only in the folder's name, in STATUS, {@code meta/} and {@code logs/}.
 *
 * @param runId {@code <UTC start yyyyMMddTHHmmssZ>_<first 8 of the fingerprint>}; a restart keeps it
 * @param periodWord {@code latest}, {@code all} or a period such as {@code 2021/22}
 * @param fingerprint SHA-256 over everything that changes figures, 64 hex digits
 * @param started when the run began, also when it was restarted since
 * @param software version of this software
 * @param args the command line as given
 */
public record RunIdentity(
        String runId, String periodWord, String fingerprint, Instant started, String software, List<String> args) {
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public RunIdentity {
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("fingerprint is " + fingerprint + "; it must be 64 hex digits");
        }
        args = List.copyOf(args);
    }

    /** When the run of an id began; none where the text is no id. */
    public static Optional<Instant> startOf(String runId) {
        if (!runId.matches("\\d{8}T\\d{6}Z_[0-9a-f]{8}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.from(START.parse(runId.substring(0, runId.indexOf('_')))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The id of a run that starts now. */
    public static String newRunId(Instant start, String fingerprint) {
        return START.format(start) + "_" + fingerprint.substring(0, 8);
    }
}

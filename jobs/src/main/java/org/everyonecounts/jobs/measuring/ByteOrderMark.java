package org.everyonecounts.jobs.measuring;

import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;

/** The mark that some programs put before a text: that of UTF-8 is passed over, that of UTF-16 refused. */
final class ByteOrderMark {
    private ByteOrderMark() {}

    /** The number of bytes to pass over, 0 or 3. */
    static int length(String file, byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new Fault(
                    ExitCode.CONTRACT,
                    Problem.of(
                            file,
                            "the file is UTF-16 text",
                            "Tables are read as UTF-8",
                            "save the file as \"CSV UTF-8\" and try again"));
        }
        return 0;
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

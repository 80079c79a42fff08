package org.everyonecounts.jobs.publish;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;

/** {@code latest.json}: the run published last. Written in one step and after everything else, so that it never names half a report. */
public final class LatestPointer {
    private LatestPointer() {}

    /** @param periods latest period of each scheme */
    public static void write(OutputFolder out, RunIdentity identity, SortedMap<String, String> periods)
            throws IOException {
        ObjectNode root = Json.object();
        root.put("run_id", identity.runId());
        root.put("path", out.relative(out.published(identity.periodWord(), identity.runId())));
        root.put("fingerprint", identity.fingerprint());
        ObjectNode byScheme = root.putObject("periods");
        for (Map.Entry<String, String> period : periods.entrySet()) {
            byScheme.put(period.getKey(), period.getValue());
        }
        FolderSwap.replaceFile(out.latestPointer(), Json.pretty(root));
    }
}

package org.everyonecounts.jobs.publish;

import org.everyonecounts.jobs.timing.RunTimings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code timings} and {@code memory} of the manifest. */
final class TimingsJson {
    private TimingsJson() {}

    /** The manifest with them at its end. */
    static ObjectNode addedTo(ObjectNode manifest, RunTimings timings) {
        ArrayNode list = manifest.putArray("timings");
        for (RunTimings.Timed timed : timings.sorted()) {
            ObjectNode node = list.addObject().put("name", timed.name());
            ObjectNode tags = node.putObject("tags");
            timed.tags().forEach(tags::put);
            node.put("count", timed.count())
                    .put("total_ms", thousandths(timed.totalMs()))
                    .put("max_ms", thousandths(timed.maxMs()));
        }
        ObjectNode memory = manifest.putObject("memory");
        timings.memory().forEach(memory::put);
        return manifest;
    }

    private static double thousandths(double milliseconds) {
        return Math.round(milliseconds * 1000) / 1000.0;
    }
}

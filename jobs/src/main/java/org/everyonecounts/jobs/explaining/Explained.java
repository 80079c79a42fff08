package org.everyonecounts.jobs.explaining;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.explain.Explanation;

/**
 * One area of a run, explained.
 *
 * @param runId the run
 * @param published cells of {@code distance_from_target.csv} that the explanation arrives at, by column, as printed there; none where the
 *     run did not report the level of the area
 */
public record Explained(String runId, Scheme scheme, Explanation explanation, Map<String, String> published) {
    public Explained {
        published = Collections.unmodifiableMap(new LinkedHashMap<>(published));
    }
}

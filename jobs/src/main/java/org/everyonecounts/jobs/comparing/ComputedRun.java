package org.everyonecounts.jobs.comparing;

import java.util.List;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.jobs.settings.Settings;
import org.everyonecounts.models.area.Geography;
import org.everyonecounts.models.exchange.RunFacts.InputFile;

/**
 * A run that has computed its figures and not yet published them.
 *
 * @param inputs the files that it read
 * @param schemes as it used them
 */
public record ComputedRun(
        String software,
        Settings settings,
        List<InputFile> inputs,
        List<SchemeSource> schemes,
        Geography geography,
        String headlineScheme,
        String headlineLevel) {}

package org.everyonecounts.models.exchange;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;

/**
 * Where the figures come from: inputs, settings, checks, assumptions. Free of clock times and run ids, so that the same inputs give the same report.
 *
 * @param packageTitle title of the data package
 * @param packageDate the data's own date, ISO such as {@code 2026-11-22}
 * @param periodWord {@code latest}, {@code all} or a period such as {@code 2021/22}
 * @param fingerprint SHA-256 over inputs, schemes, settings that change figures, and software version; 64 hex digits
 * @param headlineScheme what cover and charts show
 * @param headlineLevel its level
 * @param latestPeriods latest period of each scheme, by scheme
 * @param schemes the schemes of the run, headline first
 * @param areaNames short noun for areas of a level, such as {@code sub-ICB location}, by level
 * @param softwareVersion version of this software
 * @param seed random seed
 * @param replicates bootstrap replicates
 * @param confidence confidence levels, such as 0.95
 * @param contact who to ask; from settings
 * @param inputs every input file
 * @param controls control totals and what was found
 * @param checks every check
 * @param rejects every rejected row
 * @param settings effective settings that change figures, by key
 * @param attributions sentences of source and licence to print
 * @param breaks breaks in series, as sentences are made from them
 * @param outcomes how outcomes are spoken of, by id; an outcome that is not here is spoken of by its id
 * @param late inputs of which figures of an earlier period stand in or areas are left out, in the periods shown
 * @param approval who released which changes; none where nothing was released
 */
public record RunFacts(
        String packageTitle,
        String packageDate,
        String periodWord,
        String fingerprint,
        String headlineScheme,
        String headlineLevel,
        SortedMap<String, String> latestPeriods,
        List<Scheme> schemes,
        SortedMap<String, String> areaNames,
        String softwareVersion,
        long seed,
        int replicates,
        List<Double> confidence,
        String contact,
        List<InputFile> inputs,
        List<Control> controls,
        List<Check> checks,
        List<Reject> rejects,
        SortedMap<String, String> settings,
        List<String> attributions,
        List<HealthData.SeriesBreak> breaks,
        SortedMap<String, OutcomeName> outcomes,
        List<LateInput> late,
        Optional<ApprovedChange> approval) {
    public RunFacts {
        latestPeriods = new TreeMap<>(latestPeriods);
        schemes = List.copyOf(schemes);
        areaNames = new TreeMap<>(areaNames);
        confidence = List.copyOf(confidence);
        inputs = List.copyOf(inputs);
        controls = List.copyOf(controls);
        checks = List.copyOf(checks);
        rejects = List.copyOf(rejects);
        settings = new TreeMap<>(settings);
        attributions = List.copyOf(attributions);
        breaks = List.copyOf(breaks);
        outcomes = new TreeMap<>(outcomes);
        late = List.copyOf(late);
    }

    /** Facts of a run that lacks nothing and that nobody had to approve. */
    public RunFacts(
            String packageTitle,
            String packageDate,
            String periodWord,
            String fingerprint,
            String headlineScheme,
            String headlineLevel,
            SortedMap<String, String> latestPeriods,
            List<Scheme> schemes,
            SortedMap<String, String> areaNames,
            String softwareVersion,
            long seed,
            int replicates,
            List<Double> confidence,
            String contact,
            List<InputFile> inputs,
            List<Control> controls,
            List<Check> checks,
            List<Reject> rejects,
            SortedMap<String, String> settings,
            List<String> attributions,
            List<HealthData.SeriesBreak> breaks,
            SortedMap<String, OutcomeName> outcomes) {
        this(
                packageTitle,
                packageDate,
                periodWord,
                fingerprint,
                headlineScheme,
                headlineLevel,
                latestPeriods,
                schemes,
                areaNames,
                softwareVersion,
                seed,
                replicates,
                confidence,
                contact,
                inputs,
                controls,
                checks,
                rejects,
                settings,
                attributions,
                breaks,
                outcomes,
                List.of(),
                Optional.empty());
    }

    /** The same facts with what was late and what was approved. */
    public RunFacts with(List<LateInput> nowLate, Optional<ApprovedChange> nowApproved) {
        return new RunFacts(
                packageTitle,
                packageDate,
                periodWord,
                fingerprint,
                headlineScheme,
                headlineLevel,
                latestPeriods,
                schemes,
                areaNames,
                softwareVersion,
                seed,
                replicates,
                confidence,
                contact,
                inputs,
                controls,
                checks,
                rejects,
                settings,
                attributions,
                breaks,
                outcomes,
                nowLate,
                nowApproved);
    }

    /** Facts of a package that has no names for outcomes. */
    public RunFacts(
            String packageTitle,
            String packageDate,
            String periodWord,
            String fingerprint,
            String headlineScheme,
            String headlineLevel,
            SortedMap<String, String> latestPeriods,
            List<Scheme> schemes,
            SortedMap<String, String> areaNames,
            String softwareVersion,
            long seed,
            int replicates,
            List<Double> confidence,
            String contact,
            List<InputFile> inputs,
            List<Control> controls,
            List<Check> checks,
            List<Reject> rejects,
            SortedMap<String, String> settings,
            List<String> attributions,
            List<HealthData.SeriesBreak> breaks) {
        this(
                packageTitle,
                packageDate,
                periodWord,
                fingerprint,
                headlineScheme,
                headlineLevel,
                latestPeriods,
                schemes,
                areaNames,
                softwareVersion,
                seed,
                replicates,
                confidence,
                contact,
                inputs,
                controls,
                checks,
                rejects,
                settings,
                attributions,
                breaks,
                new TreeMap<>());
    }

    /** One input file: resource, path inside the package, SHA-256, size, rows read and rejected. */
    public record InputFile(String resource, String path, String sha256, long bytes, long rows, long rejected) {}

    /**
     * A control total.
     *
     * @param id its name in the package
     * @param expected the published total, printed as given
     * @param found the total of the accepted rows
     * @param difference found − expected
     * @param tolerance largest absolute difference allowed
     * @param passed whether it reconciles
     */
    public record Control(
            String id,
            String description,
            String expected,
            String found,
            String difference,
            String tolerance,
            boolean passed) {}
}

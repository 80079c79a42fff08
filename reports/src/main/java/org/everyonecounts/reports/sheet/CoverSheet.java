package org.everyonecounts.reports.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFacts.InputFile;
import org.everyonecounts.reports.sheet.TextContent.Line;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/**
 * The cover: what was found, how far it can be relied on and what it rests on, on one page.
 *
 * <p>Of the attributions it prints those that are sentences; names of sources and licences stand on the sheet of the run, which lists all.
 */
final class CoverSheet implements Sheet {
    static final String NAME = "Cover";

    private final boolean charts;

    /** The cover of a workbook with or without charts. */
    CoverSheet(boolean charts) {
        this.charts = charts;
    }

    @Override
    public Optional<SheetContent> content(ReportedRun run) {
        RunFacts facts = run.facts();
        Headlines headlines = new Headlines(run);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.plain(period(run)));
        lines.add(Line.plain(
                "Money: " + run.headlineScheme().title() + ", by " + run.areaNoun(facts.headlineLevel()) + "."));
        lines.add(Line.plain("Status: " + Template.STATUS.sentence()));
        lines.add(Line.heading("What the figures say"));
        headlines.sentences().forEach(sentence -> lines.add(Line.plain(sentence)));
        if (headlines.hasRange()) {
            lines.add(Line.plain(Template.RESAMPLED.sentence()));
        }
        lines.add(Line.heading("How far they can be relied on"));
        lines.add(Line.plain(Confidence.of(run).sentence()));
        sensitivity(run).ifPresent(sentence -> lines.add(Line.plain(sentence)));
        lines.add(Line.plain(quality(facts)));
        new LateInputs(run).sentences().forEach(sentence -> lines.add(Line.plain(sentence)));
        ApprovalWords.sentence(facts).ifPresent(sentence -> lines.add(Line.plain(sentence)));
        lines.add(Line.plain(assumptions(run)));
        lines.add(Line.heading("Change since the preceding period"));
        headlines.changes().forEach(sentence -> lines.add(Line.plain(sentence)));
        PeopleChange.ofLeadingGap(run).ifPresent(sentence -> lines.add(Line.plain(sentence)));
        new RevisedAreas(run).forCover().ifPresent(sentence -> lines.add(Line.plain(sentence)));
        lines.add(Line.heading("About this workbook"));
        lines.add(Line.link(
                "Every table " + (charts ? "and chart " : "")
                        + "is listed on the Contents worksheet, every source on Table_20_Run.",
                ContentsSheet.NAME));
        lines.add(Line.plain("Shorthand such as [c] (withheld to protect people), [x] (not available) and [z] (not"
                + " applicable) is explained above each table that uses it."));
        lines.add(Line.plain("Contact: " + (facts.contact().isBlank() ? "not set" : facts.contact())));
        lines.add(Line.plain("Fingerprint: " + facts.fingerprint()));
        lines.add(Line.heading("The value this serves"));
        lines.add(Line.plain(Template.VALUE.sentence()));
        lines.add(Line.plain(Template.VALUE_SOURCE.sentence()));
        facts.attributions().stream()
                .filter(attribution -> attribution.endsWith("."))
                .forEach(attribution -> lines.add(Line.plain(attribution)));
        return Optional.of(
                new TextContent(NAME, "Everyone counts: does the money follow need? " + run.headlineScope(), lines));
    }

    private static String period(ReportedRun run) {
        String period = run.headlinePeriod();
        String days = InWords.days(period);
        return "Period: " + InWords.period(period) + (days.isEmpty() ? "" : " (" + days + ")") + "; data of "
                + InWords.date(run.facts().packageDate()) + ".";
    }

    private static Optional<String> sensitivity(ReportedRun run) {
        List<Double> estimates = Confidence.sensitivity(run).stream()
                .map(row -> row.estimate().number())
                .toList();
        return estimates.isEmpty()
                ? Optional.empty()
                : Optional.of(Template.SENSITIVITY.with(Map.of(
                        "below",
                        String.valueOf(estimates.stream()
                                .filter(estimate -> estimate < 0)
                                .count()),
                        "all",
                        String.valueOf(estimates.size()))));
    }

    private static String quality(RunFacts facts) {
        long failed = failed(facts, Check.Severity.ERROR);
        long warnings = failed(facts, Check.Severity.WARNING);
        long checks = facts.checks().size();
        String rows = InWords.counted(
                facts.inputs().stream().mapToLong(InputFile::rows).sum(), "row");
        String rejected = InWords.counted(facts.rejects().size(), "row").replaceFirst(" .*", "");
        if (failed > 0) {
            return Template.QUALITY_FAILED.with(Map.of(
                    "failed",
                    String.valueOf(failed),
                    "checks",
                    String.valueOf(checks),
                    "rejected",
                    rejected,
                    "rows",
                    rows));
        }
        long approved = facts.checks().stream()
                .filter(check -> check.status() == Check.Status.APPROVED)
                .count();
        boolean clean = warnings == 0 && facts.rejects().isEmpty();
        Map<String, String> words = new HashMap<>(Map.of("checks", String.valueOf(checks), "rows", rows));
        if (approved > 0 || !clean) {
            words.put("passed", String.valueOf(checks - warnings - approved));
        }
        if (approved > 0) {
            words.put("approved", String.valueOf(approved));
        }
        if (!clean) {
            words.put("warnings", String.valueOf(warnings));
            words.put("rejected", rejected);
        }
        if (approved > 0) {
            return (clean ? Template.QUALITY_APPROVED : Template.QUALITY_APPROVED_WARNINGS).with(words);
        }
        return (clean ? Template.QUALITY_PASSED : Template.QUALITY_WARNINGS).with(words);
    }

    private static long failed(RunFacts facts, Check.Severity severity) {
        return facts.checks().stream()
                .filter(check -> check.status() == Check.Status.FAILED && check.severity() == severity)
                .count();
    }

    private static String assumptions(ReportedRun run) {
        List<String> illustrative = run.headlineScheme().assumptions().stream()
                .filter(Scheme.Assumption::isIllustrative)
                .map(assumption -> assumption.key() + " = " + assumption.value())
                .toList();
        return illustrative.isEmpty()
                ? Template.ASSUMPTIONS_NONE.sentence()
                : Template.ASSUMPTIONS_ILLUSTRATIVE.with(Map.of("list", InWords.list(illustrative)));
    }
}

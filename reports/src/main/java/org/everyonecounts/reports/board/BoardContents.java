package org.everyonecounts.reports.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.reports.sheet.Confidence;
import org.everyonecounts.reports.sheet.FourClauses;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.words.InWords;
import org.everyonecounts.reports.words.Template;

/** Puts together what the page of a run says. */
final class BoardContents {
    private BoardContents() {}

    static BoardContent of(ReportedRun run, Edition edition) {
        RunFacts facts = run.facts();
        Confidence confidence = Confidence.of(run);
        SoWhat soWhat = new SoWhat(run);
        Doubts doubts = new Doubts(run, confidence);
        Optional<AreaMap> map = AreaMap.of(run, edition.outlines());
        String headline = BoardHeadline.of(run, confidence);
        return new BoardContent(
                "Everyone counts: " + headline + ", " + run.headlineScope(),
                run.headlineScheme().title() + " · " + run.geography() + " · " + InWords.period(run.headlinePeriod()),
                headline,
                edition.held() ? Template.BOARD_HELD.sentence() : "",
                soWhat.sentences(),
                doubts.unknown(),
                ChangeInWords.of(run),
                soWhat.tiles(),
                FourClauses.of(run),
                Dumbbell.of(run),
                Template.BOARD_CHART_NONE.sentence(),
                map,
                Template.BOARD_MAP_NONE.sentence(),
                InWords.sentenceCase(confidence.level().name().toLowerCase(Locale.ROOT)),
                doubts.reason(),
                BelowList.of(run),
                doubts.turns(),
                facts.settings().getOrDefault(BoardPage.ASK, "").strip(),
                facts.contact().strip(),
                Template.STATUS.sentence(),
                facts(run),
                attributions(facts, map.isPresent()),
                edition.workbook());
    }

    private static List<Fact> facts(ReportedRun run) {
        String days = InWords.days(run.headlinePeriod());
        return List.of(
                new Fact("Period", InWords.period(run.headlinePeriod()) + (days.isEmpty() ? "" : ", " + days)),
                new Fact("Data of", InWords.date(run.facts().packageDate())),
                new Fact(
                        "Method",
                        "everyone-counts " + run.facts().softwareVersion() + ", scheme "
                                + run.facts().headlineScheme()),
                new Fact("Fingerprint", run.facts().fingerprint()));
    }

    private static List<String> attributions(RunFacts facts, boolean map) {
        java.util.stream.Stream<String> sources =
                facts.attributions().stream().filter(attribution -> attribution.endsWith("."));
        return java.util.stream.Stream.concat(
                        sources,
                        map
                                ? java.util.stream.Stream.of(Template.BOARD_PROJECTION.sentence())
                                : java.util.stream.Stream.empty())
                .toList();
    }
}

package org.everyonecounts.reports.accessibility.check;

import java.util.List;

/** Every automatic check of the checklist, in its order. What only a person can see, V1, is not among them. */
public final class Catalogue {
    private static final List<Check> CHECKS = List.of(
            new PartsComplete(),
            new NothingFromOutside(),
            new DocumentDescribed(),
            new NotProtected(),
            new OpensAtTheStart(),
            new SheetNames(),
            new SheetOrder(),
            new NoHiddenSheets(),
            new NoEmptySheets(),
            new ColoursWritten(),
            new NothingLaidOver(),
            new StableFormulas(),
            new NoErrors(),
            new TitleFirst(),
            new NoMergedCells(),
            new NothingHidden(),
            new NoPanes(),
            new NoHeaderFooter(),
            new NoBlankRows(),
            new OneTable(),
            new TablesNamed(),
            new HeadersStandOut(),
            new NoBlankCells(),
            new NumbersAreNumbers(),
            new ShorthandExplained(),
            new NotesNumbered(),
            new SentencesAbove(),
            new NoMarkers(),
            new PlainLetters(),
            new EnoughContrast(),
            new LinksWithWords(),
            new PrintsOnA4(),
            new ChartsDescribed(),
            new ChartsTitled(),
            new ChartsBeyondColour(),
            new ChartsPlain());

    private Catalogue() {}

    /** The checks, each once. */
    public static List<Check> checks() {
        return CHECKS;
    }
}

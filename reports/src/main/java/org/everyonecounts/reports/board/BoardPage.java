package org.everyonecounts.reports.board;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.sheet.ModelTerms;
import org.everyonecounts.reports.sheet.ReportedRun;

/** The page for a board: one HTML file that needs nothing else and loads nothing else. The same figures and facts give the same bytes. */
public final class BoardPage {
    /** The setting that holds what the board is asked; nothing is asked where it is empty. */
    public static final String ASK = "board_ask";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final PageStyle STYLE = PageStyle.load();

    private BoardPage() {}

    /** Writes the page of a run, replacing the file. */
    public static void write(RunFigures figures, RunFacts facts, Edition edition, Path file) throws IOException {
        Files.writeString(file, html(figures, facts, edition), StandardCharsets.UTF_8);
    }

    /** The page of a run. */
    public static String html(RunFigures figures, RunFacts facts, Edition edition) {
        ReportedRun run = new ReportedRun(figures, facts, new ModelTerms(Indicators.standard())::of);
        StringOutput out = new StringOutput(100_000);
        TEMPLATES.render("board.jte", Map.of("page", BoardContents.of(run, edition), "style", STYLE), out);
        return out.toString();
    }
}

package org.everyonecounts.reports.board;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The page of one area, in the look of the board page: one HTML file that needs nothing else and loads nothing else. */
public final class AreaPage {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final PageStyle STYLE = PageStyle.load();

    private AreaPage() {}

    /** Writes the page, replacing the file. */
    public static void write(AreaAccount account, Path file) throws IOException {
        Files.writeString(file, html(account), StandardCharsets.UTF_8);
    }

    /** The page of an area. */
    public static String html(AreaAccount account) {
        StringOutput out = new StringOutput(60_000);
        TEMPLATES.render("area.jte", Map.of("page", AreaContents.of(account), "style", STYLE), out);
        return out.toString();
    }
}

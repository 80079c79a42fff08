package org.everyonecounts.reports.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.sheet.ChartContent;
import org.everyonecounts.reports.sheet.ModelTerms;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.sheet.SheetContent;
import org.everyonecounts.reports.sheet.Sheets;
import org.everyonecounts.reports.sheet.TableContent;
import org.everyonecounts.reports.sheet.TextContent;

/** The Excel workbook of a run. The same figures and facts give the same bytes. */
public final class EquityWorkbook {
    private EquityWorkbook() {}

    /** Writes the workbook for analysts to a file. */
    public static void write(RunFigures figures, RunFacts facts, Path file) throws IOException {
        write(figures, facts, Profile.ANALYST, file);
    }

    /** Writes the workbook of a profile to a file, replacing it. */
    public static void write(RunFigures figures, RunFacts facts, Profile profile, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(figures, facts, profile, out);
        }
    }

    /** Writes the workbook of a profile; the stream is left open. */
    public static void write(RunFigures figures, RunFacts facts, Profile profile, OutputStream out) throws IOException {
        ReportedRun run = new ReportedRun(figures, facts, new ModelTerms(Indicators.standard())::of);
        write(Sheets.of(run, profile.charts()), facts, profile, out);
    }

    /** Writes sheets, whatever they say. */
    static void write(Sheets sheets, RunFacts facts, Profile profile, OutputStream out) throws IOException {
        write(sheets, facts, profile, new LongTables(), out);
    }

    /** Writes sheets, with the rows of tables as the object given, not used before, keeps or streams them. */
    static void write(Sheets sheets, RunFacts facts, Profile profile, LongTables longTables, OutputStream out)
            throws IOException {
        try (ScratchFolder scratch = ScratchFolder.create()) {
            Path unsorted = scratch.file("workbook.zip");
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream zip = Files.newOutputStream(unsorted)) {
                render(workbook, sheets, profile, longTables);
                DocumentProperties.set(workbook, facts, sheets.sheets().get(0).title());
                longTables.write(workbook, scratch, zip);
            }
            StablePackage.copy(unsorted, out);
        }
    }

    private static void render(XSSFWorkbook workbook, Sheets sheets, Profile profile, LongTables longTables) {
        SheetStyles styles = new SheetStyles(workbook);
        TextRenderer texts = new TextRenderer(workbook, styles);
        TableRenderer tables = new TableRenderer(workbook, styles, sheets.notes(), profile, longTables);
        ChartSheetRenderer charts = new ChartSheetRenderer(tables);
        for (SheetContent sheet : sheets.sheets()) {
            if (sheet instanceof TextContent text) {
                texts.render(text);
            } else if (sheet instanceof TableContent table) {
                tables.render(table);
            } else {
                charts.render((ChartContent) sheet);
            }
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            PageSetUp.selectFirstCell(workbook.getSheetAt(i), i == 0);
        }
        workbook.setActiveSheet(0);
    }
}

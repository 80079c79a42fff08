package org.everyonecounts.reports.accessibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.everyonecounts.reports.accessibility.OwnWorkbook.WORKBOOK;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.accessibility.check.Catalogue;
import org.everyonecounts.reports.accessibility.check.Check;
import org.everyonecounts.reports.accessibility.check.Profile;
import org.everyonecounts.reports.workbook.EquityWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our own workbook for publication, broken once for each check: that check fails alone and names sheet and cell. Checks on charts break the
 * workbook for analysts, since the other has none. The same is done to the finished workbooks of a real run where the system properties
 * {@code everyonecounts.workbook} and {@code everyonecounts.workbook.publication} name them.
 */
class OwnWorkbookBrokenTest {
    private static final String NEED = "Table_4_Need";
    private static final String CHART = "Chart_1_Distance";
    private static final String LONG_NAME = "Table_4_Need_by_area_and_by_component";

    private static final Map<Profile, byte[]> MADE_UP = new EnumMap<>(Profile.class);
    private static final Map<Profile, byte[]> REAL = new EnumMap<>(Profile.class);

    /** One way to break a workbook: the check that must fail, and the sheet, cell and words that it must name. */
    private record Breakage(
            String id, Consumer<OwnWorkbook> breaks, String sheet, Function<OwnWorkbook, String> cell, String wrong) {
        @Override
        public String toString() {
            return id;
        }

        void assertFound(Map<Profile, byte[]> workbooks) {
            Profile profile = id.startsWith("C") ? Profile.ANALYST : Profile.PUBLICATION;
            byte[] whole = workbooks.getOrDefault(profile, new byte[0]);
            String where = cell.apply(OwnWorkbook.of(whole));
            OwnWorkbook copy = OwnWorkbook.of(whole);
            breaks.accept(copy);
            BrokenWorkbook broken = profile == Profile.ANALYST
                    ? BrokenWorkbook.analyst(copy.parts())
                    : BrokenWorkbook.publication(copy.parts());
            broken.failsOnly(id, sheet, where, wrong);
        }
    }

    private static Breakage breakage(String id, String sheet, String cell, String wrong, Consumer<OwnWorkbook> breaks) {
        return new Breakage(id, breaks, sheet, book -> cell, wrong);
    }

    private static Breakage breakage(
            String id, String sheet, Function<OwnWorkbook, String> cell, String wrong, Consumer<OwnWorkbook> breaks) {
        return new Breakage(id, breaks, sheet, cell, wrong);
    }

    private static String number(OwnWorkbook book) {
        return book.number(NEED, "E");
    }

    private static String name(OwnWorkbook book) {
        return book.words(NEED, "D");
    }

    static Stream<Breakage> breakages() {
        return Stream.of(packages(), sheets(), tables(), charts()).flatMap(List::stream);
    }

    private static List<Breakage> packages() {
        return List.of(
                breakage(
                        "P1",
                        "",
                        "",
                        "drawing99.xml, which does not exist",
                        book -> book.parts()
                                .relationship(
                                        book.sheet(NEED), "rId90", "drawing", "../drawings/drawing99.xml", false)),
                breakage(
                        "P2",
                        "",
                        "",
                        "the workbook holds macros",
                        book -> book.parts()
                                .put("xl/outside.xml", "<x/>")
                                .relationship(WORKBOOK, "rId990", "vbaProject", "outside.xml", false)),
                breakage(
                        "P3",
                        "",
                        "",
                        "no language",
                        book -> book.parts().replace("docProps/core.xml", "<dc:language>en-GB</dc:language>", "")),
                breakage(
                        "P4",
                        "",
                        "",
                        "the structure of the workbook is protected",
                        book -> book.parts()
                                .before(WORKBOOK, "<bookViews", "<workbookProtection lockStructure=\"1\"/>")),
                breakage(
                        "P5",
                        "Contents",
                        "",
                        "the workbook opens on this sheet",
                        book -> book.parts().replace(WORKBOOK, "activeTab=\"0\"", "activeTab=\"1\"")),
                breakage("P6", LONG_NAME, "", "more than 31", book -> book.rename(NEED, LONG_NAME)),
                breakage(
                        "P7",
                        "Table_5_Deprivation",
                        "",
                        "stands after number 99",
                        book -> book.rename(NEED, "Table_99_Need")),
                breakage(
                        "P8",
                        NEED,
                        "",
                        "the sheet is hidden",
                        book -> book.parts()
                                .replace(WORKBOOK, "name=\"" + NEED + "\"", "state=\"hidden\" name=\"" + NEED + "\"")),
                breakage("P9", "Cover", "", "the sheet is empty", book -> {
                    String cover = book.sheet("Cover");
                    book.parts()
                            .put(
                                    cover,
                                    book.parts()
                                            .text(cover)
                                            .replaceAll("(?s)<sheetData>.*</sheetData>", "<sheetData/>")
                                            .replaceAll("(?s)<hyperlinks>.*</hyperlinks>", ""));
                }),
                breakage(
                        "P10",
                        NEED,
                        "",
                        "a colour \"12436D\"",
                        book -> book.parts()
                                .replace(book.sheet(NEED), "<sheetPr>", "<sheetPr><tabColor rgb=\"12436D\"/>")),
                breakage(
                        "P11",
                        NEED,
                        OwnWorkbookBrokenTest::number,
                        "the cell has a comment",
                        book -> book.parts()
                                .put(
                                        "xl/comments1.xml",
                                        "<comments><commentList><comment ref=\"" + number(book)
                                                + "\"/></commentList></comments>")
                                .relationship(book.sheet(NEED), "rId90", "comments", "../comments1.xml", false)),
                breakage(
                        "P12",
                        NEED,
                        OwnWorkbookBrokenTest::number,
                        "which gives another result",
                        book -> book.parts().cell(book.sheet(NEED), number(book), "", "<f>1+NOW()</f><v>1</v>")),
                breakage(
                        "P13",
                        NEED,
                        OwnWorkbookBrokenTest::name,
                        "the cell holds an error",
                        book -> book.parts().cell(book.sheet(NEED), name(book), " t=\"e\"", "<v>#DIV/0!</v>")));
    }

    private static List<Breakage> sheets() {
        return List.of(
                breakage(
                        "S1",
                        "Table_5_Deprivation",
                        "A1",
                        "another sheet has the same title",
                        book -> book.parts().words(book.sheet("Table_5_Deprivation"), "A1", book.text(NEED, "A1"))),
                breakage(
                        "S2",
                        NEED,
                        "A1",
                        "cells A1:D1 are merged",
                        book -> book.parts()
                                .replace(
                                        book.sheet(NEED),
                                        "</sheetData>",
                                        "</sheetData><mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>")),
                breakage("S3", NEED, book -> "A" + (book.headerRow(NEED) + 1), "rows are hidden", book -> {
                    String row = "<row r=\"" + (book.headerRow(NEED) + 1) + "\"";
                    book.parts().replace(book.sheet(NEED), row, row + " hidden=\"1\"");
                }),
                breakage("S4", NEED, book -> "A" + (book.headerRow(NEED) + 1), "panes are frozen", book -> {
                    int header = book.headerRow(NEED);
                    book.parts()
                            .before(
                                    book.sheet(NEED),
                                    "<selection",
                                    "<pane ySplit=\"" + header + "\" topLeftCell=\"A" + (header + 1)
                                            + "\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                            .replace(book.sheet(NEED), "<selection", "<selection pane=\"bottomLeft\"");
                }),
                breakage(
                        "S5",
                        NEED,
                        "",
                        "there is a page footer",
                        book -> book.parts()
                                .before(
                                        book.sheet(NEED),
                                        "<tableParts",
                                        "<headerFooter><oddFooter>&amp;CPage &amp;P</oddFooter></headerFooter>")),
                breakage(
                        "S7",
                        "Cover",
                        "A3",
                        "row 3 is blank",
                        book -> book.parts().words(book.sheet("Cover"), "A3", " ")),
                breakage(
                        "S16",
                        NEED,
                        OwnWorkbookBrokenTest::name,
                        "North*",
                        book -> book.parts().words(book.sheet(NEED), name(book), "North*")),
                breakage(
                        "S17",
                        NEED,
                        OwnWorkbookBrokenTest::name,
                        "smaller than 12 point",
                        book -> book.parts()
                                .font(book.sheet(NEED), name(book), "<sz val=\"11\"/><name val=\"Arial\"/>")),
                breakage(
                        "S18",
                        NEED,
                        OwnWorkbookBrokenTest::name,
                        "text is #777777 on #FFFFFF",
                        book -> book.parts()
                                .font(
                                        book.sheet(NEED),
                                        name(book),
                                        "<sz val=\"12\"/><color rgb=\"FF777777\"/><name val=\"Arial\"/>")),
                breakage(
                        "S21",
                        "Contents",
                        book -> book.link(NEED),
                        "which is not in the workbook",
                        book -> book.parts().replace(book.sheet("Contents"), "'" + NEED + "'!A1", "'Nowhere'!A1")),
                breakage(
                        "S24",
                        NEED,
                        "",
                        "the paper is not A4",
                        book -> book.parts().replace(book.sheet(NEED), "paperSize=\"9\"", "paperSize=\"1\"")));
    }

    private static List<Breakage> tables() {
        return List.of(
                breakage("S8", NEED, book -> "A" + (book.lastRow(NEED) + 1), "something stands below", book -> {
                    int row = book.lastRow(NEED) + 1;
                    book.parts()
                            .before(
                                    book.sheet(NEED),
                                    "</sheetData>",
                                    "<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"" + book.style(NEED, "A2")
                                            + "\" t=\"inlineStr\"><is><t>Source: somewhere</t></is></c></row>");
                }),
                breakage(
                        "S9",
                        NEED,
                        book -> "B" + book.headerRow(NEED),
                        "another name than its header",
                        book -> book.parts().replace(book.table(NEED), "name=\"Level\"", "name=\"Tier\"")),
                breakage(
                        "S10",
                        NEED,
                        book -> "B" + book.headerRow(NEED),
                        "headers are not bold",
                        book -> book.parts()
                                .look(
                                        book.sheet(NEED),
                                        "B" + book.headerRow(NEED),
                                        WorkbookParts.ARIAL_12,
                                        WorkbookParts.NO_FILL,
                                        "",
                                        "<alignment wrapText=\"1\"/>")),
                breakage(
                        "S11",
                        NEED,
                        OwnWorkbookBrokenTest::number,
                        "cells of the table are blank",
                        book -> book.parts().cell(book.sheet(NEED), number(book), "", "")),
                breakage(
                        "S12",
                        NEED,
                        OwnWorkbookBrokenTest::number,
                        "a number is stored as text",
                        book -> book.parts().words(book.sheet(NEED), number(book), "1,234")),
                breakage(
                        "S13",
                        NEED,
                        OwnWorkbookBrokenTest::number,
                        "[q] is not explained",
                        book -> book.parts().words(book.sheet(NEED), number(book), "[q]")),
                breakage(
                        "S14",
                        NEED,
                        OwnWorkbookBrokenTest::name,
                        "note 99 is not defined",
                        book -> book.parts().words(book.sheet(NEED), name(book), "North [note 99]")),
                breakage(
                        "S15",
                        NEED,
                        "A2",
                        "no sentence says that the sheet contains one table",
                        book -> book.parts().words(book.sheet(NEED), "A2", "Something else.")));
    }

    private static List<Breakage> charts() {
        return List.of(
                breakage(
                        "C1",
                        CHART,
                        book -> book.firstChart(CHART),
                        "no alternative text",
                        book -> book.parts()
                                .put(
                                        book.drawing(CHART),
                                        book.parts().text(book.drawing(CHART)).replaceAll(" descr=\"[^\"]*\"", ""))),
                breakage(
                        "C2",
                        CHART,
                        book -> book.firstChart(CHART),
                        "the chart has no title",
                        book -> book.parts()
                                .put(
                                        book.chart(CHART),
                                        book.parts().text(book.chart(CHART)).replaceFirst("<a:t>[^<]*</a:t>", ""))),
                breakage(
                        "C3",
                        CHART,
                        book -> book.firstChart(CHART),
                        "has the colour #B00020",
                        book -> book.parts()
                                .put(
                                        book.chart(CHART),
                                        book.parts().text(book.chart(CHART)).replace("12436D", "B00020"))),
                breakage(
                        "C4",
                        CHART,
                        book -> book.firstChart(CHART),
                        "the chart has a second axis",
                        book -> book.parts()
                                .before(
                                        book.chart(CHART),
                                        "</c:plotArea>",
                                        "<c:valAx><c:axId val=\"3\"/><c:delete val=\"0\"/><c:axPos val=\"t\"/><c:title><c:tx><c:rich><a:p><a:r>"
                                                + "<a:t>Other</a:t></a:r></a:p></c:rich></c:tx></c:title></c:valAx>")));
    }

    @Test
    void every_check_has_its_breakage() {
        assertThat(breakages().map(Breakage::id))
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.checks().stream().map(Check::id).toList());
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void a_broken_copy_of_our_own_workbook_fails_by_the_id_of_its_check(Breakage breakage) {
        if (MADE_UP.isEmpty()) {
            MADE_UP.put(Profile.ANALYST, written(org.everyonecounts.reports.workbook.Profile.ANALYST));
            MADE_UP.put(Profile.PUBLICATION, written(org.everyonecounts.reports.workbook.Profile.PUBLICATION));
        }
        breakage.assertFound(MADE_UP);
    }

    @Tag("rendered")
    @ParameterizedTest
    @MethodSource("breakages")
    void a_broken_copy_of_a_real_workbook_fails_by_the_id_of_its_check(Breakage breakage) throws IOException {
        String analyst = System.getProperty("everyonecounts.workbook");
        String publication = System.getProperty("everyonecounts.workbook.publication");
        assumeTrue(
                analyst != null && publication != null,
                "no workbooks to break: set -Deveryonecounts.workbook and" + " -Deveryonecounts.workbook.publication");
        if (REAL.isEmpty()) {
            REAL.put(Profile.ANALYST, Files.readAllBytes(Path.of(analyst)));
            REAL.put(Profile.PUBLICATION, Files.readAllBytes(Path.of(publication)));
        }
        breakage.assertFound(REAL);
    }

    private static byte[] written(org.everyonecounts.reports.workbook.Profile profile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            EquityWorkbook.write(SyntheticRun.figures(), SyntheticRun.facts(), profile, out);
        } catch (IOException cause) {
            throw new UncheckedIOException("a workbook cannot be written to memory", cause);
        }
        return out.toByteArray();
    }
}

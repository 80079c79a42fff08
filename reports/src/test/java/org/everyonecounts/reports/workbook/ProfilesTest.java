package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.everyonecounts.reports.accessibility.CheckResult;
import org.everyonecounts.reports.accessibility.WorkbookChecker;
import org.everyonecounts.reports.sheet.ModelTerms;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.sheet.Sheets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Both profiles hold the same tables with the same values; only charts and handles differ. */
class ProfilesTest {
    /** Most rows kept in memory: every table streamed, and as in a finished workbook. */
    private static final int STREAMED = 0;

    private static final Map<Profile, Parts> KEPT = new EnumMap<>(Profile.class);
    private static final Map<Profile, Parts> ROW_BY_ROW = new EnumMap<>(Profile.class);

    @BeforeAll
    static void both_profiles_written_twice() throws IOException {
        for (Profile profile : Profile.values()) {
            KEPT.put(profile, Parts.of(written(profile, LongTables.SHORT)));
            ROW_BY_ROW.put(profile, Parts.of(written(profile, STREAMED)));
        }
    }

    private static byte[] written(Profile profile, int kept) throws IOException {
        ReportedRun run = new ReportedRun(
                SyntheticRun.figures(), SyntheticRun.facts(), new ModelTerms(Indicators.standard())::of);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EquityWorkbook.write(
                Sheets.of(run, profile.charts()), SyntheticRun.facts(), profile, new LongTables(kept), out);
        return out.toByteArray();
    }

    private static Parts of(Profile profile, int kept) {
        Parts parts = (kept == STREAMED ? ROW_BY_ROW : KEPT).get(profile);
        if (parts == null) {
            throw new IllegalStateException("no workbook of profile " + profile);
        }
        return parts;
    }

    private static List<String> tables(Parts workbook) {
        return workbook.sheets().stream()
                .filter(name -> name.startsWith("Table_"))
                .toList();
    }

    @Test
    void publication_is_the_same_sheets_without_those_of_charts() {
        List<String> analyst = of(Profile.ANALYST, LongTables.SHORT).sheets();
        assertThat(analyst).anyMatch(name -> name.startsWith("Chart_"));
        assertThat(of(Profile.PUBLICATION, LongTables.SHORT).sheets())
                .containsExactlyElementsOf(analyst.stream()
                        .filter(name -> !name.startsWith("Chart_"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {STREAMED, LongTables.SHORT})
    void every_table_has_the_same_cells_types_values_and_styles_in_both(int kept) throws IOException {
        Parts analyst = of(Profile.ANALYST, kept);
        Parts publication = of(Profile.PUBLICATION, kept);
        int cells = 0;
        for (String table : tables(analyst)) {
            assertThat(publication.cells(table)).as(table).isEqualTo(analyst.cells(table));
            assertThat(publication.tables(table).get(0).columns())
                    .as(table)
                    .isEqualTo(analyst.tables(table).get(0).columns());
            assertThat(publication.tables(table).get(0).area())
                    .as(table)
                    .isEqualTo(analyst.tables(table).get(0).area());
            cells += analyst.cells(table).size();
        }
        assertThat(cells).isGreaterThan(5_000);
    }

    @Test
    void a_table_long_enough_to_be_streamed_is_the_same_in_both(@TempDir Path folder) throws IOException {
        Map<Profile, Parts> long_ = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            Path file = folder.resolve(profile.word() + ".xlsx");
            BenchmarkLongTable.write(file, LongTables.SHORT + 1, 8, profile, new LongTables());
            long_.put(profile, Parts.of(Files.readAllBytes(file)));
        }
        String table = "Table_1_Areas";
        assertThat(long_.values())
                .allSatisfy(parts -> assertThat(parts.cells(table)).hasSizeGreaterThan(8_000));
        assertThat(long_.values().stream().map(parts -> read(parts, table)).distinct())
                .hasSize(1);
    }

    private static List<Parts.Cell> read(Parts parts, String sheet) {
        try {
            return parts.cells(sheet);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void analysts_have_a_frozen_header_filter_buttons_and_bands_on_every_table() throws IOException {
        Parts analyst = of(Profile.ANALYST, LongTables.SHORT);
        for (String sheet : analyst.sheets()) {
            if (sheet.equals("Cover") || sheet.startsWith("Chart_")) {
                continue;
            }
            Parts.Table table = analyst.tables(sheet).get(0);
            Element pane = Parts.elements(analyst.sheet(sheet), "pane").get(0);
            assertThat(pane.getAttribute("state")).as(sheet).isEqualTo("frozen");
            assertThat(pane.getAttribute("ySplit")).as(sheet).startsWith(String.valueOf(table.headerRow()));
            assertThat(pane.getAttribute("topLeftCell")).as(sheet).isEqualTo("A" + (table.headerRow() + 1));
            assertThat(Parts.elements(analyst.sheet(sheet), "selection"))
                    .as(sheet)
                    .extracting(selection -> selection.getAttribute("pane") + selection.getAttribute("activeCell"))
                    .containsExactly("bottomLeftA1");
            assertThat(table.filter()).as(sheet).isTrue();
            assertThat(bands(analyst, sheet)).as(sheet).isTrue();
        }
    }

    @Test
    void publication_has_no_panes_filter_buttons_bands_or_charts() throws IOException {
        Parts publication = of(Profile.PUBLICATION, LongTables.SHORT);
        assertThat(publication.bytes().keySet())
                .noneMatch(part -> part.contains("/charts/") || part.contains("/drawings/"));
        for (String sheet : publication.sheets()) {
            assertThat(Parts.elements(publication.sheet(sheet), "pane"))
                    .as(sheet)
                    .isEmpty();
            if (!sheet.equals("Cover")) {
                assertThat(publication.tables(sheet).get(0).filter()).as(sheet).isFalse();
                assertThat(bands(publication, sheet)).as(sheet).isFalse();
            }
        }
    }

    private static boolean bands(Parts workbook, String sheet) throws IOException {
        String part = workbook.related(workbook.sheetPart(sheet), "table").get(0);
        String striped =
                Parts.elements(workbook.xml(part), "tableStyleInfo").get(0).getAttribute("showRowStripes");
        return Set.of("1", "true").contains(striped);
    }

    @Test
    void publication_speaks_of_no_chart() {
        assertThat(of(Profile.ANALYST, LongTables.SHORT).text("xl/sharedStrings.xml"))
                .containsIgnoringCase("every table and chart");
        assertThat(of(Profile.PUBLICATION, LongTables.SHORT).text("xl/sharedStrings.xml"))
                .doesNotContainIgnoringCase("chart")
                .doesNotContainIgnoringCase("filter button");
    }

    @Test
    void the_document_properties_are_the_same() {
        for (String part : List.of("docProps/core.xml", "docProps/app.xml")) {
            assertThat(of(Profile.PUBLICATION, LongTables.SHORT).text(part))
                    .isNotEmpty()
                    .isEqualTo(of(Profile.ANALYST, LongTables.SHORT).text(part));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {STREAMED, LongTables.SHORT})
    void publication_passes_every_check(int kept, @TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("workbook.xlsx"), written(Profile.PUBLICATION, kept));
        CheckResult result =
                WorkbookChecker.check(file, org.everyonecounts.reports.accessibility.check.Profile.PUBLICATION);
        assertThat(result.findings()).isEmpty();
        assertThat(result.passed()).isEqualTo(36);
    }
}

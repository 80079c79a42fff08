package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.everyonecounts.reports.workbook.RenderedWorkbook.Page;
import org.everyonecounts.reports.workbook.chart.Palette;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The finished workbooks of a run as a reader sees them: turned into pages by LibreOffice and read back as text and pictures.
 *
 * <p>Runs only where the system properties {@code everyonecounts.workbook} and {@code everyonecounts.workbook.publication} name the
 * workbooks of both profiles and {@code soffice}, {@code pdftotext} and {@code pdftoppm} are installed, as they are where changes are checked.
 */
@Tag("rendered")
class RenderedWorkbookTest {
    private static final Map<Profile, String> PROPERTIES = Map.of(
            Profile.ANALYST, "everyonecounts.workbook",
            Profile.PUBLICATION, "everyonecounts.workbook.publication");

    private static final Set<String> COLOURS =
            Set.of(Palette.FIRST, Palette.SECOND, Palette.THIRD, Palette.FOURTH, Palette.LINE, Palette.CONTEXT);

    /** How far down a page must be filled before another begins: what is left is less than the tallest row. */
    private static final double FULL = 0.8;
    /** Pixels of a colour that are more than the edge of something else. */
    private static final int TRACE = 25;

    @TempDir
    static Path folder;

    private static final Map<Profile, RenderedWorkbook> RENDERED = new EnumMap<>(Profile.class);

    private static Path file(Profile profile) {
        String property = PROPERTIES.getOrDefault(profile, "");
        String workbook = System.getProperty(property);
        assumeTrue(workbook != null, "no workbook to look at: set -D" + property);
        return Path.of(String.valueOf(workbook));
    }

    private static RenderedWorkbook rendered(Profile profile) throws Exception {
        Path workbook = file(profile);
        RenderedWorkbook known = RENDERED.get(profile);
        if (known == null) {
            assumeTrue(RenderedWorkbook.isPossible(), "LibreOffice or poppler is not installed");
            known = RenderedWorkbook.of(workbook, Files.createDirectory(folder.resolve(profile.word())));
            RENDERED.put(profile, known);
        }
        return known;
    }

    @ParameterizedTest
    @EnumSource
    void the_cover_fits_on_one_page(Profile profile) throws Exception {
        assertThat(rendered(profile).pagesOf("Cover")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void no_number_is_too_wide_for_its_column(Profile profile) throws Exception {
        rendered(profile)
                .pages()
                .forEach((sheet, pages) -> assertThat(pages)
                        .as(sheet)
                        .noneMatch(page -> page.words().contains("##")));
    }

    @ParameterizedTest
    @EnumSource
    void the_text_of_every_header_is_on_every_page_of_its_table(Profile profile) throws Exception {
        RenderedWorkbook workbook = rendered(profile);
        assertThat(workbook.headers()).hasSizeGreaterThan(10);
        workbook.headers().forEach((sheet, headers) -> {
            Set<String> expected = new TreeSet<>();
            headers.forEach(header -> expected.addAll(words(header)));
            for (Page page : workbook.pagesOf(sheet)) {
                assertThat(words(page.words())).as(sheet).containsAll(expected);
            }
        });
    }

    /** The words of a text without hyphens: where one stands at the end of a line, the reader of the page leaves it out. */
    private static List<String> words(String text) {
        return List.of(text.replace("-", "").split(" "));
    }

    @ParameterizedTest
    @EnumSource
    void tables_take_no_more_pages_than_their_rows_need(Profile profile) throws Exception {
        RenderedWorkbook workbook = rendered(profile);
        workbook.pages().forEach((sheet, pages) -> {
            for (Page page : pages.subList(0, pages.size() - 1)) {
                assertThat(page.filled())
                        .as("page %d of %s is full before another begins", page.number(), sheet)
                        .isGreaterThan(FULL);
            }
        });
    }

    @Test
    void every_chart_stands_on_one_page_with_its_title() throws Exception {
        RenderedWorkbook workbook = rendered(Profile.ANALYST);
        assertThat(workbook.pages().keySet()).anyMatch(sheet -> sheet.startsWith("Chart_"));
        workbook.pages().forEach((sheet, pages) -> {
            if (sheet.startsWith("Chart_")) {
                assertThat(pages).as(sheet).hasSize(1);
            }
        });
    }

    @Test
    void publication_prints_no_chart() throws Exception {
        assertThat(rendered(Profile.PUBLICATION).pages().keySet())
                .contains("Cover", "Table_2_Distance")
                .noneMatch(sheet -> sheet.startsWith("Chart_"));
    }

    @Test
    void every_series_is_seen_in_its_colour_on_the_page_of_its_chart() throws Exception {
        RenderedWorkbook workbook = rendered(Profile.ANALYST);
        Parts parts = Parts.of(Files.readAllBytes(file(Profile.ANALYST)));
        for (String sheet : parts.sheets()) {
            if (sheet.startsWith("Chart_")) {
                BufferedImage page = workbook.picture(workbook.pagesOf(sheet).get(0));
                for (List<DrawnSeries> chart : DrawnSeries.of(parts, sheet)) {
                    assertThat(chart).as(sheet).isNotEmpty();
                    for (DrawnSeries series : chart) {
                        assertThat(COLOURS).as("%s", series).contains(series.colour());
                        assertThat(pixels(page, series.colour()))
                                .as("pixels of %s on %s", series, sheet)
                                .isGreaterThan(TRACE);
                    }
                }
            }
        }
    }

    /** Pixels whose red, green and blue are within 12 of a colour. */
    private static int pixels(BufferedImage page, String colour) {
        int wanted = Integer.parseInt(colour, 16);
        int found = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int seen = page.getRGB(x, y);
                boolean near = true;
                for (int shift = 0; shift <= 16; shift += 8) {
                    near &= Math.abs((seen >> shift & 0xFF) - (wanted >> shift & 0xFF)) <= 12;
                }
                found += near ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void series_are_told_apart_without_colour() throws Exception {
        Parts parts = Parts.of(Files.readAllBytes(file(Profile.ANALYST)));
        int pairs = 0;
        for (String sheet : parts.sheets()) {
            for (List<DrawnSeries> chart : DrawnSeries.of(parts, sheet)) {
                for (DrawnSeries one : chart) {
                    for (DrawnSeries other : chart) {
                        if (!one.colour().equals(other.colour())) {
                            assertThat(one.differsInGrey(other))
                                    .as("%s beside %s", one, other)
                                    .isTrue();
                            pairs++;
                        }
                    }
                }
            }
        }
        assertThat(pairs).isPositive();
    }
}

package org.everyonecounts.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The native charts, read from their raw parts. */
class ChartPartsTest {
    private static final Set<String> PALETTE =
            Set.of("12436D", "28A197", "801650", "F46A25", "3D3D3D", "BFBFBF", "FFFFFF");
    private static final Parts parts = written();
    private static final List<Document> charts = new ArrayList<>();

    private static Parts written() {
        try {
            return Parts.of(SyntheticRun.figures(), SyntheticRun.facts());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        for (String part : parts.bytes().keySet()) {
            if (part.matches("xl/charts/chart\\d+\\.xml")) {
                charts.add(parts.xml(part));
            }
        }
        assertThat(charts).hasSize(13);
    }

    @Test
    void every_chart_has_alternative_text_of_its_own_that_says_where_its_data_are() throws IOException {
        Set<String> texts = new HashSet<>();
        for (String part : parts.bytes().keySet()) {
            if (part.matches("xl/drawings/drawing\\d+\\.xml")) {
                for (Element properties : Parts.elements(parts.xml(part), "cNvPr")) {
                    String text = properties.getAttribute("descr");
                    assertThat(text.length()).isBetween(20, 400);
                    assertThat(text).contains("Data: the table on this worksheet");
                    texts.add(text);
                }
            }
        }
        assertThat(texts).hasSize(13);
    }

    @Test
    void every_chart_has_a_title_and_every_axis_has_one() {
        for (Document chart : charts) {
            int axes = Parts.elements(chart, "valAx").size()
                    + Parts.elements(chart, "catAx").size();
            assertThat(axes).isEqualTo(2);
            assertThat(Parts.elements(chart, "title"))
                    .hasSize(1 + axes)
                    .allMatch(title -> !title.getTextContent().isBlank());
        }
    }

    @Test
    void every_colour_is_of_the_palette() {
        for (Document chart : charts) {
            assertThat(Parts.elements(chart, "srgbClr"))
                    .isNotEmpty()
                    .allMatch(colour -> PALETTE.contains(colour.getAttribute("val")));
            assertThat(Parts.elements(chart, "schemeClr")).isEmpty();
        }
    }

    @Test
    void every_series_states_its_line_or_fill() {
        for (Document chart : charts) {
            for (Element series : Parts.elements(chart, "ser")) {
                assertThat(series.getElementsByTagName("c:spPr").getLength()).isPositive();
                assertThat(series.getElementsByTagName("a:ln").getLength()).isPositive();
            }
        }
    }

    @Test
    void series_of_different_colour_differ_in_marker_or_dash_too() {
        for (Document chart : charts) {
            Set<String> colours = new HashSet<>();
            Set<String> shapes = new HashSet<>();
            for (Element series : Parts.elements(chart, "scatterChart").isEmpty()
                    ? List.<Element>of()
                    : Parts.elements(chart, "ser")) {
                String colour = first(series, "a:srgbClr");
                colours.add(colour);
                shapes.add(first(series, "a:prstDash") + first(series, "c:symbol"));
            }
            assertThat(shapes.size()).isGreaterThanOrEqualTo(colours.size());
        }
    }

    @Test
    void bars_end_to_end_of_different_colour_have_different_patterns() {
        List<Document> stacked = charts.stream()
                .filter(chart -> Parts.elements(chart, "grouping").stream()
                        .anyMatch(grouping -> grouping.getAttribute("val").equals("stacked")))
                .toList();
        assertThat(stacked).hasSize(1);
        List<String> patterns = Parts.elements(stacked.get(0), "ser").stream()
                .map(series -> series.getElementsByTagName("a:pattFill").item(0) instanceof Element pattern
                        ? pattern.getAttribute("prst")
                        : "plain " + first(series, "a:srgbClr"))
                .toList();
        assertThat(patterns).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void no_chart_is_a_pie_or_in_three_dimensions_or_has_a_second_axis() {
        for (Document chart : charts) {
            assertThat(Parts.elements(chart, "view3D")).isEmpty();
            assertThat(Parts.elements(chart, "pieChart")).isEmpty();
            assertThat(Parts.elements(chart, "valAx").size()
                            + Parts.elements(chart, "catAx").size())
                    .isEqualTo(2);
        }
    }

    @Test
    void what_a_chart_draws_is_what_its_cells_hold() throws IOException {
        int compared = 0;
        for (Document chart : charts) {
            for (Element formula : Parts.elements(chart, "f")) {
                List<String> cells = new ArrayList<>();
                for (String area :
                        formula.getTextContent().replaceAll("[()]", "").split(",")) {
                    cells.addAll(contents(area));
                }
                List<String> drawn = new ArrayList<>();
                Element reference = (Element) formula.getParentNode();
                for (int i = 0; i < reference.getElementsByTagName("c:v").getLength(); i++) {
                    drawn.add(reference.getElementsByTagName("c:v").item(i).getTextContent());
                }
                assertThat(drawn).as(formula.getTextContent()).hasSameSizeAs(cells);
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i).matches("-?[0-9.]+(E-?[0-9]+)?")) {
                        assertThat(Double.parseDouble(drawn.get(i))).isEqualTo(Double.parseDouble(cells.get(i)));
                    } else {
                        assertThat(drawn.get(i)).isEqualTo(cells.get(i));
                    }
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @Test
    void error_bars_are_drawn_only_where_there_are_limits() throws IOException {
        assertThat(parts.text("xl/charts/chart1.xml")).doesNotContain("c:errBars");
        assertThat(charts.stream()
                        .filter(chart -> !Parts.elements(chart, "errBars").isEmpty()))
                .as("the two charts of a trend with intervals")
                .hasSize(2)
                .allMatch(chart -> !Parts.elements(chart, "errDir").isEmpty());
        Parts measured = Parts.of(SyntheticRun.figuresWithLimits(), SyntheticRun.facts());
        assertThat(measured.text("xl/charts/chart1.xml")).contains("c:errBars").contains("cust");
    }

    private static List<String> contents(String area) throws IOException {
        String sheet = area.split("!")[0].replace("'", "");
        String[] corners = area.split("!")[1].replace("$", "").split(":");
        int from = Integer.parseInt(corners[0].replaceAll("[A-Z]", ""));
        int to = Integer.parseInt(corners[corners.length - 1].replaceAll("[A-Z]", ""));
        String column = corners[0].replaceAll("[0-9]", "");
        List<String> contents = new ArrayList<>();
        for (Parts.Cell cell : parts.cells(sheet)) {
            if (cell.column().equals(column) && cell.row() >= from && cell.row() <= to) {
                contents.add(cell.text());
            }
        }
        return contents;
    }

    private static String first(Element element, String name) {
        return element.getElementsByTagName(name).item(0) instanceof Element found ? found.getAttribute("val") : "none";
    }
}

package org.everyonecounts.models.equity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.Test;

/** The guide to the measures in the module's README is made from the catalogue, and its example is computed, not written. */
class GuideTest {
    private static final String START = "<!-- guide: held to the catalogue by GuideTest -->\n";
    private static final String END = "<!-- end of guide -->";

    /** Six areas of worked example 4: £ per head, need index, people, and two groups. */
    private static final double[] PEOPLE = {202_256, 174_605, 102_219, 209_117, 254_106, 331_261};

    private static final double[] WEIGHTED = {208_986, 181_827, 105_444, 220_611, 269_739, 389_047};
    private static final double[] POUNDS = {219_307e3, 193_566e3, 120_033e3, 231_588e3, 308_328e3, 445_168e3};
    private static final String[] AREAS = {"01C", "01R", "02D", "02E", "02F", "12F"};
    private static final String[] GROUPS = {"east", "east", "west", "west", "west", "wirral"};

    private static double[] divide(double[] above, double[] below) {
        double[] quotients = new double[above.length];
        for (int i = 0; i < above.length; i++) {
            quotients[i] = above[i] / below[i];
        }
        return quotients;
    }

    private static UnitTable table() {
        double[] need = divide(WEIGHTED, PEOPLE);
        return new UnitTableBuilder(divide(POUNDS, PEOPLE))
                .weight(PEOPLE)
                .rank(need, false)
                .need(need)
                .factor("need", need)
                .group(Category.of(GROUPS))
                .labels(AREAS)
                .build();
    }

    private static MeasureOptions options() {
        return MeasureOptions.defaults().with(new Bounds(0, 2_000)).withReference(1_200);
    }

    private static String shown(Figure figure) {
        return figure.isNumber()
                ? new BigDecimal(figure.number())
                        .round(new MathContext(6, RoundingMode.HALF_UP))
                        .stripTrailingZeros()
                        .toPlainString()
                : figure.toString();
    }

    private static String example(MeasureResult result) {
        MeasureResult.AtConfidence limits = result.at(0.95);
        String range =
                limits.lower().isNumber() ? " (" + shown(limits.lower()) + " to " + shown(limits.upper()) + ")" : "";
        String part = result.group().equals("[z]") ? "" : " [" + result.group() + "]";
        return "`" + result.measure() + "`" + part + " = " + shown(result.estimate()) + range;
    }

    private static String guide() {
        Catalogue.Selection selection = Catalogue.all(table(), options());
        assertThat(selection.leftOut()).isEmpty();
        List<MeasureResult> results = Measurement.run(table(), selection.measures(), options());
        StringBuilder guide = new StringBuilder();
        for (Description measure : Catalogue.descriptions()) {
            String call = measure.id() + (measure.parameter().isEmpty() ? "" : "(" + measure.parameter() + ")");
            List<String> lines = new ArrayList<>();
            lines.add("#### `" + call + "`: " + measure.title());
            lines.add("");
            lines.add("- Formula: " + measure.formula());
            lines.add("- Meaning: " + measure.sign());
            lines.add("- Not for: " + measure.notFor());
            lines.add("- Limits: " + measure.interval());
            if (!measure.needs().isEmpty()) {
                lines.add("- Needs: "
                        + measure.needs().stream()
                                .sorted()
                                .map(need -> "`" + need.option() + "`, " + need.meaning())
                                .collect(Collectors.joining("; ")));
            }
            lines.add("- Example: "
                    + results.stream()
                            .filter(result ->
                                    result.measure().replaceFirst("\\(.*", "").equals(measure.id()))
                            .map(GuideTest::example)
                            .collect(Collectors.joining("; ")));
            guide.append(String.join("\n", lines)).append("\n\n");
        }
        return guide.toString();
    }

    @Test
    void the_guide_in_the_readme_is_the_catalogue_with_its_example() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/guide.md"), guide());
        assertThat(readme).contains(START, END);
        int start = readme.indexOf(START) + START.length();
        assertThat(readme.substring(start, readme.indexOf(END)))
                .as("models/README.md, guide; the text it should have is in target/guide.md")
                .isEqualTo(guide());
    }

    @Test
    void every_measure_says_all_that_a_reader_needs() {
        assertThat(Catalogue.descriptions())
                .hasSizeGreaterThan(30)
                .allSatisfy(measure -> assertThat(List.of(
                                measure.title(),
                                measure.formula(),
                                measure.sign(),
                                measure.notFor(),
                                measure.interval()))
                        .noneMatch(String::isBlank));
    }

    @Test
    void the_example_is_worked_example_four() {
        List<MeasureResult> found =
                Measurement.run(table(), List.of(Catalogue.parse("ci"), Catalogue.parse("kakwani")), options());
        assertThat(found.get(0).estimate().number()).isCloseTo(0.04105088, within(5e-9));
        assertThat(found.get(1).estimate().number()).isCloseTo(0.01498912, within(5e-9));
    }
}

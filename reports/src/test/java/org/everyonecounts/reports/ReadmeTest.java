package org.everyonecounts.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.sheet.ModelTerms;
import org.everyonecounts.reports.sheet.ReportedRun;
import org.everyonecounts.reports.sheet.SheetContent;
import org.everyonecounts.reports.sheet.Sheets;
import org.junit.jupiter.api.Test;

/** The README names the sheets and classes that there are. */
class ReadmeTest {
    @Test
    void every_sheet_is_in_the_readme_in_workbook_order() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> listed = Pattern.compile(
                        "^\\| `(\\w+)`(?:, `(\\w+)`)? \\| `\\w+(?:Sheet|Chart)`", Pattern.MULTILINE)
                .matcher(readme)
                .results()
                .flatMap(ReadmeTest::names)
                .toList();
        ReportedRun run = new ReportedRun(
                SyntheticRun.figures(), SyntheticRun.facts(), new ModelTerms(Indicators.standard())::of);
        assertThat(listed)
                .containsExactlyElementsOf(Sheets.of(run, true).sheets().stream()
                        .map(SheetContent::name)
                        .toList());
    }

    @Test
    void every_class_of_the_table_of_sheets_exists() throws IOException {
        Pattern.compile("`(\\w+(?:Sheet|Chart))`")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .forEach(name -> assertThat(
                                Path.of("src/main/java/org/everyonecounts/reports/sheet/" + name.group(1) + ".java"))
                        .exists());
    }

    private static java.util.stream.Stream<String> names(MatchResult row) {
        return java.util.stream.Stream.of(row.group(1), row.group(2)).filter(java.util.Objects::nonNull);
    }
}

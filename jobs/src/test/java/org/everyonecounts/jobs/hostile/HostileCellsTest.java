package org.everyonecounts.jobs.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cells that are not what they look like, numbers beyond all bounds, texts in other encodings. */
class HostileCellsTest {
    static Stream<HostileCase> inputs() {
        return Stream.of(
                new HostileCase(
                        "code with an invisible character",
                        1,
                        "area_code holds an invisible character (U+200B)|To mend it",
                        made -> made.replace("data/areas.csv", "118,Board 118", "1\u200B18,Board 118")),
                new HostileCase(
                        "code with a byte order mark in it",
                        1,
                        "an invisible character (U+FEFF)",
                        made -> made.replace("data/areas.csv", "118,Board 118", "118\uFEFF,Board 118")),
                new HostileCase(
                        "code with a soft hyphen",
                        1,
                        "an invisible character (U+00AD)",
                        made -> made.replace("data/areas.csv", "118,Board 118", "1\u00AD18,Board 118")),
                new HostileCase(
                        "code that turns the direction of writing",
                        1,
                        "turns the direction of writing (U+202E)",
                        made -> made.replace("data/areas.csv", "118,Board 118", "\u202E811,Board 118")),
                new HostileCase(
                        "name that turns the direction of writing",
                        1,
                        "area_name holds a character that turns the direction",
                        made -> made.replace("data/areas.csv", "118,Board 118", "118,Board \u202E811")),
                new HostileCase(
                        "name that steers a terminal",
                        1,
                        "area_name holds a control character (U+001B)",
                        made -> made.replace("data/areas.csv", "118,Board 118", "118,Bo\u001B[2Jard")),
                new HostileCase(
                        "component with an invisible character",
                        1,
                        "component holds an invisible character",
                        made -> made.text(
                                "data/need.csv", made.text("data/need.csv").replace("list", "li\u200Bst"))),
                new HostileCase(
                        "Latin-1",
                        3,
                        "are not UTF-8|save the file as UTF-8",
                        made -> made.bytes(
                                "data/areas.csv",
                                made.text("data/areas.csv")
                                        .replace("South", "S\u00fcd")
                                        .getBytes(StandardCharsets.ISO_8859_1))),
                new HostileCase(
                        "a slash in three bytes, as no UTF-8 has it",
                        3,
                        "are not UTF-8",
                        made -> made.bytes(
                                "data/areas.csv",
                                made.text("data/areas.csv")
                                        .replace("South", "S\u00e0\u0080\u00afd")
                                        .getBytes(StandardCharsets.ISO_8859_1))),
                new HostileCase(
                        "half of a pair in three bytes",
                        3,
                        "are not UTF-8",
                        made -> made.bytes(
                                "data/areas.csv",
                                made.text("data/areas.csv")
                                        .replace("South", "S\u00ed\u00a0\u0080")
                                        .getBytes(StandardCharsets.ISO_8859_1))),
                new HostileCase(
                        "UTF-32",
                        3,
                        "zero byte",
                        made -> made.bytes(
                                "data/areas.csv", made.text("data/areas.csv").getBytes(Charset.forName("UTF-32LE")))),
                new HostileCase(
                        "pounds with an exponent of a billion",
                        1,
                        "which is not a number",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "1e1000000000"))),
                new HostileCase(
                        "pounds with an exponent below all bounds",
                        1,
                        "which is not a number",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "1e-999999999"))),
                new HostileCase(
                        "pounds of nine million digits",
                        3,
                        "limits.cell_characters|quote is opened",
                        made -> made.replace("data/spending.csv", "100000.25", "9".repeat(9_000_000))),
                new HostileCase(
                        "pounds of five thousand digits",
                        1,
                        "which is not a number",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "" + "9".repeat(5_000) + ""))),
                new HostileCase(
                        "pounds that are not a number",
                        1,
                        "which is not a number",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "NaN"))),
                new HostileCase(
                        "pounds without end",
                        1,
                        "which is not a number",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "Infinity"))),
                new HostileCase(
                        "pounds in hexadecimal",
                        1,
                        "which is not a number",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "0x1p10"))),
                new HostileCase(
                        "pounds in Arabic digits",
                        1,
                        "which is not a number",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "\u0661\u0662\u0663"))),
                new HostileCase(
                        "pounds with thousands separators",
                        1,
                        "which is not a number",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "\"100,000.25\""))),
                new HostileCase(
                        "pounds in words of a currency",
                        1,
                        "which is not a number",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "\u00a3100000"))),
                new HostileCase(
                        "pounds beyond all money",
                        1,
                        "control_total.care_all_years",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "1e300"))),
                new HostileCase(
                        "pounds next to nothing",
                        1,
                        "control_total.care_all_years",
                        made -> made.text(
                                "data/spending.csv",
                                made.text("data/spending.csv").replace("100000.25", "1e-300"))),
                new HostileCase(
                        "people of full width",
                        1,
                        "which is not a number",
                        made -> made.text(
                                "data/population.csv",
                                made.text("data/population.csv").replace(",1000", ",\uff11\uff10\uff10\uff10"))),
                new HostileCase(
                        "a year in Arabic digits",
                        1,
                        "period is",
                        made -> made.text(
                                "data/costs.csv",
                                made.text("data/costs.csv")
                                        .replace("2021/22", "\u0662\u0660\u0662\u0661/\u0662\u0662"))),
                new HostileCase(
                        "a header of many columns of one name",
                        3,
                        "is given twice",
                        made -> made.replace("data/costs.csv", "factor,index", "factor,index" + ",a".repeat(2_000))),
                new HostileCase(
                        "a row of more cells than there may be",
                        3,
                        "more than 16384 cells|limits.columns is 16384|raise the setting limits.columns",
                        made -> made.append("data/costs.csv", ",".repeat(20_000) + "\n")),
                new HostileCase(
                        "a cell longer than a cell may be",
                        3,
                        "10001 characters|limits.cell_characters is 10000",
                        made -> made.append("data/breaks.csv", "care,,2021/22," + "x".repeat(10_001) + "\n")),
                new HostileCase(
                        "a quote never closed before much text",
                        3,
                        "or a quote is opened and never closed|line 3",
                        made -> made.append("data/breaks.csv", "care,,2021/22,\"" + "x\n".repeat(500_000))));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void a_cell_is_what_it_says_or_its_row_or_file_is_refused(HostileCase hostile, @TempDir Path outside)
            throws Exception {
        HostilePackage.require(hostile, outside);
    }
}

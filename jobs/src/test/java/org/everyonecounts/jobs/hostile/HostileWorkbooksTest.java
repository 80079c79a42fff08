package org.everyonecounts.jobs.hostile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks that are not what they say. */
class HostileWorkbooksTest {
    static Stream<HostileCase> inputs() {
        return Stream.of(
                new HostileCase(
                        "external entity in sheet",
                        3,
                        "holds a document type|Entities can read other files",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(
                                        HostileWorkbook.SHEET,
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                                .into(made, "costs")),
                new HostileCase(
                        "external entity in shared",
                        3,
                        "holds a document type|Entities can read other files",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(
                                        HostileWorkbook.SHARED,
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                                .into(made, "costs")),
                new HostileCase(
                        "external entity in workbook",
                        3,
                        "holds a document type|Entities can read other files",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(
                                        HostileWorkbook.WORKBOOK,
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                                .into(made, "costs")),
                new HostileCase(
                        "billion laughs",
                        3,
                        "holds a document type",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(
                                        HostileWorkbook.SHEET,
                                        "<!DOCTYPE x [<!ENTITY l0 \"ha\"><!ENTITY l1 \"&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;\"><!ENTITY l2 \"&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;\"><!ENTITY l3 \"&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;\"><!ENTITY l4 \"&l3;&l3;&l3;&l3;&l3;&l3;&l3;&l3;&l3;&l3;\"><!ENTITY l5 \"&l4;&l4;&l4;&l4;&l4;&l4;&l4;&l4;&l4;&l4;\"><!ENTITY l6 \"&l5;&l5;&l5;&l5;&l5;&l5;&l5;&l5;&l5;&l5;\"><!ENTITY l7 \"&l6;&l6;&l6;&l6;&l6;&l6;&l6;&l6;&l6;&l6;\"><!ENTITY l8 \"&l7;&l7;&l7;&l7;&l7;&l7;&l7;&l7;&l7;&l7;\"><!ENTITY l9 \"&l8;&l8;&l8;&l8;&l8;&l8;&l8;&l8;&l8;&l8;\">]><x>&l9;</x>")
                                .into(made, "costs")),
                new HostileCase(
                        "document type in UTF-16",
                        3,
                        "is not UTF-8",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(
                                        HostileWorkbook.SHEET,
                                        out -> out.write("<!DOCTYPE x>".getBytes(StandardCharsets.UTF_16)))
                                .into(made, "costs")),
                new HostileCase(
                        "document type in UTF-16 without byte order mark",
                        3,
                        "zero byte",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(
                                        HostileWorkbook.SHEET,
                                        out -> out.write("<!DOCTYPE x>".getBytes(StandardCharsets.UTF_16LE)))
                                .into(made, "costs")),
                new HostileCase(
                        "parameter entity from the web in the relations",
                        3,
                        "holds a document type",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(
                                        "xl/_rels/workbook.xml.rels",
                                        "<!DOCTYPE x SYSTEM \"http://example.invalid/x.dtd\"><x/>")
                                .into(made, "costs")),
                new HostileCase(
                        "cell beyond the last column",
                        3,
                        "cell XFE2 is not on a worksheet",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c r=\"XFE2\"><v>1</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "cell of a billion columns",
                        3,
                        "cell ZZZZZZZ2 is not on",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c r=\"ZZZZZZZ2\"><v>1</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "cell beyond the last row",
                        3,
                        "cell A9999999999 is not on",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c r=\"A9999999999\"><v>1</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "cell before the first row",
                        3,
                        "is not on a worksheet",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c r=\"A0\"><v>1</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "cell whose place is an entity",
                        3,
                        "is not on a worksheet",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c r=\"&#65;2\"><v>1</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "shared text that is not there",
                        3,
                        "asks for shared text 999999999 of 1",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c t=\"s\"><v>999999999</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "shared text before the first",
                        3,
                        "shared text that has no number",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c t=\"s\"><v>-1</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "exponent of a billion",
                        0,
                        "period is \"1e1000000000\"",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c><v>1e1000000000</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "number of five thousand digits",
                        3,
                        "has more than 1000 digits",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c><v>" + "9".repeat(5_000) + "</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "format that is not there",
                        0,
                        "period is",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c s=\"999999\"><v>1</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "formula that calls a program",
                        0,
                        "=cmd",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c t=\"str\"><f>cmd|' /C calc'!A0</f><v>=cmd|</v></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "text of a million letters",
                        3,
                        "limits.cell_characters is 10000",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell(
                                        "2021/22",
                                        "<c t=\"inlineStr\"><is><t>" + "x".repeat(1_000_000) + "</t></is></c>")
                                .into(made, "costs")),
                new HostileCase(
                        "tag of a million bytes",
                        3,
                        "a tag of part|has more than 65536 bytes",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "<c x=\"" + "x".repeat(1_000_000) + "\"/>")
                                .into(made, "costs")),
                new HostileCase(
                        "nested a hundred thousand deep",
                        3,
                        "limits.nesting is 64",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "" + "<c>".repeat(100_000) + "")
                                .into(made, "costs")),
                new HostileCase(
                        "twenty thousand cells without a place in one row",
                        3,
                        "limits.columns is 16384",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .withCell("2021/22", "" + "<c/>".repeat(20_000) + "")
                                .into(made, "costs")),
                new HostileCase(
                        "row beyond the last",
                        3,
                        "row 99999999999 is not on a worksheet",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(
                                        HostileWorkbook.SHEET,
                                        HostileWorkbook.SHEET_BEGINS + "<row r=\"99999999999\"></row>"
                                                + HostileWorkbook.SHEET_ENDS)
                                .into(made, "costs")),
                new HostileCase(
                        "part that leads out",
                        3,
                        "leads out of the workbook",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with("../../outside.xml", "<x/>")
                                .into(made, "costs")),
                new HostileCase(
                        "part from the root",
                        3,
                        "leads out of the workbook",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with("/etc/passwd", "<x/>")
                                .into(made, "costs")),
                new HostileCase(
                        "no sheet",
                        3,
                        "the workbook cannot be read",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .without(HostileWorkbook.SHEET)
                                .into(made, "costs")),
                new HostileCase(
                        "no list of sheets",
                        3,
                        "the workbook cannot be read",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .without(HostileWorkbook.WORKBOOK)
                                .into(made, "costs")),
                new HostileCase(
                        "a sheet whose relation leads out",
                        3,
                        "the workbook cannot be read",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(
                                        "xl/_rels/workbook.xml.rels",
                                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"../../../../etc/passwd\"/></Relationships>")
                                .into(made, "costs")),
                new HostileCase(
                        "link to another workbook, which is not followed",
                        0,
                        "PASS",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(
                                        "xl/externalLinks/externalLink1.xml",
                                        "<externalLink><externalBook/></externalLink>")
                                .into(made, "costs")),
                new HostileCase("workbook cut in half", 3, "the workbook cannot be read", made -> {
                    HostileWorkbook.of(made.rows("costs")).into(made, "costs");
                    byte[] whole = Files.readAllBytes(made.file("data/costs.xlsx"));
                    made.bytes("data/costs.xlsx", Arrays.copyOf(whole, whole.length / 2));
                }),
                new HostileCase("workbook with a damaged sheet", 3, "data/costs.xlsx", made -> {
                    HostileWorkbook.of(made.rows("costs")).into(made, "costs");
                    byte[] whole = Files.readAllBytes(made.file("data/costs.xlsx"));
                    Arrays.fill(whole, whole.length / 2, whole.length / 2 + 200, (byte) 0x55);
                    made.bytes("data/costs.xlsx", whole);
                }));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void a_workbook_is_read_only_when_every_part_is_harmless(HostileCase hostile, @TempDir Path outside)
            throws Exception {
        HostilePackage.require(hostile, outside);
    }
}

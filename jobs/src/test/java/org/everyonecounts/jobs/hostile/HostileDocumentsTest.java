package org.everyonecounts.jobs.hostile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptors and schemes that mean harm to whoever reads them. */
class HostileDocumentsTest {
    static Stream<HostileCase> inputs() {
        return Stream.of(
                new HostileCase(
                        "key given twice in JSON",
                        3,
                        "Duplicate",
                        made -> made.replace(
                                HostilePackage.DESCRIPTOR,
                                "\"title\": \"A good package\"",
                                "\"title\": \"A\", \"title\": \"B\"")),
                new HostileCase(
                        "JSON with a half of a pair",
                        3,
                        "line 3|half of a pair of characters (U+D800)",
                        made -> made.replace(HostilePackage.DESCRIPTOR, "A good package", "A \\ud800 package")),
                new HostileCase(
                        "JSON that turns the direction of writing",
                        3,
                        "turns the direction of writing (U+202E)",
                        made -> made.replace(HostilePackage.DESCRIPTOR, "A good package", "A \u202E package")),
                new HostileCase(
                        "JSON in UTF-16",
                        3,
                        "datapackage.json|not UTF-8",
                        made -> made.bytes(
                                HostilePackage.DESCRIPTOR,
                                made.text(HostilePackage.DESCRIPTOR).getBytes(StandardCharsets.UTF_16))),
                new HostileCase(
                        "JSON in UTF-16 without byte order mark",
                        3,
                        "datapackage.json|not JSON",
                        made -> made.bytes(
                                HostilePackage.DESCRIPTOR,
                                made.text(HostilePackage.DESCRIPTOR).getBytes(StandardCharsets.UTF_16LE))),
                new HostileCase(
                        "JSON with a byte order mark in the middle",
                        3,
                        "not JSON",
                        made -> made.replace(HostilePackage.DESCRIPTOR, "\"x-levels\"", "\uFEFF\"x-levels\"")),
                new HostileCase(
                        "JSON with an exponent out of all bounds",
                        3,
                        "is out of all bounds",
                        made -> made.replace(
                                HostilePackage.DESCRIPTOR, "\"maximum\": 9000000", "\"maximum\": 1e999999999")),
                new HostileCase(
                        "JSON with a number of half a million digits",
                        3,
                        "too long",
                        made -> made.replace(HostilePackage.DESCRIPTOR, "9000000", "9".repeat(500_000))),
                new HostileCase(
                        "JSON with NaN",
                        3,
                        "not JSON",
                        made -> made.replace(HostilePackage.DESCRIPTOR, "\"maximum\": 9000000", "\"maximum\": NaN")),
                new HostileCase(
                        "size of a file beyond a long",
                        3,
                        "bytes",
                        made -> made.replace(
                                HostilePackage.DESCRIPTOR,
                                "\"encoding\": \"utf-8\"",
                                "\"bytes\": 99999999999999999999999")),
                new HostileCase("number of a sheet beyond an int", 3, "sheetNumber", made -> {
                    HostileWorkbook.of(made.rows("costs")).into(made, "costs");
                    made.replace(
                            HostilePackage.DESCRIPTOR,
                            "\"data/costs.xlsx\"",
                            "\"data/costs.xlsx\", \"dialect\": {\"sheetNumber\": 99999999999}");
                }),
                new HostileCase(
                        "something behind the JSON",
                        3,
                        "something follows the end",
                        made -> made.append(HostilePackage.DESCRIPTOR, "{}")),
                new HostileCase(
                        "control total with a million digits",
                        3,
                        "expected",
                        made -> made.replace(
                                HostilePackage.DESCRIPTOR, "\"120000\"", "\"" + "9".repeat(900_000) + "\"")),
                new HostileCase(
                        "descriptor above its limit",
                        3,
                        "limits.document_bytes is 1048576",
                        made -> made.append(HostilePackage.DESCRIPTOR, " ".repeat(1_100_000))),
                new HostileCase(
                        "YAML tag that would make an object of Java",
                        2,
                        "a YAML tag stands here",
                        made -> made.replace(
                                HostilePackage.SCHEME,
                                "title: Care by need",
                                "title: !!javax.script.ScriptEngineManager [x]")),
                new HostileCase(
                        "YAML tag of a type",
                        2,
                        "a YAML tag stands here",
                        made -> made.replace(HostilePackage.SCHEME, "tolerance: 0.03", "tolerance: !!float 0.03")),
                new HostileCase(
                        "YAML anchor",
                        2,
                        "a YAML anchor or alias stands here",
                        made -> made.replace(HostilePackage.SCHEME, "title: Care by need", "title: &a Care by need")),
                new HostileCase(
                        "YAML merge key",
                        2,
                        "unknown key",
                        made -> made.append(HostilePackage.SCHEME, "<<: {title: x}\n")),
                new HostileCase(
                        "YAML key given twice",
                        2,
                        "is given twice",
                        made -> made.append(HostilePackage.SCHEME, "title: again\n")),
                new HostileCase(
                        "YAML that rings the bell",
                        2,
                        "a control character (U+0007)",
                        made -> made.replace(HostilePackage.SCHEME, "title: Care by need", "title: \"\\a\"")),
                new HostileCase(
                        "YAML in Latin-1",
                        2,
                        "not UTF-8",
                        made -> made.bytes(
                                HostilePackage.SCHEME,
                                made.text(HostilePackage.SCHEME)
                                        .replace("made-up", "caf\u00e9")
                                        .getBytes(StandardCharsets.ISO_8859_1))),
                new HostileCase(
                        "YAML with a number out of all bounds",
                        2,
                        "care.yaml",
                        made -> made.replace(HostilePackage.SCHEME, "tolerance: 0.03", "tolerance: 1e999999999")),
                new HostileCase(
                        "YAML that is not a number",
                        2,
                        "care.yaml",
                        made -> made.replace(HostilePackage.SCHEME, "tolerance: 0.03", "tolerance: .nan")),
                new HostileCase(
                        "YAML with a hexadecimal number",
                        2,
                        "care.yaml",
                        made -> made.replace(HostilePackage.SCHEME, "tolerance: 0.03", "tolerance: 0x1p-3")),
                new HostileCase(
                        "scheme above its limit",
                        2,
                        "limits.document_bytes is 1048576",
                        made -> made.append(HostilePackage.SCHEME, "#".repeat(1_100_000))),
                new HostileCase(
                        "pattern that doubles its work with each letter",
                        3,
                        "takes too many steps|without a repetition in a repetition",
                        made -> pattern(made, "a?".repeat(30) + "a{30}b")),
                new HostileCase(
                        "pattern that repeats nothing a billion times",
                        3,
                        "repetitions multiply",
                        made -> pattern(made, "(()*){1000000000}")),
                new HostileCase(
                        "pattern nested ten thousand deep",
                        3,
                        "characters; at most 1000",
                        made -> pattern(made, "(".repeat(10_000) + ")".repeat(10_000))));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void a_document_is_refused_with_the_place_of_what_it_tries(HostileCase hostile, @TempDir Path outside)
            throws Exception {
        HostilePackage.require(hostile, outside);
    }

    /** Gives the reasons of breaks a pattern, and a reason of forty letters. */
    private static void pattern(HostilePackage made, String pattern) {
        made.append("data/breaks.csv", "care,,2021/22," + "a".repeat(40) + "\n");
        made.replace(
                HostilePackage.DESCRIPTOR,
                "\"data/breaks.csv\"",
                "\"data/breaks.csv\", \"schema\": {\"fieldsMatch\": \"partial\", \"fields\": [{\"name\": \"reason\","
                        + " \"constraints\": {\"pattern\": \"" + pattern + "\"}}]}");
    }
}

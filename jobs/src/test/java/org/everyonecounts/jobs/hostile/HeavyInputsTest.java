package org.everyonecounts.jobs.hostile;

import static org.everyonecounts.jobs.hostile.HostilePackage.repeat;
import static org.everyonecounts.jobs.hostile.HostilePackage.write;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that would fill memory or time, given to a Java of its own that has 512 MB and 30 seconds. */
class HeavyInputsTest {
    private static final long GIGABYTE = 1L << 30;
    private static final String COSTS = "period,area_code,factor,index\n";

    static Stream<HostileCase> inputs() {
        return Stream.of(
                new HostileCase(
                        "a gigabyte of empty rows in a megabyte",
                        3,
                        "limits.unpack_ratio is 200|data/costs.csv.gz",
                        made -> {
                            made.packed("data/costs.csv.gz", out -> {
                                write(out, COSTS);
                                repeat(out, "\n", GIGABYTE);
                            });
                            made.path("costs", "data/costs.csv.gz");
                        }),
                new HostileCase(
                        "a gigabyte of one row again and again",
                        3,
                        "limits.rejects is 200000|data/costs.csv.gz",
                        made -> {
                            made.packed("data/costs.csv.gz", out -> {
                                write(out, COSTS);
                                repeat(out, "2021/22,000,mff,1\n", GIGABYTE / 18);
                            });
                            made.path("costs", "data/costs.csv.gz");
                        }),
                new HostileCase(
                        "a field of a gigabyte, packed",
                        3,
                        "limits.cell_characters is 10000|data/costs.csv.gz, line 2",
                        made -> {
                            made.packed("data/costs.csv.gz", out -> {
                                write(out, COSTS);
                                repeat(out, "x", GIGABYTE);
                            });
                            made.path("costs", "data/costs.csv.gz");
                        }),
                new HostileCase(
                        "a field of a gigabyte in quotes", 3, "limits.cell_characters is 10000|line 2", made -> {
                            made.large("data/costs.csv", out -> {
                                write(out, COSTS + "2021/22,000,mff,\"");
                                repeat(out, "x", GIGABYTE);
                            });
                        }),
                new HostileCase("a gigabyte of zero bytes", 3, "a zero byte stands in the text|line 242", made -> {
                    try (RandomAccessFile file =
                            new RandomAccessFile(made.file("data/costs.csv").toFile(), "rw")) {
                        file.setLength(GIGABYTE);
                    }
                }),
                new HostileCase("ten million empty lines", 0, "PASS", made -> {
                    String good = made.text("data/costs.csv");
                    made.large("data/costs.csv", out -> {
                        write(out, good);
                        repeat(out, "\n", 10_000_000);
                    });
                }),
                new HostileCase(
                        "two million rows, none of them good",
                        3,
                        "limits.rejects is 200000|data/costs.csv, line 200002",
                        made -> {
                            made.large("data/costs.csv", out -> {
                                write(out, COSTS);
                                repeat(out, "2021/22,NOWHERE,mff,1\n", 2_000_000);
                            });
                        }),
                new HostileCase("a header of a million columns", 3, "limits.columns is 16384|line 1", made -> {
                    made.large("data/costs.csv", out -> {
                        write(out, "period");
                        repeat(out, ",a", 1_000_000);
                    });
                }),
                new HostileCase("a series for every row", 3, "limits.figures is 20000000", made -> {
                    made.large("data/costs.csv", out -> {
                        write(out, COSTS);
                        for (int i = 0; i < 500_000; i++) {
                            write(out, "2021/22,000,f" + i + ",1\n");
                        }
                    });
                }),
                new HostileCase("a million areas", 3, "limits.areas is 250000", made -> {
                    String good = made.text("data/areas.csv");
                    made.large("data/areas.csv", out -> {
                        write(out, good);
                        for (int i = 0; i < 1_000_000; i++) {
                            write(out, "X" + i + ",Board,board,Y01\n");
                        }
                    });
                }),
                new HostileCase("two hundred thousand codes of one hash", 0, "areas_without_parent|PASS", made -> {
                    String good = made.text("data/areas.csv");
                    made.large("data/areas.csv", out -> {
                        write(out, good);
                        for (int i = 0; i < 200_000; i++) {
                            write(out, Colliding.text(i) + ",Board,place,\n");
                        }
                    });
                    made.replace(HostilePackage.DESCRIPTOR, "\"board\"],", "\"board\", \"place\"],");
                }),
                new HostileCase("twenty thousand keys of one hash in JSON", 3, "unknown key", made -> {
                    StringBuilder keys = new StringBuilder();
                    for (int i = 0; i < 20_000; i++) {
                        keys.append('"').append(Colliding.text(i)).append("\": 1,\n");
                    }
                    made.replace(HostilePackage.DESCRIPTOR, "\"title\"", keys + "\"title\"");
                }),
                new HostileCase("levels of one hash", 3, "x-levels|must follow the pattern", made -> {
                    StringBuilder keys = new StringBuilder();
                    for (int i = 0; i < 20_000; i++) {
                        keys.append(", \"").append(Colliding.text(i)).append('"');
                    }
                    made.replace(HostilePackage.DESCRIPTOR, "\"board\"],", "\"board\"" + keys + "],");
                }),
                new HostileCase(
                        "a list of almost half a million numbers", 3, "x-levels|must not hold an entry twice", made -> {
                            made.replace(
                                    HostilePackage.DESCRIPTOR,
                                    "\"board\"],",
                                    "\"board\"" + ",1".repeat(450_000) + "],");
                        }),
                new HostileCase("a hundred thousand resources", 3, "limits.document_bytes is 1048576", made -> {
                    StringBuilder many = new StringBuilder();
                    for (int i = 0; i < 100_000; i++) {
                        many.append("{\"name\": \"r").append(i).append("\", \"path\": \"data/areas.csv\"},\n");
                    }
                    made.replace(HostilePackage.DESCRIPTOR, "{\"name\": \"areas\"", many + "{\"name\": \"areas\"");
                }),
                new HostileCase("JSON nested a hundred thousand deep", 3, "limits.nesting is 64", made -> {
                    made.replace(
                            HostilePackage.DESCRIPTOR, "\"A good package\"", "[".repeat(100_000) + "]".repeat(100_000));
                }),
                new HostileCase("YAML nested a hundred thousand deep", 2, "limits.nesting is 64", made -> {
                    made.append(HostilePackage.SCHEME, "x: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n");
                }),
                new HostileCase("YAML nested by lines", 2, "limits.nesting is 64", made -> {
                    made.append(HostilePackage.SCHEME, "x:\n " + "- ".repeat(100_000) + "1\n");
                }),
                new HostileCase("YAML of aliases upon aliases", 2, "a YAML anchor or alias stands here", made -> {
                    StringBuilder laughs = new StringBuilder("a0: &a0 ha\n");
                    for (int i = 1; i < 30; i++) {
                        laughs.append("a" + i + ": &a" + i + " [")
                                .append(("*a" + (i - 1) + ",").repeat(9))
                                .append("]\n");
                    }
                    made.append(HostilePackage.SCHEME, laughs.toString());
                }),
                new HostileCase("outlines nested a hundred thousand deep", 3, "limits.nesting is 64", made -> {
                    made.text("data/boards.geojson", "{\"features\":[{\"x\":" + "[".repeat(100_000));
                }),
                new HostileCase("outlines of twenty million points", 3, "limits.outline_points is 1000000", made -> {
                    made.large("data/boards.geojson", out -> {
                        write(
                                out,
                                "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"area_code\":\"000\"},"
                                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0]");
                        repeat(out, ",[1,1]", 20_000_000);
                        write(out, "]]}}]}");
                    });
                }),
                new HostileCase(
                        "a sheet of a gigabyte",
                        3,
                        "row 1048577 is not on a worksheet",
                        made -> HostileWorkbook.of(made.rows("costs"))
                                .with(HostileWorkbook.SHEET, out -> {
                                    write(out, HostileWorkbook.SHEET_BEGINS);
                                    repeat(out, "<row/>", GIGABYTE / 6);
                                })
                                .into(made, "costs")),
                new HostileCase("ten sheets of a hundred megabytes", 3, "limits.unpack_ratio is 200", made -> {
                    HostileWorkbook book = HostileWorkbook.of(made.rows("costs"));
                    for (int i = 2; i < 12; i++) {
                        book.with("xl/worksheets/sheet" + i + ".xml", out -> repeat(out, "<row/>", 17_000_000));
                    }
                    book.into(made, "costs");
                }),
                new HostileCase("twenty thousand parts", 3, "At most 10000 are read", made -> {
                    HostileWorkbook book = HostileWorkbook.of(made.rows("costs"));
                    for (int i = 2; i < 20_000; i++) {
                        book.with("xl/worksheets/sheet" + i + ".xml", "<x/>");
                    }
                    book.into(made, "costs");
                }),
                new HostileCase("a row of a million columns in a sheet", 3, "limits.columns is 16384", made -> {
                    HostileWorkbook.of(made.rows("costs"))
                            .with(HostileWorkbook.SHEET, out -> {
                                write(out, HostileWorkbook.SHEET_BEGINS + "<row>");
                                repeat(out, "<c><v>1</v></c>", 1_000_000);
                                write(out, "</row>" + HostileWorkbook.SHEET_ENDS);
                            })
                            .into(made, "costs");
                }));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void heavy_input_is_refused_or_read_in_512_megabytes_and_30_seconds(HostileCase hostile, @TempDir Path outside)
            throws Exception {
        hostile.spoil().spoil(HostilePackage.in(outside));
        SmallJava.Answer answer = SmallJava.type(outside, "validate", "--data", "package");
        HostilePackage.require(hostile, answer.exitCode(), answer.said());
    }

    /** A table for {@code measure}, and how it ends. */
    static Stream<HostileCase> tables() {
        return Stream.of(
                new HostileCase(
                        "a gigabyte of rows in a megabyte",
                        3,
                        "limits.rows is 10000000",
                        made -> made.packed("t", out -> {
                            write(out, "v,g\n");
                            repeat(out, "1,a\n", GIGABYTE / 4);
                        })),
                new HostileCase(
                        "a line of a gigabyte",
                        3,
                        "longer than 16777216 bytes|never closed",
                        made -> made.packed("t", out -> {
                            write(out, "v,g\n");
                            repeat(out, "x", GIGABYTE);
                        })),
                new HostileCase(
                        "a header of a million columns",
                        3,
                        "limits.columns is 16384",
                        made -> made.large("t", out -> {
                            write(out, "v,g");
                            repeat(out, ",a", 1_000_000);
                        })),
                new HostileCase(
                        "two hundred thousand groups of one hash",
                        0,
                        "v",
                        made -> made.large("t", out -> {
                            write(out, "v,g\n");
                            for (int i = 0; i < 200_000; i++) {
                                write(out, i + "," + Colliding.text(i) + "\n");
                            }
                        })),
                new HostileCase(
                        "text of ten thousand digits",
                        3,
                        "not a number",
                        made -> made.large("t", out -> write(out, "v,g\n" + "9".repeat(10_000) + ",a\n1,b\n"))),
                new HostileCase(
                        "a zero byte in a group",
                        3,
                        "a zero byte stands in the text",
                        made -> made.large("t", out -> write(out, "v,g\n1,a\u0000\n2,b\n"))),
                new HostileCase(
                        "UTF-16 without byte order mark",
                        3,
                        "zero byte",
                        made -> made.bytes("t", "v,g\n1,a\n2,b\n".getBytes(StandardCharsets.UTF_16LE))),
                new HostileCase("billion laughs", 3, "holds a document type", made -> {
                    HostileWorkbook.of(List.of(List.of("v", "g"), List.of("1", "a")))
                            .with(HostileWorkbook.SHEET, "<!DOCTYPE x [<!ENTITY a \"ha\">]><x>&a;</x>")
                            .into(made, "costs");
                    java.nio.file.Files.move(made.file("data/costs.xlsx"), made.file("t"));
                }),
                new HostileCase("shared text that is not there", 3, "asks for shared text 77 of 1", made -> {
                    HostileWorkbook.of(List.of(List.of("v", "g"), List.of("1", "a")))
                            .withCell("a", "<c t=\"s\"><v>77</v></c>")
                            .into(made, "costs");
                    java.nio.file.Files.move(made.file("data/costs.xlsx"), made.file("t"));
                }),
                new HostileCase("a device", 5, "this is no file", made -> made.link("t", Path.of("/dev/zero"))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void measure_holds_the_same_limits(HostileCase hostile, @TempDir Path outside) throws Exception {
        hostile.spoil().spoil(HostilePackage.in(outside));
        SmallJava.Answer answer = SmallJava.type(
                outside,
                Map.of(),
                List.of(),
                "measure",
                "package/t",
                "--value",
                "v",
                "--group",
                "g",
                "--measures",
                "mean",
                "--interval",
                "none");
        HostilePackage.require(hostile, answer.exitCode(), answer.said());
    }
}

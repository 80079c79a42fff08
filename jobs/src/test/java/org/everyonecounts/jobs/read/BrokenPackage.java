package org.everyonecounts.jobs.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.everyonecounts.jobs.contract.ExitCode;
import tools.jackson.databind.node.ObjectNode;

/** The eighteen broken packages: each takes a good package, breaks one thing so that it crosses its gate, and says what must be told. */
public enum BrokenPackage {
    FILE_MISSING {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            String path = damage.path("population");
            damage.delete(path);
            return Told.fault(ExitCode.MISSING_OR_BUSY, "datapackage.json", -1, path, "put the file in its place");
        }
    },
    DESCRIPTOR_KEY_UNKNOWN {
        @Override
        public Told damage(Path folder) {
            int line = new PackageDamage(folder).replace("datapackage.json", "\"x-levels\"", "\"x-levls\"");
            return Told.fault(ExitCode.CONTRACT, "datapackage.json", line, "x-levls", "\"x-levels\"");
        }
    },
    SCHEME_KEY_UNKNOWN {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            int line = damage.replace(damage.scheme(), "components:", "componets:");
            return Told.fault(ExitCode.USAGE, damage.scheme(), line, "componets", "\"components\"");
        }
    },
    WRONG_TYPE {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            damage.everyTenth("population", "persons", value -> "many");
            return Told.held(
                    "rejected_rows.population", damage.path("population"), 2, "persons", "type", "plain number");
        }
    },
    DUPLICATE_KEY {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            List<List<String>> rows = damage.rows("need");
            int count = rows.size();
            for (int i = 1; i < count; i += 10) {
                rows.add(rows.get(i));
            }
            damage.rows("need", rows);
            return Told.held("rejected_rows.need", damage.path("need"), count + 1, "[z]", "unique", "keep one");
        }
    },
    ORPHAN_AREA {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            damage.everyTenth("spending", "area_code", value -> "NOWHERE");
            return Told.held(
                    "rejected_rows.spending", damage.path("spending"), 2, "area_code", "foreign_key", "add the area");
        }
    },
    TWO_PARENTS {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            List<List<String>> rows = damage.rows("areas");
            int parent = rows.get(0).indexOf("parent_code");
            List<String> last = rows.get(rows.size() - 1);
            List<String> other = rows.stream()
                    .skip(1)
                    .filter(row ->
                            !row.get(parent).isEmpty() && !row.get(parent).equals(last.get(parent)))
                    .findFirst()
                    .orElseThrow();
            List<String> again = new ArrayList<>(last);
            again.set(parent, other.get(parent));
            rows.add(again);
            damage.rows("areas", rows);
            return Told.fault(
                    ExitCode.CONTRACT,
                    damage.path("areas"),
                    rows.size(),
                    "two parents",
                    "keep the one row that is right");
        }
    },
    CYCLE {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            List<List<String>> rows = damage.rows("areas");
            int parent = rows.get(0).indexOf("parent_code");
            int code = rows.get(0).indexOf("area_code");
            List<String> last = rows.get(rows.size() - 1);
            int line = 0;
            for (int i = 1; i < rows.size(); i++) {
                if (rows.get(i).get(code).equals(last.get(parent))) {
                    rows.get(i).set(parent, last.get(code));
                    line = i + 1;
                }
            }
            damage.rows("areas", rows);
            return Told.fault(ExitCode.CONTRACT, damage.path("areas"), line, "circle", "correct one of these parents");
        }
    },
    NEGATIVE_PEOPLE {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            damage.everyTenth("population", "persons", value -> "-" + value);
            return Told.held(
                    "rejected_rows.population",
                    damage.path("population"),
                    2,
                    "persons",
                    "minimum",
                    "correct the figure");
        }
    },
    MISSING_NEED {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            damage.everyTenth("need", "value", value -> "");
            return Told.heldWithoutRejects("need_missing", "Fill the values in");
        }
    },
    WEIGHTS_NOT_ONE {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            String text = damage.text(damage.scheme());
            String changed = text.replaceFirst("(id: *[a-z_]+, *weight:|weight:) *[0-9.]+", "$1 0.987");
            damage.text(damage.scheme(), changed);
            int line = 1
                    + (int) text.substring(0, text.indexOf("components:"))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return Told.fault(ExitCode.USAGE, damage.scheme(), line, "sum to", "sum to 1");
        }
    },
    BYTE_ORDER_MARK {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            String path = damage.path("population");
            damage.text(path, "\uFEFF" + damage.text(path));
            return Told.published("");
        }
    },
    EXTRA_COLUMN {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            List<List<String>> rows = damage.rows("population");
            rows.forEach(row -> row.add(row == rows.get(0) ? "comment" : "so it was"));
            damage.rows("population", rows);
            return Told.published("extra_columns");
        }
    },
    HEADER_MISSING {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            List<List<String>> rows = damage.rows("population");
            rows.remove(0);
            damage.rows("population", rows);
            return Told.fault(
                    ExitCode.CONTRACT, damage.path("population"), 1, "header is missing", "make the first line");
        }
    },
    PATH_OUTSIDE {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            damage.descriptor(root -> damage.resource(root, "population").put("path", "../population.csv"));
            return Told.fault(ExitCode.CONTRACT, "datapackage.json", -1, "outside the package", "relative path");
        }
    },
    EMPTY_FILE {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            damage.text(damage.path("population"), "");
            return Told.fault(ExitCode.CONTRACT, damage.path("population"), 1, "empty", "put header and rows");
        }
    },
    TRUNCATED_GZIP {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            String path = damage.path("population");
            byte[] whole = gzip(damage.text(path));
            damage.bytes(path + ".gz", Arrays.copyOf(whole, whole.length / 2));
            damage.descriptor(root -> damage.resource(root, "population").put("path", path + ".gz"));
            return Told.fault(ExitCode.CONTRACT, path + ".gz", -1, "truncated", "fetch or compress");
        }
    },
    CONTROL_TOTAL_OFF {
        @Override
        public Told damage(Path folder) {
            PackageDamage damage = new PackageDamage(folder);
            damage.descriptor(root -> {
                ObjectNode control = root.withArray("x-controls").addObject();
                control.put("id", "wrong_by_far").put("resource", "population").put("column", "persons");
                control.put("expected", "1").put("tolerance", "0.5");
            });
            return Told.heldWithoutRejects("control_total.wrong_by_far", "or correct the control");
        }
    };

    /** Breaks the package in the folder and says what must be told of it. */
    public abstract Told damage(Path folder);

    /**
     * What must be told of a broken package.
     *
     * @param exitCode how the run ends
     * @param check the check that fails; empty when a fault ends the run or nothing fails
     * @param file the file named
     * @param line the line named; 0 for none, -1 for any
     * @param column the column of the first rejected row; empty where there is none
     * @param says words of the message, or the rule of the first rejected row
     * @param fix words of the advice
     */
    public record Told(
            ExitCode exitCode, String check, String file, long line, String column, String says, String fix) {
        static Told fault(ExitCode exitCode, String file, long line, String says, String fix) {
            return new Told(exitCode, "", file, line, "", says, fix);
        }

        static Told held(String check, String file, long line, String column, String rule, String fix) {
            return new Told(ExitCode.HELD, check, file, line, column, rule, fix);
        }

        static Told heldWithoutRejects(String check, String fix) {
            return new Told(ExitCode.HELD, check, "", 0, "", "", fix);
        }

        static Told published(String warning) {
            return new Told(ExitCode.PUBLISHED, warning, "", 0, "", "", "");
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

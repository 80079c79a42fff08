package org.everyonecounts.jobs.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.everyonecounts.jobs.contract.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row order, threads and the form of the file never change a byte of the answer. */
class SameBytesTest {
    private static final String COLUMNS = "area region income imd pop need se psu smoking age";

    @TempDir
    Path folder;

    private String[][] cells = {};

    /** 120 areas with many ties and a few gaps. */
    @BeforeEach
    void a_table() {
        Random random = new Random(3);
        List<String[]> rows = new ArrayList<>(List.<String[]>of(COLUMNS.split(" ")));
        for (int i = 0; i < 120; i++) {
            rows.add(new String[] {
                "E" + (1000 + i),
                "" + (1 + random.nextInt(3)),
                i % 41 == 0 ? "[c]" : decimal(random, 9000),
                decimal(random, 4),
                i % 53 == 0 ? "" : "" + (100 + random.nextInt(5)),
                i % 37 == 0 ? "[x]" : decimal(random, 3),
                decimal(random, 2),
                "psu" + random.nextInt(12),
                decimal(random, 5),
                decimal(random, 7)
            });
        }
        cells = rows.toArray(String[][]::new);
    }

    private static String decimal(Random random, int below) {
        return "" + (random.nextInt(10 * below) + 3) / 10.0;
    }

    private static final List<String> EVERYTHING = List.of(
            "--value income --rank imd --weight pop --need need --se se --factor smoking --factor age --group region"
                    + " --label area --bounds 0,20000 --reference 4000 --confidence 0.95,0.998",
            "--value income --rank imd --weight pop --by region --measures ci,gini,sii,theil_t --interval bootstrap"
                    + " --replicates 40 --label area",
            "--value income --rank imd --weight pop --need need --factor smoking --group region --interval bootstrap"
                    + " --replicates 40 --standard-error cluster:psu --rank-from high --seed 5",
            "--numerator income --denominator pop --rank need --se se --measures sii,rii,bgsd,mdm,idis --convention phe");

    private String answer(Path file, String options, int threads) {
        Map<String, List<String>> given = new HashMap<>();
        String[] words = options.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            given.computeIfAbsent(words[i], option -> new ArrayList<>()).add(words[i + 1]);
        }
        return AnswerCsv.of(
                MeasureRun.run(RequestReader.read(file, "table", new GivenOptions(given), Limits.DEFAULT), threads));
    }

    @Test
    void the_order_of_rows_changes_no_byte() throws IOException {
        for (String options : EVERYTHING) {
            String expected = answer(TableFiles.csv(folder.resolve("t.csv"), cells), options, 2);
            assertThat(expected.lines().count()).isGreaterThan(5);
            for (int seed = 0; seed < 3; seed++) {
                List<String[]> rows = new ArrayList<>(Arrays.asList(cells).subList(1, cells.length));
                Collections.shuffle(rows, new Random(seed));
                rows.add(0, cells[0]);

                Path shuffled = TableFiles.csv(folder.resolve("s.csv"), rows.toArray(String[][]::new));

                assertThat(answer(shuffled, options, 2)).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void the_number_of_threads_changes_no_byte(int threads) throws IOException {
        Path file = TableFiles.csv(folder.resolve("t.csv"), cells);
        for (String options : EVERYTHING) {
            assertThat(answer(file, options, threads)).isEqualTo(answer(file, options, 2));
        }
    }

    @Test
    void csv_gz_and_xlsx_give_the_same_bytes() throws IOException {
        Path csv = TableFiles.csv(folder.resolve("t.csv"), cells);
        Path gz = TableFiles.gz(folder.resolve("t.csv.gz"), cells);
        Path xlsx = TableFiles.xlsx(folder.resolve("t.xlsx"), cells);
        for (String options : EVERYTHING) {
            String expected = answer(csv, options, 2);

            assertThat(answer(gz, options, 2)).isEqualTo(expected);
            assertThat(answer(xlsx, options, 2)).isEqualTo(expected);
        }
    }

    @Test
    void another_seed_changes_the_resampled_limits_and_not_the_estimate() throws IOException {
        Path csv = TableFiles.csv(folder.resolve("t.csv"), cells);
        String options = "--value income --rank imd --measures ci --interval bootstrap --replicates 40 --seed ";
        String[] one = answer(csv, options + "1", 2)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",");
        String[] two = answer(csv, options + "2", 2)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",");

        assertThat(two[3]).isEqualTo(one[3]);
        assertThat(two[5]).isNotEqualTo(one[5]);
    }
}

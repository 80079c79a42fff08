package org.everyonecounts.jobs.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.everyonecounts.jobs.sample.CsvRows.number;
import static org.everyonecounts.jobs.sample.CsvRows.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.everyonecounts.jobs.sample.CsvRows;
import org.everyonecounts.jobs.sample.ProjectFolders;
import org.everyonecounts.models.allocation.AreaPosition;
import org.everyonecounts.models.allocation.SchemePosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 85 % need and 15 % health inequalities, through the scheme file, on the practices of England. */
@Tag("shared")
class PrimaryMedicalBlendTest {
    private static final String PERIOD = "2023/24";
    private static final Columns CLEAN = new Columns(
            "practice_code",
            "icb_ods",
            "population",
            "wp_primary_medical_need",
            "wp_health_inequalities",
            "wp_primary_medical_final");
    /** The population of the file of 2023/24 is headed 2022/23. */
    private static final Columns PUBLISHED = new Columns(
            "Practice_Code", "ICS22", "pop 2022/23", "Primary Medical Care WP", "Health Ineq WP", "Final PMC WP");

    private record Columns(
            String practice, String icb, String people, String need, String inequalities, String blended) {}

    @TempDir
    private Path folder;

    private Path data(CsvRows rows, Columns columns) {
        PackageWriter writer =
                new PackageWriter("nation", "icb", "practice").row("areas", "ENG", "England", "nation", "");
        for (String icb : new TreeSet<>(rows.values(columns.icb()))) {
            writer.row("areas", icb, icb, "icb", "ENG");
        }
        for (Map<String, String> row : rows.all()) {
            String practice = text(row, columns.practice());
            writer.row("areas", practice, practice, "practice", text(row, columns.icb()));
            writer.row("population", PERIOD, practice, "registered", text(row, columns.people()));
            writer.row(
                    "need", PERIOD, practice, "primary_medical_need", "weighted_population", text(row, columns.need()));
            writer.row(
                    "need",
                    PERIOD,
                    practice,
                    "health_inequalities",
                    "weighted_population",
                    text(row, columns.inequalities()));
            writer.row("spending", PERIOD, practice, "primary_medical", 1_000_000);
        }
        return writer.into(folder);
    }

    private static ComputedScheme computed(Path data, String... sets) {
        return ComputedScheme.of(
                data,
                ComputedScheme.shipped("examples/england-primary-medical.yaml").toString(),
                sets);
    }

    private static CsvRows clean() {
        return CsvRows.of(ProjectFolders.shared("data/clean/practice_need_weighted_population_2022-23_to_2024-25.csv"))
                .where("financial_year", PERIOD);
    }

    private CsvRows published() throws IOException {
        Path unpacked = folder.resolve("published.csv");
        Path packed = ProjectFolders.shared("data/published/nhse_place_tool_practice_2023_2024.csv.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, unpacked);
        }
        return CsvRows.of(unpacked);
    }

    private static void assertBlend(CsvRows rows, Columns columns, ComputedScheme computed, double within) {
        SchemePosition position = computed.position(PERIOD);
        double people = position.people();
        for (Map<String, String> row : rows.all()) {
            AreaPosition practice = computed.area(PERIOD, text(row, columns.practice()));
            double blended = number(row, columns.blended());
            assertThat(practice.blockPeople().get(0)).as(practice.code()).isCloseTo(blended, within(within));
            assertThat(people * practice.targetShare())
                    .as(practice.code() + " as a part of the nation")
                    .isCloseTo(blended, within(within));
        }
    }

    @Test
    void every_practice_of_the_published_file_has_its_final_weighted_population_to_a_billionth_of_a_person()
            throws IOException {
        CsvRows rows = published();
        assertThat(rows.size()).isGreaterThan(6500);
        assertBlend(rows, PUBLISHED, computed(data(rows, PUBLISHED)), 1e-9);
    }

    @Test
    void every_practice_of_the_clean_file_has_it_to_its_rounding() {
        CsvRows rows = clean();
        assertBlend(rows, CLEAN, computed(data(rows, CLEAN)), 2e-4);
    }

    @Test
    void weighted_people_of_england_are_its_registered_people() throws IOException {
        SchemePosition published = computed(data(published(), PUBLISHED)).position(PERIOD);
        assertThat(published.people()).isCloseTo(61_903_547, within(1.0));
        assertThat(published.whole().blockPeople().get(0)).isCloseTo(published.people(), within(1e-6));
        SchemePosition clean = computed(data(clean(), CLEAN)).position(PERIOD);
        assertThat(clean.whole().blockPeople().get(0)).isCloseTo(clean.people(), within(0.01));
    }

    /** Share of each board's weighted people in the nation's. */
    private static Map<String, Double> boards(ComputedScheme computed) {
        Map<String, Double> shares = new TreeMap<>();
        computed.position(PERIOD)
                .at(computed.data().geography(), "icb")
                .areas()
                .forEach(area -> shares.put(area.code(), area.targetShare()));
        assertThat(shares).hasSize(42);
        return shares;
    }

    @Test
    void inequalities_at_10_or_20_per_cent_move_half_a_per_cent_of_weighted_people_in_opposite_directions() {
        Path data = data(clean(), CLEAN);
        Map<String, Double> base = boards(computed(data));
        Map<String, Double> less = boards(computed(data, "health_inequalities.weight=0.10"));
        Map<String, Double> more = boards(computed(data, "health_inequalities.weight=0.20"));
        double down = 0;
        double up = 0;
        for (String board : base.keySet()) {
            double shrunk = CsvRows.at(less, board) - CsvRows.at(base, board);
            double grown = CsvRows.at(more, board) - CsvRows.at(base, board);
            down += Math.max(0, shrunk);
            up += Math.max(0, grown);
            assertThat(Math.signum(shrunk)).as(board).isEqualTo(-Math.signum(grown));
        }
        assertThat(down).isCloseTo(0.004997, within(5e-7));
        assertThat(up).isCloseTo(0.004997, within(5e-7));
    }
}

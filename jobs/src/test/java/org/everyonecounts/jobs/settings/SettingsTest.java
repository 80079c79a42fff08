package org.everyonecounts.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.publish.EffectiveConfig;
import org.everyonecounts.reports.workbook.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path folder;

    private Settings read(Map<String, String> environment, Map<SettingKey, List<String>> options) {
        return new SettingsReader(folder, environment).read(Optional.empty(), options);
    }

    private void file(String yaml) throws IOException {
        Files.writeString(folder.resolve(SettingsReader.DEFAULT_FILE), yaml);
    }

    private Problem refused(Map<String, String> environment, Map<SettingKey, List<String>> options) {
        Fault fault = catchThrowableOfType(Fault.class, () -> read(environment, options));
        assertThat(fault).as("a fault").isNotNull();
        assertThat(fault.exitCode()).isEqualTo(ExitCode.USAGE);
        return fault.problems().get(0);
    }

    @Test
    void with_nothing_given_the_defaults_of_the_contract_hold() {
        Settings settings = read(Map.of(), Map.of());
        assertThat(settings.periodWord()).isEqualTo("latest");
        assertThat(settings.out()).isEqualTo(folder.resolve("out"));
        assertThat(settings.replicates()).isEqualTo(2000);
        assertThat(settings.seed()).isEqualTo(20261122L);
        assertThat(settings.data()).isEmpty();
        assertThat(settings.schemes()).isEmpty();
        assertThat(settings.strict()).isFalse();
        assertThat(settings.gate(SettingKey.GATES_REJECTED_ROWS)).isEqualTo(0.01);
        assertThat(settings.gate(SettingKey.GATES_REJECTED_PEOPLE_OR_POUNDS)).isEqualTo(0.005);
    }

    @Test
    void an_option_goes_before_the_environment_before_the_file_before_the_default() throws IOException {
        assertThat(read(Map.of(), Map.of()).seed()).isEqualTo(20261122L);
        file("seed: 1\n");
        assertThat(read(Map.of(), Map.of()).seed()).isEqualTo(1);
        Map<String, String> environment = Map.of("EVERYONE_COUNTS_SEED", "2", "HOME", "/root");
        assertThat(read(environment, Map.of()).seed()).isEqualTo(2);
        Settings settings = read(environment, Map.of(SettingKey.SEED, List.of("3")));
        assertThat(settings.seed()).isEqualTo(3);
        assertThat(settings.given(SettingKey.SEED).origin()).isEqualTo("option --seed");
    }

    @Test
    void nested_keys_and_lists_are_read_from_the_file() throws IOException {
        file("""
                scheme: [core, primary-medical]
                level: sub_icb,icb
                gates:
                  rejected_rows: 0.02
                set:
                  - "core:tolerance=0.05"
                """);
        Settings settings = read(Map.of("EVERYONE_COUNTS_GATES_NEED_MISSING_PEOPLE", "0.03"), Map.of());
        assertThat(settings.schemes()).containsExactly("core", "primary-medical");
        assertThat(settings.levels()).containsExactly("sub_icb", "icb");
        assertThat(settings.gate(SettingKey.GATES_REJECTED_ROWS)).isEqualTo(0.02);
        assertThat(settings.gate(SettingKey.GATES_NEED_MISSING_PEOPLE)).isEqualTo(0.03);
        assertThat(settings.schemeChanges()).containsExactly("core:tolerance=0.05");
    }

    @Test
    void an_unknown_key_is_an_error_with_its_place_and_the_nearest_key() throws IOException {
        file("# ours\nperiod: all\nreplicate: 10\n");
        Problem problem = refused(Map.of(), Map.of());
        assertThat(problem.what()).isEqualTo("unknown key \"replicate\"");
        assertThat(problem.file()).endsWith("everyone-counts.yaml");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo("1");
        assertThat(problem.fix()).contains("\"replicates\"");
    }

    @Test
    void an_unknown_nested_key_names_the_nearest_key() throws IOException {
        file("gates:\n  rejected_row: 0.5\n");
        Problem problem = refused(Map.of(), Map.of());
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.fix()).contains("\"gates.rejected_rows\"");
    }

    @Test
    void an_unknown_variable_of_ours_is_an_error_and_others_are_not_read() {
        Problem problem = refused(Map.of("EVERYONE_COUNTS_SEEDS", "1", "EVERYONE", "counts"), Map.of());
        assertThat(problem.what()).contains("EVERYONE_COUNTS_SEEDS");
        assertThat(problem.fix()).contains("\"EVERYONE_COUNTS_SEED\"");
    }

    @ParameterizedTest
    @CsvSource({
        "PERIOD, 2021/2022",
        "PERIOD, last",
        "REPLICATES, -1",
        "REPLICATES, many",
        "SEED, 1.5",
        "GATES_REJECTED_ROWS, 1.01",
        "GATES_REJECTED_ROWS, 1%",
        "LOG_FORMAT, xml",
        "ENGINE, spark",
        "DRIVERS, alphabetical"
    })
    void a_value_that_is_not_legal_is_an_error_that_says_what_is(SettingKey key, String value) {
        Problem problem = refused(Map.of(key.environmentName(), value), Map.of());
        assertThat(problem.what()).isEqualTo(key.key() + " is \"" + value + "\"");
        assertThat(problem.why()).isEqualTo("Legal is " + key.shape().legal());
        assertThat(problem.fix()).contains(key.environmentName());
    }

    @Test
    void an_unknown_profile_is_refused_and_the_legal_ones_are_listed() {
        Problem problem = refused(Map.of(), Map.of(SettingKey.PROFILE, List.of("analyst", "board")));
        assertThat(problem.what()).isEqualTo("profile is \"board\"");
        assertThat(problem.why()).isEqualTo("Legal is analyst or publication");
    }

    @ParameterizedTest
    @CsvSource({
        "publication, publication",
        "'publication,analyst', 'analyst,publication'",
        "'analyst, analyst', analyst"
    })
    void profiles_are_written_once_each_in_any_order(String given, String meant) {
        Settings settings = read(Map.of("EVERYONE_COUNTS_PROFILE", given), Map.of());
        assertThat(settings.print(SettingKey.PROFILE)).isEqualTo(meant);
        assertThat(settings.changingFigures()).containsEntry("profile", meant);
        assertThat(settings.profiles().stream().map(Profile::word)).containsExactly(meant.split(",", -1));
    }

    @Test
    void a_settings_file_may_list_both_profiles() throws IOException {
        Files.writeString(folder.resolve("both.yaml"), "profile: [publication, analyst]\n");
        Settings settings = new SettingsReader(folder, Map.of()).read(Optional.of(Path.of("both.yaml")), Map.of());
        assertThat(settings.profiles()).containsExactly(Profile.ANALYST, Profile.PUBLICATION);
    }

    @ParameterizedTest
    @CsvSource({"2021/22, 2021/22", "2021-22, 2021/22", "2021, 2021", "all, all"})
    void a_period_is_written_either_way(String given, String meant) {
        assertThat(read(Map.of(), Map.of(SettingKey.PERIOD, List.of(given))).periodWord())
                .isEqualTo(meant);
    }

    @Test
    void paths_in_the_file_are_relative_to_the_file_and_others_to_the_current_folder() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("etc"));
        Files.writeString(elsewhere.resolve("night.yaml"), "data: package\nout: reports\n");
        Settings settings = new SettingsReader(folder, Map.of("EVERYONE_COUNTS_OUT", "mine"))
                .read(Optional.of(Path.of("etc/night.yaml")), Map.of());
        assertThat(settings.data()).contains(elsewhere.resolve("package"));
        assertThat(settings.out()).isEqualTo(folder.resolve("mine"));
    }

    @Test
    void a_settings_file_that_is_named_must_exist() {
        Fault fault = catchThrowableOfType(
                Fault.class,
                () -> new SettingsReader(folder, Map.of()).read(Optional.of(Path.of("none.yaml")), Map.of()));
        assertThat(fault.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(fault).hasMessageContaining("none.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "'seed: [1', 1",
        "'- seed', 1",
        "'seed: {a: {b: [[1]]}}', 1",
        "'seed: 1\nseed: 2', 2",
        "'a: &x [1]\nb: *x', 1",
        "'seed:', 1"
    })
    void a_file_that_is_no_plain_yaml_is_an_error_with_its_line(String yaml, long line) throws IOException {
        file(yaml);
        Problem problem = refused(Map.of(), Map.of());
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.fix()).isNotBlank();
    }

    @Test
    void a_file_that_is_not_utf_8_is_an_error() throws IOException {
        Files.write(
                folder.resolve(SettingsReader.DEFAULT_FILE), "contact: Zoë\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(Map.of(), Map.of()).what()).isEqualTo("the file is not UTF-8 text");
    }

    @Test
    void the_order_of_schemes_and_levels_does_not_change_the_fingerprint() {
        Settings one = read(Map.of(), Map.of(SettingKey.LEVEL, List.of("icb,region")));
        Settings other = read(Map.of(), Map.of(SettingKey.LEVEL, List.of("region", "icb")));
        assertThat(one.changingFigures()).isEqualTo(other.changingFigures());
        assertThat(one.changingFigures()).doesNotContainKeys("out", "log_format", "engine", "quiet", "color", "data");
    }

    @Test
    void the_effective_settings_of_a_run_can_be_given_back_to_it() throws IOException {
        Settings before = read(
                Map.of(),
                Map.of(
                        SettingKey.SET, List.of("core:title=\"a\\b\", c", "core:tolerance=0.05"),
                        SettingKey.SCHEME, List.of("core"),
                        SettingKey.GATES_REJECTED_ROWS, List.of("0.5"),
                        SettingKey.CONTACT, List.of("Zoë: ward #3")));
        file(EffectiveConfig.yaml(before));
        Settings after = read(Map.of(), Map.of());
        for (SettingKey key : SettingKey.values()) {
            assertThat(after.values(key)).as(key.key()).isEqualTo(before.values(key));
        }
    }
}

package org.everyonecounts.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Secrets;
import org.everyonecounts.jobs.publish.EffectiveConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    private static final String HUSH = "hush-9f";

    @TempDir
    Path folder;

    private Settings read(String address, Map<String, String> environment) {
        return new SettingsReader(folder, environment)
                .read(Optional.empty(), Map.of(SettingKey.DATABASE_URL, List.of(address)));
    }

    private Fault refused(String address) {
        Fault fault = catchThrowableOfType(Fault.class, () -> read(address, Map.of()));
        assertThat(fault).as(address).isNotNull();
        return fault;
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:hush-9f@db.example:6543/night, jdbc:postgresql://db.example:6543/night, u",
        "postgres://u:hush-9f@db.example/night, jdbc:postgresql://db.example/night, u",
        "jdbc:postgresql://db.example/night?user=u&password=hush-9f&sslmode=require,"
                + " jdbc:postgresql://db.example/night?sslmode=require, u",
        "postgresql://u%40trust:hush-9f@[::1]:5432/a%20b?connect_timeout=3,"
                + " jdbc:postgresql://[::1]:5432/a%20b?connectTimeout=3, u@trust",
        "'postgresql://u:hush-9f@one:1,two:2/night', 'jdbc:postgresql://one:1,two:2/night', u"
    })
    void both_forms_are_read_and_print_themselves_without_user_and_password(String given, String shown, String user) {
        Settings settings = read(given, Map.of());
        assertThat(settings.database().toString()).isEqualTo(shown);
        assertThat(settings.print(SettingKey.DATABASE_URL)).isEqualTo(shown);
        assertThat(settings.database().user()).isEqualTo(user);
        assertThat(settings.database().secrets()).isEqualTo(Map.of("password", HUSH));
        assertThat(EffectiveConfig.yaml(settings)).contains(shown).doesNotContain(HUSH);
        assertThat(settings.changingFigures()).doesNotContainKey("database_url");
    }

    @Test
    void what_is_printed_can_be_given_again() {
        String shown = read("postgresql://u:p%2Fw@h:1/a%20b%25?sslmode=require", Map.of())
                .database()
                .toString();
        assertThat(read(shown, Map.of()).database().toString()).isEqualTo(shown);
    }

    @Test
    void nothing_given_is_the_embedded_database() {
        assertThat(read("", Map.of()).database().isEmbedded()).isTrue();
        assertThat(new SettingsReader(folder, Map.of())
                        .read(Optional.empty(), Map.of())
                        .database()
                        .isEmbedded())
                .isTrue();
    }

    @Test
    void the_password_in_the_address_goes_before_our_variable_before_that_of_all_programs() {
        Map<String, String> ours =
                Map.of("EVERYONE_COUNTS_DATABASE_PASSWORD", "ours", "PGPASSWORD", "common", "PGUSER", "somebody");
        assertThat(read("postgresql://u:in@h/d", ours).database().secrets()).containsEntry("password", "in");
        assertThat(read("postgresql://u@h/d", ours).database().secrets()).containsEntry("password", "ours");
        assertThat(read("postgresql://h/d", Map.of("PGPASSWORD", "common", "PGUSER", "somebody"))
                        .database()
                        .secrets())
                .containsEntry("password", "common");
        assertThat(read("postgresql://h/d", ours).database().user()).isEqualTo("somebody");
        assertThat(read("postgresql://u@h/d", Map.of()).database().secrets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://u:hush-9f@h/d",
                "jdbc:h2:mem:x;PASSWORD=hush-9f",
                "hush-9f",
                "postgresql://u:hush-9f@h",
                "postgresql://u:hush-9f@h/",
                "postgresql://u:hush-9f/1@h/d",
                "postgresql://u:hush-9f@h:port/d",
                "postgresql://u:hush-9f@h:70000/d",
                "postgresql://u:hush-9f%@h/d",
                "postgresql://u:x@h/d?socketFactory=hush-9f",
                "postgresql://u:x@h/d?hush-9f",
                "postgresql://u:hush-9f@:5432/d",
                "postgresql:d?password=hush-9f"
            })
    void what_is_no_address_is_refused_with_exit_2_and_not_repeated(String address) {
        Fault fault = refused(address);
        assertThat(fault.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(fault.toString()).contains("database_url").doesNotContain("hush");
        assertThat(fault.problems().get(0).fix()).isNotBlank();
    }

    @Test
    void a_password_in_the_settings_file_is_refused_and_not_repeated() throws IOException {
        for (String line : List.of(
                "database_url: postgresql://u:hush-9f@h/d",
                "database_url: jdbc:postgresql://h/d?sslpassword=hush-9f",
                "database_password: hush-9f")) {
            Files.writeString(folder.resolve("everyone-counts.yaml"), line + "\n");
            Fault fault = catchThrowableOfType(
                    Fault.class, () -> new SettingsReader(folder, Map.of()).read(Optional.empty(), Map.of()));
            assertThat(fault.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(fault.toString()).contains("line 1").doesNotContain("hush");
        }
        Files.writeString(folder.resolve("everyone-counts.yaml"), "database_url: postgresql://u@h/d\n");
        assertThat(new SettingsReader(folder, Map.of("PGPASSWORD", "x"))
                        .read(Optional.empty(), Map.of())
                        .database()
                        .secrets())
                .containsEntry("password", "x");
    }

    @Test
    void secrets_are_taken_out_of_a_command_line_wherever_they_stand() {
        assertThat(Secrets.inArguments(
                        List.of(
                                "run",
                                "--database-url",
                                "postgresql://u:hush 9f@h/d",
                                "--database-url=hush-9f",
                                "--set",
                                "core:x=postgresql://u:hush@9f@h/d",
                                "--set=a.password=hush-9f",
                                "--seed=1"),
                        "jdbc:postgresql://h/d"))
                .containsExactly(
                        "run",
                        "--database-url",
                        "jdbc:postgresql://h/d",
                        "--database-url=jdbc:postgresql://h/d",
                        "--set",
                        "core:x=postgresql://h/d",
                        "--set=a.password=***",
                        "--seed=1");
        assertThat(Secrets.masked("tolerance=0.05, ask a@b.example")).isEqualTo("tolerance=0.05, ask a@b.example");
    }
}

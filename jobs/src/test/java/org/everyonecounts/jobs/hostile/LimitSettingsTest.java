package org.everyonecounts.jobs.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.everyonecounts.jobs.cli.Terminal;
import org.everyonecounts.jobs.contract.Limit;
import org.everyonecounts.jobs.settings.SettingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits are settings: who has larger input raises them, wherever settings are given, and the refusal says which. */
class LimitSettingsTest {
    @TempDir
    private Path outside;

    @Test
    void every_limit_is_a_setting_outside_the_fingerprint() {
        for (Limit limit : Limit.values()) {
            SettingKey key = SettingKey.ofKey(limit.key()).orElseThrow(() -> new AssertionError(limit.key()));
            assertThat(key.changesFigures()).as(limit.key()).isFalse();
            assertThat(key.fallback()).isEqualTo(Long.toString(limit.fallback()));
        }
    }

    @Test
    void a_limit_in_the_file_holds_for_validate_and_for_measure() throws Exception {
        HostilePackage made = HostilePackage.in(outside);
        Files.writeString(outside.resolve("everyone-counts.yaml"), "limits:\n  rows: 1000\n");
        made.large("t", out -> {
            HostilePackage.write(out, "v\n");
            HostilePackage.repeat(out, "1\n", 1_001);
        });
        made.large("data/costs.csv", out -> {
            HostilePackage.write(out, "period,area_code,factor,index\n");
            HostilePackage.repeat(out, "2021/22,000,mff,1\n", 1_001);
        });
        Terminal.Answer validated = new Terminal(outside).type("validate", "--data", "package");
        assertThat(validated.exitCode()).isEqualTo(3);
        assertThat(validated.toString()).contains("limits.rows is 1000", "data/costs.csv, line 1002");
        Terminal.Answer measured = new Terminal(outside).type("measure", "package/t", "--value", "v");
        assertThat(measured.exitCode()).isEqualTo(3);
        assertThat(measured.toString()).contains("limits.rows is 1000", "raise the setting limits.rows");
        assertThat(new Terminal(outside)
                        .with("EVERYONE_COUNTS_LIMITS_ROWS", "2000")
                        .type("measure", "package/t", "--value", "v", "--interval", "none")
                        .exitCode())
                .isZero();
    }

    @Test
    void a_limit_out_of_its_own_bounds_and_a_settings_file_too_large_are_refused() throws Exception {
        Terminal.Answer tiny = new Terminal(outside)
                .with("EVERYONE_COUNTS_LIMITS_NESTING", "1")
                .type("validate");
        assertThat(tiny.exitCode()).isEqualTo(2);
        assertThat(tiny.toString()).contains("limits.nesting is 1", "Legal is 10 to 500");
        Files.writeString(outside.resolve("everyone-counts.yaml"), "#".repeat(1_100_000));
        Terminal.Answer large = new Terminal(outside).type("validate");
        assertThat(large.exitCode()).isEqualTo(2);
        assertThat(large.toString()).contains("limits.document_bytes is 1048576");
    }
}

package org.everyonecounts.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.everyonecounts.jobs.doctor.Diagnosis.Verdict;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private static Diagnosis look(Machine machine, String id) {
        return machine.examine().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void java_17_with_half_a_gigabyte_is_well() {
        assertThat(Machine.of(17, 495, NOW, "UTF-8").examine())
                .extracting(Diagnosis::verdict)
                .containsOnly(Verdict.OK);
    }

    @Test
    void an_old_java_little_memory_and_a_clock_that_stands_are_told() {
        assertThat(look(Machine.of(11, 495, NOW, "UTF-8"), "java").verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(look(Machine.of(17, 200, NOW, "UTF-8"), "memory").verdict()).isEqualTo(Verdict.WARNING);
        assertThat(look(Machine.of(17, 100, NOW, "UTF-8"), "memory").mend()).contains("EVERYONE_COUNTS_MEMORY");
        assertThat(look(Machine.of(17, 100, NOW, "UTF-8"), "memory").verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(look(Machine.of(17, 495, Instant.EPOCH, "UTF-8"), "clock").verdict())
                .isEqualTo(Verdict.PROBLEM);
    }

    @Test
    void names_of_files_without_letters_of_other_languages_are_a_warning() {
        Diagnosis letters = look(Machine.of(17, 495, NOW, "ANSI_X3.4-1968"), "letters");
        assertThat(letters.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(letters.mend()).contains("LC_ALL=C.UTF-8");
    }
}

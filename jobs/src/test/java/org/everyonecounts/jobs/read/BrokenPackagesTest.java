package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.check.Reject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenPackagesTest {
    @ParameterizedTest
    @EnumSource
    void a_broken_package_ends_with_its_exit_code_and_says_where_and_how_to_mend_it(
            BrokenPackage broken, @TempDir Path folder) {
        BrokenPackage.Told told = broken.damage(GoodPackage.write(folder));
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.exitCode()).as(outcome.fault().toString()).isEqualTo(told.exitCode());
        if (outcome.fault().isPresent()) {
            Problem problem = outcome.problems().stream()
                    .filter(one -> one.what().contains(told.says()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(outcome.problems().toString()));
            assertThat(problem.file()).isEqualTo(told.file());
            assertThat(problem.fix()).contains(told.fix());
            assertThat(problem.why()).isNotBlank();
            if (told.line() >= 0) {
                assertThat(problem.line()).isEqualTo(told.line());
            } else {
                assertThat(problem.line()).isPositive();
            }
        } else if (told.exitCode() == ExitCode.PUBLISHED) {
            assertThat(outcome.rejects()).isEmpty();
            assertThat(outcome.good().warnings()).isEqualTo(told.check().isEmpty() ? 0 : 1);
            if (!told.check().isEmpty()) {
                assertThat(outcome.check(told.check()).status()).isEqualTo(Check.Status.FAILED);
            }
        } else {
            assertThat(outcome.check(told.check()).status()).isEqualTo(Check.Status.FAILED);
            assertThat(outcome.check(told.check()).severity()).isEqualTo(Check.Severity.ERROR);
            if (told.column().isEmpty()) {
                assertThat(outcome.rejects()).isEmpty();
                assertThat(outcome.check(told.check()).message()).contains(told.fix(), ", line ", "column ", "data/");
            } else {
                Reject first = outcome.rejects().get(0);
                assertThat(first.path()).isEqualTo(told.file());
                assertThat(first.line()).isEqualTo(told.line());
                assertThat(first.column()).isEqualTo(told.column());
                assertThat(first.rule()).isEqualTo(told.says());
                assertThat(first.fix()).contains(told.fix());
                assertThat(first.message()).isNotBlank();
                assertThat(outcome.good().rowsRejected())
                        .isEqualTo(outcome.rejects().size());
            }
        }
    }
}

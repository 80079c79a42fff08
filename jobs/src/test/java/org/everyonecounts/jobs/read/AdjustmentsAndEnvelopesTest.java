package org.everyonecounts.jobs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.jobs.contract.DescriptorReader;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.contract.SchemeReader;
import org.everyonecounts.jobs.contract.SchemeSource;
import org.everyonecounts.models.area.AreaColumn;
import org.everyonecounts.models.area.HealthData;
import org.everyonecounts.models.area.HealthData.AdjustmentKey;
import org.everyonecounts.models.area.HealthData.SeriesKey;
import org.everyonecounts.models.measure.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lump sums and envelopes reach the figures, and a scheme may only name what the data have. */
class AdjustmentsAndEnvelopesTest {
    @TempDir
    private Path folder;

    private PackageDamage damage;

    @BeforeEach
    void two_more_resources() {
        damage = new PackageDamage(GoodPackage.write(folder));
        damage.text("data/adjustments.csv", """
                period,area_code,stream,adjustment,amount_gbp,status
                2021/22,003,care,remoteness,1200.10,e
                2021/22,001,care,remoteness,800,
                2021/22,001,care,council_tax,-5,
                2021/22,001,drugs,rebate,7,
                """);
        damage.text("data/envelopes.csv", """
                period,stream,total_gbp
                2022/23,care,12345678901.23
                2023/24,care,13000000000
                """);
        damage.descriptor(root -> {
            root.withArray("resources").addObject().put("name", "adjustments").put("path", "data/adjustments.csv");
            root.withArray("resources").addObject().put("name", "envelopes").put("path", "data/envelopes.csv");
        });
    }

    private HealthData data() {
        return ReadOutcome.of(folder).good().data();
    }

    @Test
    void lump_sums_stand_by_period_stream_and_name() {
        HealthData data = data();
        assertThat(data.adjustments().keySet())
                .containsExactly(
                        new AdjustmentKey("2021/22", "care", "council_tax"),
                        new AdjustmentKey("2021/22", "care", "remoteness"),
                        new AdjustmentKey("2021/22", "drugs", "rebate"));
        AreaColumn remoteness = ReadOutcome.at(data.adjustments(), new AdjustmentKey("2021/22", "care", "remoteness"));
        assertThat(remoteness.level()).isEqualTo("board");
        assertThat(remoteness.values().keySet()).containsExactly("001", "003");
        assertThat(remoteness.get("003").exact()).isEqualByComparingTo("1200.10");
        assertThat(remoteness.flagsOf("003")).hasSize(1);
        assertThat(remoteness.get("002")).isEqualTo(Figure.NOT_AVAILABLE);
    }

    @Test
    void envelopes_keep_every_penny() {
        assertThat(ReadOutcome.at(data().envelopes(), new SeriesKey("2022/23", "care"))
                        .exact())
                .isEqualByComparingTo(new BigDecimal("12345678901.23"));
        assertThat(data().envelopes()).hasSize(2);
    }

    @Test
    void a_negative_envelope_is_rejected_with_its_line() {
        damage.replace("data/envelopes.csv", "13000000000", "-1");
        ReadOutcome outcome = ReadOutcome.of(folder);
        assertThat(outcome.rejects()).anySatisfy(reject -> {
            assertThat(reject.path()).isEqualTo("data/envelopes.csv");
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.column()).isEqualTo("total_gbp");
            assertThat(reject.rule()).isEqualTo("minimum");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tolerance: 0.03 | adjustments: [remotness] | adjustment of stream care \"remotness\" | 12 | \"remoteness\"",
                "tolerance: 0.03 | adjustments: [rebate] | adjustment of stream care \"rebate\" | 12 | council_tax, remoteness",
                "tolerance: 0.03 | own_resources: [council_tx] | \"council_tx\" is not in the data | 12 | \"council_tax\"",
                "{basis: registered} | {basis: registerd} | population basis \"registerd\" | 5 | \"registered\"",
                "{basis: registered} | {basis: registered, constrain_to: residents} | \"residents\" | 5 | \"resident\"",
                "{id: list, | {id: lists, | need component \"lists\" | 7 | \"list\"",
                "component: illness | component: ilness | need component \"ilness\" | 9 | \"illness\"",
                "factor: mff | factor: mfff | cost factor \"mfff\" | 10 | \"mff\"",
            })
    void a_name_that_no_row_has_is_told_with_its_line_and_the_nearest_known_one(
            String old, String fresh, String what, long line, String fix) {
        damage.replace("schemes/care.yaml", old, fresh);
        List<SchemeSource> schemes = SchemeReader.select(DescriptorReader.read(folder), List.of(), List.of());
        List<Problem> problems = SchemeNames.unknown(schemes, data());
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("schemes/care.yaml");
            assertThat(problem.what()).contains(what);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.fix()).contains(fix);
        });
    }

    @Test
    void names_that_the_data_have_are_no_problem_and_a_scheme_without_money_is_left_alone() {
        damage.replace(
                "schemes/care.yaml",
                "tolerance: 0.03",
                "adjustments: [remoteness]\nown_resources: [council_tax]\ntop_slice: {id: anything, share: 0.1}");
        PackageContentAndSchemes good = PackageContentAndSchemes.of(folder);
        assertThat(SchemeNames.unknown(good.schemes(), good.data())).isEmpty();
        damage.replace("schemes/care.yaml", "stream: care", "stream: dental");
        damage.replace("schemes/care.yaml", "{id: list,", "{id: teeth,");
        good = PackageContentAndSchemes.of(folder);
        assertThat(SchemeNames.unknown(good.schemes(), good.data())).isEmpty();
    }

    private record PackageContentAndSchemes(List<SchemeSource> schemes, HealthData data) {
        static PackageContentAndSchemes of(Path folder) {
            return new PackageContentAndSchemes(
                    SchemeReader.select(DescriptorReader.read(folder), List.of(), List.of()),
                    ReadOutcome.of(folder).good().data());
        }
    }
}

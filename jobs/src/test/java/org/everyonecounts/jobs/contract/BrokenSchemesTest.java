package org.everyonecounts.jobs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.jobs.read.GoodPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to break a scheme ends with exit 2 and says what, in which line, why, and how to mend it. */
class BrokenSchemesTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void levels_come_from_a_package() {
        GoodPackage.write(folder);
    }

    private static Fault fault(String yaml) throws IOException {
        Path file = folder.resolve("broken.yaml");
        Files.writeString(file, yaml);
        return catchThrowableOfType(
                Fault.class,
                () -> SchemeReader.select(DescriptorReader.read(folder), List.of(file.toString()), List.of()));
    }

    private static void assertTold(Fault fault, long line, String what, String why, String fix) {
        assertThat(fault).as("the scheme should be refused").isNotNull();
        assertThat(fault.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(fault.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("broken.yaml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).contains(what);
            assertThat(problem.why()).contains(why);
            assertThat(problem.fix()).contains(fix);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rounding: pounds | roundin: pounds | 6 | unknown key \"roundin\" in the scheme | Only known keys | \"rounding\"",
                "rounding: pounds | rounding: pennies | 6 | \"rounding\" is not a known one (\"pennies\") | one of pence, pounds, thousands | as asked",
                "rounding: pounds | rounding: pound | 6 | not a known one | one of | \"pounds\"",
                "level: region | levl: region | 4 | unknown key \"levl\" in \"population.constrain_to\" | Only known keys | \"level\"",
                "level: region | level: regoin | 4 | level \"regoin\" is not known | nation, region, board | \"region\"",
                "{basis: resident, level | {basis: registered, level | 4 | constrained to themselves | of another | another basis",
                "{basis: resident, level: region} | 7 | 4 | wrong type | text in quotes or an object | as asked",
                "share: 0.6 | share: 0.600001 | 7 | shares of the blocks sum to 1.000001 | 0.000000001 | sum to 1",
                "weight: 0.75} | weight: 0.750001} | 10 | weights of the components sum to 1.000001 | 0.000000001 | sum to 1",
                "share: 0.7, | share: 0.699999, | 18 | shares of the programmes sum to 0.999999 | 0.000000001 | sum to 1",
                "share: 0.4 | envelope_gbp: 400 | 15 | block \"product\" must have share | Either every block | the same key",
                "share: 0.6 | envelope_gbp: -5 | 9 | \"blocks.sum.envelope_gbp\" is not valid (\"-5\") | more than 0 | correct",
                "share: 0.6 | share: sixty | 9 | \"blocks.sum.share\" has the wrong type | a number | as asked",
                "combine: product | combine: sum | 17 | combine is sum, but the block has programmes | by product | combine: product",
                "combine: product | components: [{id: list, weight: 1}] | 18 | \"product\" has both components and programmes | or a product | keep one",
                "rounding: pounds | components: [{id: list, weight: 1}] | 7 | both components and blocks are given | one block at the top | keep one",
                "rounding: pounds | costs: [{factor: mff, on: need}] | 6 | costs stands beside blocks | each has its own | into the blocks",
                "rounding: pounds | combine: product | 6 | combine stands beside blocks | each has its own | into the blocks",
                "id: product | id: sum | 15 | \"sum\" is given twice | once in a list | join",
                "id: maternity | id: acute | 20 | \"acute\" is given twice | once in a list | join",
                "[age_sex, morbidity] | [age_sex, age_sex] | 19 | index \"age_sex\" is given twice in programme \"acute\" | multiplies once | remove",
                "[age_sex, morbidity] | [] | 19 | \"blocks.product.programmes.acute.indices\" is not valid | not be empty | correct",
                "groups: 16} | groups: 16}, exponential: {slope: 1} | 13 | both group_scale and exponential | not both | keep one",
                "groups: 16 | groups: 1 | 13 | \"blocks.sum.health_inequalities.group_scale.groups\" is not valid | 2 or more | correct",
                "groups: 16 | groups: 1.5 | 13 | wrong type | a whole number | as asked",
                "ratio: 10 | ratio: 0 | 13 | group_scale.ratio\" is not valid | more than 0 | correct",
                "ratio: 10 | ration: 10 | 13 | unknown key \"ration\" in \"blocks.sum.health_inequalities.group_scale\" | Only known | \"ratio\"",
                "slope: 3.0 | slop: 3.0 | 21 | unknown key \"slop\" in \"blocks.product.health_inequalities.exponential\" | Only known | \"slope\"",
                "smr, weight: 0.10 | smr, weight: 1.10 | 21 | health_inequalities.weight\" is not valid | 1 or less | 0.02",
                "on: need} | on: people} | 14 | not a known one | one of need, need_and_inequalities | as asked",
                "[council_tax] | [remoteness] | 23 | \"remoteness\" stands in own_resources and in adjustments | twice | one of the two",
                "[council_tax] | [council_tax, council_tax] | 23 | not valid | not hold an entry twice | correct",
                "id: running_costs | id: council_tax | 24 | \"council_tax\" stands in top_slice and in own_resources | twice | one of the two",
                "share: 0.01} | share: 1} | 24 | \"top_slice.share\" is not valid (\"1\") | less than 1 | 0.02",
                "share: 0.01} | share: -0.01} | 24 | \"top_slice.share\" is not valid | 0 or more | correct",
                "share: 0.01} | share: 0.01, of: total} | 24 | unknown key \"of\" in \"top_slice\" | Only known | id, share",
                "target: fair_share | target: supplied | 22 | adjustments is given, but target is supplied | not be used | fair_share",
                "policy: base_plus_bands | policy: base_plus_band | 26 | \"transition.policy\" is not a known one | one of base_plus_bands | \"base_plus_bands\"",
                "policy: base_plus_bands | policy: base_plus_ramp | 26 | policy base_plus_ramp has no ramp | worked out | ramp: {cap_under",
                "policy: base_plus_bands | policy: base_plus_ramp | 27 | bands is a parameter of base_plus_bands | own parameters | remove bands",
                "policy: base_plus_bands | policy: proportional_shortfall | 34 | policy proportional_shortfall has no base growth | growth for all | remove",
                "{below: 0.025, step: 0} | {step: 0} | 30 | band 3 has no upper end, but is not the last | Only the last | put it last",
                "- {step: -0.01} | - {below: 0.05, step: -0.01} | 31 | the last band ends at 0.05 | Every distance | without below",
                "{below: -0.025, | {below: -0.06, | 29 | band 2 ends at -0.06, not above band 1, which ends at -0.05 | ascending | ascending",
                "{below: 0.025, step: 0} | {below: 0.025, stp: 0} | 30 | unknown key \"stp\" in \"transition.bands.3\" | Only known | \"step\"",
                "{below: 0.025, step: 0} | {below: 0.025} | 30 | key \"step\" is missing in \"transition.bands.3\" | without it | add \"step\"",
                "{below: -0.05, step: 0.015} | {below: -5, step: 0.015} | 28 | \"transition.bands.1.below\" is not valid | -1 or more | two per cent is written 0.02",
                "\"2024/25\" | \"2024-25\" | 33 | \"2024-25\" is not a financial year | by financial year | \"2024/25\"",
                "\"2024/25\" | \"2024/26\" | 33 | \"2024/26\" is not a financial year | by financial year | \"2024/25\"",
                "\"2024/25\": {bands | \"2024/25\": {band | 33 | unknown key \"band\" in \"transition.by_period.2024/25\" | Only known | \"bands\"",
                "{bands: [{below: 0, step: 0.01}, {step: 0}]} | {} | 33 | policy base_plus_bands has no bands | worked out | bands: [{below",
                "{bands: [{below: 0, step: 0.01}, {step: 0}]} | {floor: 0.02} | 33 | floor is a parameter of floor_lift | own parameters | remove floor",
                "base_growth: 0.03 | base_growth: solved | 34 | base_growth \"solved\" is not known | solve, given or a number | \"solve\"",
                "base_growth: 0.03 | base_growth: 3 | 34 | \"transition.base_growth\" is not valid (\"3\") | 1 or less | two per cent is written 0.02",
                "[0.03, 0.02] | [0.03, two] | 35 | \"transition.envelope_growth.2\" has the wrong type | a number | as asked",
                "[0.03, 0.02] | [] | 35 | \"transition.envelope_growth\" is not valid | not be empty | correct",
                "maximum_growth: 0.08 | maximum_growth: 0.005 | 36 | minimum_growth 0.01 is above maximum_growth 0.005 | both | raise maximum_growth",
                "growth: 0.02} | growth: 0.001} | 36 | minimum_growth 0.01 is above cap.growth 0.001 | both | raise cap.growth",
                "from: 0.0, to: 0.05 | from: 0.05, to: 0.05 | 40 | cap.from 0.05 is not below cap.to 0.05 | phased | the lower",
                "from: 0.0, to: 0.05, | from: 0.0, | 40 | key \"to\" is missing in \"transition.cap\" | without it | add \"to\"",
                "horizon: 15 | horizon: 0 | 41 | \"transition.horizon\" is not valid | 1 or more | correct",
                "horizon: 15 | horizon: 101 | 41 | \"transition.horizon\" is not valid | 100 or less | correct",
                "horizon: 15 | horizon: 1.5 | 41 | wrong type | a whole number | as asked",
                "horizon: 15 | horison: 15 | 41 | unknown key \"horison\" in \"transition\" | Only known | \"horizon\"",
            })
    void a_full_scheme_with_one_line_broken_is_refused(
            String old, String fresh, long line, String what, String why, String fix) throws IOException {
        assertThat(FullScheme.YAML).contains(old);
        assertTold(fault(FullScheme.YAML.replace(old, fresh)), line, what, why, fix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{policy: base_plus_ramp, ramp: {cap_under: 0.1, knot_under: 0.1, cap_over: 0.1}} | key \"knot_over\" is missing in \"transition.ramp\" | without it | add",
                "{policy: base_plus_ramp, ramp: {cap_under: 0.1, knot_under: -0.1, cap_over: 0.1, knot_over: 0.1}} | \"transition.ramp.knot_under\" is not valid | 0 or more | correct",
                "{policy: base_plus_ramp, ramp: {cap_under: 0.1, knot_undr: 0.1, cap_over: 0.1, knot_over: 0.1}} | unknown key \"knot_undr\" in \"transition.ramp\" | Only | \"knot_under\"",
                "{policy: base_plus_ramp, ramp: {cap_under: -0.1, knot_under: 0.1, cap_over: 0.1, knot_over: 0.1}} | \"transition.ramp.cap_under\" is not valid | 0 or more | correct",
                "{policy: floor_lift} | policy floor_lift has no floor | worked out | floor: 0.02",
                "{policy: floor_lift, floor: 0.05, maximum_growth: 0.02} | floor 0.05 is above maximum_growth 0.02 | both | raise maximum_growth",
                "{policy: floor_lift, floor: 0.05, cap: {from: 0, to: 0.1, growth: 0.01}} | floor 0.05 is above cap.growth 0.01 | both | lower floor",
                "{policy: share_blend} | policy share_blend has no blend | worked out | blend: [0.5, 1.0]",
                "{policy: share_blend, blend: []} | \"transition.blend\" is not valid | not be empty | correct",
                "{policy: share_blend, blend: [0.5, 0.25, 1]} | blend falls from 0.5 to 0.25 | never falls back | ascending",
                "{policy: share_blend, blend: [0.25, 0.5]} | blend ends at 0.5 | new share alone | end with 1.0",
                "{policy: share_blend, blend: [0.5, 1.2]} | \"transition.blend.2\" is not valid | 1 or less | correct",
                "{policy: share_blend, blend: [1], by_period: {\"2024/25\": {floor: 0.1}}} | by_period is given with policy share_blend | list of years | into blend",
                "{policy: parity_topup, tolerance: 2} | \"transition.tolerance\" is not valid | 1 or less | correct",
                "{policy: parity_topup, by_period: {\"2024/25\": {}}} | policy parity_topup has no tolerance | worked out | tolerance: 0.05",
                "{policy: proportional_shortfal} | not a known one | one of | \"proportional_shortfall\"",
                "{policy: proportional_shortfall, floor: 0.02} | floor is a parameter of floor_lift | own parameters | policy: floor_lift",
                "{floor: 0.02} | key \"policy\" is missing in \"transition\" | without it | add \"policy\"",
                "{policy: floor_lift, floor: 0.02, by_period: {}} | \"transition.by_period\" is not valid | not be empty | correct",
                "{policy: floor_lift, floor: 0.02, base_growth: solve} | policy floor_lift has no base growth | growth for all | remove",
            })
    void a_pace_of_change_that_contradicts_itself_is_refused(String transition, String what, String why, String fix)
            throws IOException {
        String yaml = """
                scheme: pace
                title: Pace of change alone
                stream: care
                population: {basis: registered}
                components: [{id: list, weight: 1}]
                target: fair_share
                transition:\s""";
        assertTold(fault(yaml + transition + "\n"), 7, what, why, fix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "components: [{id: list, weight: 1}] | notes: [no need] | 1 | neither components nor programmes nor blocks | one block at the top | add one",
                "components: [{id: list, weight: 1}] | blocks: [{id: empty, share: 1}] | 5 | \"empty\" has neither components nor programmes | weighted sum | add one",
                "components: [{id: list, weight: 1}] | blocks: [] | 5 | \"blocks\" is not valid | not be empty | correct",
                "components: [{id: list, weight: 1}] | programmes: [{id: a, share: 1, indexes: [x]}] | 5 | unknown key \"indexes\" in \"programmes.a\" | Only known | \"indices\"",
                "components: [{id: list, weight: 1}] | blocks: [{id: a, envelope_gbp: 1, share: 1, components: [{id: list, weight: 1}]}] | 5 | must have envelope_gbp and not share | Either every | same key",
                "target: fair_share | target: fair_shares | 6 | \"target\" is not a known one | one of fair_share, supplied | \"fair_share\"",
            })
    void a_scheme_of_one_block_that_is_broken_is_refused(
            String old, String fresh, long line, String what, String why, String fix) throws IOException {
        String yaml = """
                scheme: small
                title: One block
                stream: care
                population: {basis: registered}
                components: [{id: list, weight: 1}]
                target: fair_share
                """;
        assertThat(yaml).contains(old);
        assertTold(fault(yaml.replace(old, fresh)), line, what, why, fix);
    }
}

package org.everyonecounts.jobs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.everyonecounts.jobs.read.GoodPackage;
import org.everyonecounts.jobs.read.PackageDamage;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.TargetMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeReaderTest {
    private static final String SECOND = """
            scheme: blocks-of-two
            title: Two pots
            stream: care
            population: {basis: registered}
            target: supplied
            growth: additive
            blocks:
              - id: hospital
                share: 0.8795
                components: [{id: list, weight: 1}]
                health_inequalities: {component: illness, weight: 0.10}
                costs:
                  - {factor: mff, on: need_and_inequalities}
              - {id: prescribing, share: 0.1205, components: [{id: illness, weight: 1.0}]}
            """;

    @TempDir
    private Path folder;

    private PackageDamage damage;

    @BeforeEach
    void good() {
        damage = new PackageDamage(GoodPackage.write(folder));
    }

    private List<SchemeSource> select(List<String> wanted, String... sets) {
        return SchemeReader.select(DescriptorReader.read(folder), wanted, List.of(sets));
    }

    private Problem fault(ExitCode exitCode, List<String> wanted, String... sets) {
        Fault fault = catchThrowableOfType(Fault.class, () -> select(wanted, sets));
        assertThat(fault).isNotNull();
        assertThat(fault.exitCode()).isEqualTo(exitCode);
        return fault.problems().get(0);
    }

    private void addSecond() {
        damage.text("schemes/two.yaml", SECOND);
        damage.descriptor(root -> root.withArray("x-schemes").add("schemes/two.yaml"));
    }

    @Test
    void a_scheme_is_read_as_written() {
        Scheme scheme = select(List.of()).get(0).scheme();
        assertThat(scheme.id()).isEqualTo("care");
        assertThat(scheme.populationBasis()).isEqualTo("registered");
        assertThat(scheme.target()).isEqualTo(TargetMode.FAIR_SHARE);
        assertThat(scheme.tolerance()).isEqualTo(0.03);
        assertThat(scheme.growth()).isEqualTo(Scheme.Growth.MULTIPLICATIVE);
        assertThat(scheme.needDrivesMoney()).isTrue();
        assertThat(scheme.grossStreams()).containsExactly("drugs");
        assertThat(scheme.notes()).containsExactly("A made-up scheme.");
        Scheme.Block block = scheme.blocks().get(0);
        assertThat(block.id()).isEqualTo("all");
        assertThat(block.share()).isEqualTo(1);
        assertThat(block.components())
                .containsExactly(new Scheme.Component("list", 0.4), new Scheme.Component("illness", 0.6));
        assertThat(block.healthInequalities()).isEqualTo(new Scheme.HealthInequalities("illness", 0.1));
        assertThat(block.costs()).containsExactly(new Scheme.Cost("mff", Scheme.CostOn.NEED));
        assertThat(scheme.assumptions().get(0).isIllustrative()).isTrue();
        assertThat(scheme.assumptions().get(0).value()).isEqualTo("0.1");
    }

    @Test
    void blocks_each_have_their_own_formula_and_on_is_a_word_not_a_truth() {
        addSecond();
        Scheme scheme = select(List.of("blocks-of-two")).get(0).scheme();
        assertThat(scheme.blocks()).extracting(Scheme.Block::share).containsExactly(0.8795, 0.1205);
        assertThat(scheme.blocks().get(0).costs())
                .containsExactly(new Scheme.Cost("mff", Scheme.CostOn.NEED_AND_INEQUALITIES));
        assertThat(scheme.blocks().get(1).healthInequalities()).isNull();
        assertThat(scheme.tolerance()).isEqualTo(0.025);
        assertThat(scheme.target()).isEqualTo(TargetMode.SUPPLIED);
    }

    @Test
    void envelopes_of_blocks_become_shares() {
        addSecond();
        damage.replace("schemes/two.yaml", "share: 0.8795", "envelope_gbp: 300");
        damage.replace("schemes/two.yaml", "share: 0.1205", "envelope_gbp: 100");
        assertThat(select(List.of("blocks-of-two")).get(0).scheme().blocks())
                .extracting(Scheme.Block::share)
                .containsExactly(0.75, 0.25);
    }

    @Test
    void schemes_come_in_the_order_asked_for_by_name_or_file() throws IOException {
        addSecond();
        Path elsewhere = Files.createTempFile(folder, "own", ".yaml");
        Files.writeString(elsewhere, SECOND.replace("blocks-of-two", "own"));
        assertThat(select(List.of())).extracting(one -> one.scheme().id()).containsExactly("care", "blocks-of-two");
        assertThat(select(List.of(elsewhere.toString(), "care")))
                .extracting(one -> one.scheme().id())
                .containsExactly("own", "care");
        assertThat(select(List.of(elsewhere.toString())).get(0).shown())
                .isEqualTo(elsewhere.getFileName().toString());
    }

    @Test
    void an_unknown_scheme_is_told_with_the_nearest() {
        Problem problem = fault(ExitCode.USAGE, List.of("caer"));
        assertThat(problem.what()).isEqualTo("scheme \"caer\" is not known");
        assertThat(problem.fix()).contains("\"care\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tolerance: 0.03 | toleranc: 0.03 | 12 | unknown key \"toleranc\" | \"tolerance\"",
                "tolerance: 0.03 | tolerance: wide | 12 | \"tolerance\" has the wrong type | as asked",
                "target: fair_share | target: fair | 11 | \"target\" is not a known one | as asked",
                "{id: list, weight: 0.4} | {id: list, wieght: 0.4} | 7 | unknown key \"wieght\" | \"weight\"",
                "weight: 0.6 | weight: 1.6 | 8 | not valid | correct",
                "weight: 0.6 | weight: 0.6000001 | 6 | sum to 1.0000001 | sum to 1",
                "stream: care | comment: care | 3 | unknown key \"comment\" | components",
                "{basis: registered} | {basis: &a registered} | 5 | anchor | plain YAML",
                "{basis: registered} | {basis: !!str registered} | 5 | tag | plain YAML",
                "{basis: registered} | {basis: registered, basis: resident} | 5 | given twice | plain YAML",
                "{id: illness, weight: 0.6} | {id: list, weight: 0.6} | 8 | \"list\" is given twice | join",
            })
    void a_scheme_that_breaks_its_contract_is_told_by_line_and_key(
            String old, String fresh, int line, String says, String fix) {
        damage.replace("schemes/care.yaml", old, fresh);
        Fault fault = catchThrowableOfType(Fault.class, () -> select(List.of()));
        assertThat(fault.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(fault.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("schemes/care.yaml");
            assertThat(problem.what()).contains(says);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.fix()).contains(fix);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target: fair_share | target: fair | one of fair_share, supplied",
                "tolerance: 0.03 | tolerance: wide | a number",
                "tolerance: 0.03 | tolerance: 2 | 1 or less",
                "tolerance: 0.03 | tolerance: -1 | 0 or more",
                "scheme: care | scheme: Care | follow the pattern",
                "title: Care by need | title: '' | not be empty",
                "[drugs] | [drugs, drugs] | not hold an entry twice",
                "need_drives_money: true | need_drives_money: yes | true or false",
            })
    void the_rule_of_a_value_is_told_in_words_of_our_own(String old, String fresh, String why) {
        damage.replace("schemes/care.yaml", old, fresh);
        assertThat(fault(ExitCode.USAGE, List.of()).why())
                .startsWith("It must ")
                .contains(why);
    }

    @Test
    void weights_within_a_billionth_of_one_pass() {
        damage.replace("schemes/care.yaml", "weight: 0.6", "weight: 0.600000001");
        assertThat(select(List.of())).hasSize(1);
    }

    @Test
    void yaml_that_is_deep_or_broken_is_refused() {
        damage.text("schemes/care.yaml", "[".repeat(100) + "]".repeat(100));
        assertThat(fault(ExitCode.USAGE, List.of()).why()).isNotBlank();
        damage.text("schemes/care.yaml", "scheme: care\ntitle: [open\n");
        assertThat(fault(ExitCode.USAGE, List.of()).what()).startsWith("this is not YAML");
        damage.text("schemes/care.yaml", "");
        assertThat(fault(ExitCode.USAGE, List.of()).what()).isEqualTo("the file is empty");
    }

    @Test
    void a_setting_is_laid_over_the_scheme_that_has_its_path() {
        addSecond();
        List<SchemeSource> sources = select(
                List.of(),
                "components.list.weight=0.5",
                "components.illness.weight=0.5",
                "blocks.hospital.health_inequalities.weight=0.2",
                "care:tolerance=0.05",
                "blocks-of-two:growth=multiplicative");
        assertThat(sources.get(0).scheme().blocks().get(0).components())
                .extracting(Scheme.Component::weight)
                .containsExactly(0.5, 0.5);
        assertThat(sources.get(0).scheme().tolerance()).isEqualTo(0.05);
        assertThat(sources.get(1).scheme().tolerance()).isEqualTo(0.025);
        assertThat(sources.get(1).scheme().growth()).isEqualTo(Scheme.Growth.MULTIPLICATIVE);
        Scheme.HealthInequalities laid = sources.get(1).scheme().blocks().get(0).healthInequalities();
        assertThat(laid).isEqualTo(new Scheme.HealthInequalities("illness", 0.2));
    }

    @Test
    void a_setting_takes_the_signature_from_the_assumption_about_its_value() {
        damage.replace("schemes/care.yaml", "approved_by: \"\"", "approved_by: A. Body");
        assertThat(select(List.of()).get(0).scheme().assumptions().get(0).isIllustrative())
                .isFalse();
        Scheme scheme =
                select(List.of(), "health_inequalities.weight=0.2").get(0).scheme();
        assertThat(scheme.assumptions().get(0).value()).isEqualTo("0.2");
        assertThat(scheme.assumptions().get(0).isIllustrative()).isTrue();
        assertThat(scheme.assumptions().get(0).source()).isEqualTo("set for this run with --set, instead of 0.1");
    }

    @Test
    void a_setting_that_fits_none_or_several_is_refused() {
        addSecond();
        Problem none = fault(ExitCode.USAGE, List.of(), "components.lists.weight=0.5");
        assertThat(none.what()).contains("components.lists.weight");
        assertThat(none.fix()).contains("\"components.list.weight\"");
        Problem several = fault(ExitCode.USAGE, List.of(), "tolerance=0.05");
        assertThat(several.what()).contains("fits 2 schemes: care, blocks-of-two");
        assertThat(several.fix()).contains("care:tolerance=0.05");
        assertThat(fault(ExitCode.USAGE, List.of(), "cara:tolerance=0.05").fix())
                .contains("\"care\"");
        assertThat(fault(ExitCode.USAGE, List.of(), "tolerance").what()).contains("cannot be read");
        assertThat(fault(ExitCode.USAGE, List.of(), "care:components.list.weight=0.5")
                        .what())
                .as("weights must still sum to 1")
                .contains("sum to 1.1");
    }

    @Test
    void a_headline_that_is_no_scheme_of_the_package_breaks_the_contract() {
        damage.replace("datapackage.json", "\"scheme\": \"care\"", "\"scheme\": \"cure\"");
        assertThat(fault(ExitCode.CONTRACT, List.of()).fix()).contains("\"care\"");
    }
}

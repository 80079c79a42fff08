package org.everyonecounts.jobs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.everyonecounts.jobs.read.GoodPackage;
import org.everyonecounts.models.allocation.InequalityScale;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.allocation.Scheme.Adjustment;
import org.everyonecounts.models.allocation.Scheme.Effect;
import org.everyonecounts.models.allocation.Scheme.Programme;
import org.everyonecounts.models.allocation.transition.Modifiers;
import org.everyonecounts.models.allocation.transition.Transition;
import org.everyonecounts.models.allocation.transition.TransitionPolicy;
import org.everyonecounts.models.allocation.transition.TransitionPolicy.Band;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scheme language is read as written, and {@code --set} reaches every value of it. */
class SchemeLanguageTest {
    private static final String RAMP = FullScheme.YAML
            .replace("policy: base_plus_bands", "policy: base_plus_ramp")
            .replaceAll(
                    "(?m)^  bands:\\n(    - .*\\n)+",
                    "  ramp: {cap_under: 0.002, knot_under: 0.03, cap_over: 0.0071, knot_over: 0.0071}\n")
            .replaceAll("(?m)^  by_period:\\n.*\\n", "");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void levels_come_from_a_package() {
        GoodPackage.write(folder);
    }

    private static Scheme read(String yaml, String... sets) {
        Path file = folder.resolve("own.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return SchemeReader.select(DescriptorReader.read(folder), List.of(file.toString()), List.of(sets))
                .get(0)
                .scheme();
    }

    private static Transition pace(String yaml, String... sets) {
        return Objects.requireNonNull(read(yaml, sets).transition());
    }

    private static Problem problem(String yaml, String... sets) {
        Fault fault = catchThrowableOfType(Fault.class, () -> read(yaml, sets));
        assertThat(fault).isNotNull();
        assertThat(fault.exitCode()).isEqualTo(ExitCode.USAGE);
        return fault.problems().get(0);
    }

    @Test
    void people_blocks_programmes_and_scales_are_read_as_written() {
        Scheme scheme = read(FullScheme.YAML);
        assertThat(scheme.constraint()).isEqualTo(new Scheme.Constraint("resident", "region"));
        assertThat(scheme.rounding()).isEqualTo(Scheme.Rounding.POUNDS);
        Scheme.Block sum = scheme.blocks().get(0);
        assertThat(sum.programmes()).isEmpty();
        assertThat(sum.healthInequalities())
                .isEqualTo(new Scheme.HealthInequalities("group", 0.1, new InequalityScale.GroupScale(10, 16)));
        Scheme.Block product = scheme.blocks().get(1);
        assertThat(product.components()).isEmpty();
        assertThat(product.programmes())
                .containsExactly(
                        new Programme("acute", 0.7, List.of("age_sex", "morbidity")),
                        new Programme("maternity", 0.3, List.of("age_sex")));
        assertThat(product.healthInequalities())
                .isEqualTo(new Scheme.HealthInequalities("smr", 0.1, new InequalityScale.Exponential(3)));
    }

    @Test
    void pounds_outside_the_blocks_are_read_as_written() {
        assertThat(read(FullScheme.YAML).adjustments())
                .containsExactly(
                        new Adjustment("remoteness", Effect.ADD, 0),
                        new Adjustment("council_tax", Effect.SUBTRACT, 0),
                        new Adjustment("running_costs", Effect.TOP_SLICE, 0.01));
    }

    @Test
    void pace_of_change_is_read_as_written() {
        Transition transition = pace(FullScheme.YAML);
        assertThat(transition.policy())
                .isEqualTo(new TransitionPolicy.BasePlusBands(List.of(
                        new Band(OptionalDouble.of(-0.05), 0.015),
                        new Band(OptionalDouble.of(-0.025), 0.0075),
                        new Band(OptionalDouble.of(0.025), 0),
                        new Band(OptionalDouble.empty(), -0.01))));
        assertThat(transition.policies())
                .containsExactly(Map.entry(
                        "2024/25",
                        new TransitionPolicy.BasePlusBands(
                                List.of(new Band(OptionalDouble.of(0), 0.01), new Band(OptionalDouble.empty(), 0)))));
        assertThat(transition.base()).isEqualTo(Transition.Base.FIXED);
        assertThat(transition.baseGrowth()).hasValue(0.03);
        assertThat(transition.envelopeGrowth()).containsExactly(0.03, 0.02);
        assertThat(transition.modifiers())
                .isEqualTo(new Modifiers(
                        OptionalDouble.of(0.01),
                        OptionalDouble.of(0.08),
                        OptionalDouble.of(0.0),
                        OptionalDouble.of(-0.05),
                        new Modifiers.PhasedCap(0, 0.05, 0.02)));
        assertThat(transition.horizon()).isEqualTo(15);
    }

    @Test
    void what_is_not_said_has_its_default() {
        Scheme scheme = read("""
                scheme: small
                title: Defaults
                stream: care
                population: {basis: registered, constrain_to: resident}
                programmes: [{id: all, share: 1, indices: [list]}]
                target: fair_share
                tolerance: 0.04
                transition: {policy: parity_topup}
                """);
        assertThat(scheme.constraint()).isEqualTo(new Scheme.Constraint("resident", "nation"));
        assertThat(scheme.rounding()).isEqualTo(Scheme.Rounding.PENCE);
        assertThat(scheme.adjustments()).isEmpty();
        Transition transition = Objects.requireNonNull(scheme.transition());
        assertThat(transition.policy()).isEqualTo(new TransitionPolicy.ParityTopUp(0.04));
        assertThat(transition.policies()).isEmpty();
        assertThat(transition.base()).isEqualTo(Transition.Base.SOLVED);
        assertThat(transition.baseGrowth()).isEmpty();
        assertThat(transition.envelopeGrowth()).containsExactly(0.0);
        assertThat(transition.modifiers()).isEqualTo(Modifiers.NONE);
        assertThat(transition.horizon()).isEqualTo(10);
    }

    @Test
    void a_setting_reaches_people_programmes_bands_and_years() {
        Scheme scheme = read(
                FullScheme.YAML,
                "population.constrain_to=resident",
                "rounding=thousands",
                "blocks.product.programmes.acute.share=0.5",
                "blocks.product.programmes.maternity.share=0.5",
                "blocks.sum.health_inequalities.group_scale.ratio=5",
                "top_slice.share=0.02",
                "adjustments=[]");
        assertThat(scheme.constraint()).isEqualTo(new Scheme.Constraint("resident", "nation"));
        assertThat(scheme.rounding()).isEqualTo(Scheme.Rounding.THOUSANDS);
        assertThat(scheme.blocks().get(1).programmes())
                .extracting(Programme::share)
                .containsExactly(0.5, 0.5);
        assertThat(Objects.requireNonNull(scheme.blocks().get(0).healthInequalities())
                        .scale())
                .isEqualTo(new InequalityScale.GroupScale(5, 16));
        assertThat(scheme.adjustments())
                .extracting(Adjustment::effect)
                .containsExactly(Effect.SUBTRACT, Effect.TOP_SLICE);
        Transition transition = pace(
                FullScheme.YAML,
                "transition.bands.1.step=0.02",
                "transition.bands.3.below=0.03",
                "transition.by_period.2024/25.bands.2.step=-0.005",
                "transition.cap.growth=0.03",
                "transition.envelope_growth=0.01",
                "transition.base_growth=solve");
        List<Band> bands = ((TransitionPolicy.BasePlusBands) transition.policy()).bands();
        assertThat(bands.get(0).step()).isEqualTo(0.02);
        assertThat(bands.get(2).below()).hasValue(0.03);
        assertThat(((TransitionPolicy.BasePlusBands)
                                Objects.requireNonNull(transition.policies().get("2024/25")))
                        .bands())
                .extracting(Band::step)
                .containsExactly(0.01, -0.005);
        assertThat(Objects.requireNonNull(transition.modifiers().cap()).growth())
                .isEqualTo(0.03);
        assertThat(transition.envelopeGrowth()).containsExactly(0.01);
        assertThat(transition.base()).isEqualTo(Transition.Base.SOLVED);
    }

    @Test
    void keys_that_a_scheme_may_have_can_be_set_though_absent() {
        String small = """
                scheme: small
                title: Few keys
                stream: care
                population: {basis: registered}
                components: [{id: list, weight: 1}]
                target: fair_share
                """;
        Scheme scheme = read(
                small,
                "tolerance=0.05",
                "rounding=pounds",
                "population.constrain_to=resident",
                "adjustments=[remoteness]",
                "transition.policy=base_plus_ramp",
                "transition.ramp.cap_under=0.003",
                "transition.ramp.knot_under=0.03",
                "transition.ramp.cap_over=0.01",
                "transition.ramp.knot_over=0.01",
                "transition.horizon=20",
                "transition.cap.from=0",
                "transition.cap.to=0.1",
                "transition.cap.growth=0.02",
                "transition.base_growth=given");
        assertThat(scheme.tolerance()).isEqualTo(0.05);
        assertThat(scheme.adjustments()).containsExactly(new Adjustment("remoteness", Effect.ADD, 0));
        Transition transition = Objects.requireNonNull(scheme.transition());
        assertThat(transition.policy()).isEqualTo(new TransitionPolicy.BasePlusRamp(0.003, 0.03, 0.01, 0.01));
        assertThat(transition.base()).isEqualTo(Transition.Base.GIVEN);
        assertThat(transition.horizon()).isEqualTo(20);
        assertThat(problem(small, "transition.horizon=20").what())
                .as("there is no pace of change to have a horizon")
                .contains("transition.horizon");
    }

    @Test
    void another_policy_drops_the_parameters_of_the_one_before() {
        assertThat(pace(FullScheme.YAML, "transition.policy=floor_lift", "transition.floor=0.015")
                        .policy())
                .isEqualTo(new TransitionPolicy.FloorLift(0.015));
        assertThat(pace(FullScheme.YAML, "transition.policy=share_blend", "transition.blend=[0.5, 1]")
                        .policy())
                .isEqualTo(new TransitionPolicy.ShareBlend(List.of(0.5, 1.0)));
        assertThat(pace(FullScheme.YAML, "transition.policy=base_plus_bands", "transition.bands=[{step: 0}]")
                        .policy())
                .isEqualTo(new TransitionPolicy.BasePlusBands(List.of(new Band(OptionalDouble.empty(), 0))));
        assertThat(problem(FullScheme.YAML, "transition.policy=floor_lift").what())
                .isEqualTo("policy floor_lift has no floor");
    }

    @Test
    void a_single_number_of_a_ramp_can_be_set() {
        assertThat(pace(RAMP, "transition.ramp.cap_under=0.003").policy())
                .isEqualTo(new TransitionPolicy.BasePlusRamp(0.003, 0.03, 0.0071, 0.0071));
        assertThat(problem(RAMP, "transition.ramp.cap_undr=0.003").fix()).contains("\"transition.ramp.cap_under\"");
        assertThat(problem(RAMP, "transition.bands.1.step=0").what())
                .as("a parameter of another policy does not fit")
                .contains("transition.bands.1.step");
    }

    @Test
    void a_setting_is_an_assumption_that_nobody_signed() {
        Scheme signed = read(FullScheme.YAML);
        assertThat(signed.assumptions()).hasSize(1).noneMatch(Scheme.Assumption::isIllustrative);
        List<Scheme.Assumption> inside =
                read(FullScheme.YAML, "transition.bands.1.step=0.02").assumptions();
        assertThat(inside).hasSize(2).allMatch(Scheme.Assumption::isIllustrative);
        assertThat(inside.get(0).source())
                .isEqualTo("changed for this run with --set transition.bands.1.step=0.02; before: made up");
        assertThat(inside.get(1))
                .isEqualTo(new Scheme.Assumption(
                        "transition.bands.1.step", "0.02", "set for this run with --set", "", ""));
        assertThat(read(FullScheme.YAML, "title=Another").assumptions())
                .as("a title is no judgement")
                .isEqualTo(signed.assumptions());
    }

    @Test
    void a_list_that_is_not_yaml_is_refused_with_its_setting() {
        Problem problem = problem(FullScheme.YAML, "transition.envelope_growth=[0.03");
        assertThat(problem.file()).isEqualTo("--set transition.envelope_growth");
        assertThat(problem.what()).startsWith("this is not YAML");
    }
}

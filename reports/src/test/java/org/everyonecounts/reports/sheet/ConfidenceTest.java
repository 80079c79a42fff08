package org.everyonecounts.reports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.everyonecounts.models.allocation.Scheme;
import org.everyonecounts.models.check.Check;
import org.everyonecounts.models.exchange.Clause;
import org.everyonecounts.models.exchange.IndicatorRow;
import org.everyonecounts.models.exchange.IntervalMethod;
import org.everyonecounts.models.exchange.Reading;
import org.everyonecounts.models.exchange.RunFacts;
import org.everyonecounts.models.exchange.RunFigures;
import org.everyonecounts.models.measure.Figure;
import org.everyonecounts.models.scorecard.Indicators;
import org.everyonecounts.reports.SyntheticRun;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
    private static final Figure NONE = Figure.NOT_APPLICABLE;
    private final List<IndicatorRow> rows = new ArrayList<>();

    private void row(String scheme, String group, double value, Reading reading) {
        rows.add(new IndicatorRow(
                SyntheticRun.PERIOD,
                "sub_icb",
                scheme,
                "gp_payments",
                Clause.FAIRNESS,
                "horizontal_inequity",
                group,
                Figure.of(value),
                NONE,
                NONE,
                NONE,
                NONE,
                IntervalMethod.NONE,
                106,
                0,
                NONE,
                NONE,
                NONE,
                NONE,
                reading));
    }

    private Confidence confidence(RunFacts facts) {
        RunFigures figures = new RunFigures(
                SyntheticRun.figures().distances(), rows, List.of(), List.of(), List.of(), List.of(), List.of());
        return Confidence.of(new ReportedRun(figures, facts, new ModelTerms(Indicators.standard())::of));
    }

    private static RunFacts facts(boolean signed, boolean checkFails) {
        RunFacts facts = SyntheticRun.facts();
        List<Scheme> schemes = facts.schemes().stream()
                .map(scheme -> new Scheme(
                        scheme.id(),
                        scheme.title(),
                        scheme.stream(),
                        scheme.populationBasis(),
                        scheme.target(),
                        scheme.tolerance(),
                        scheme.growth(),
                        scheme.needDrivesMoney(),
                        scheme.grossStreams(),
                        scheme.blocks(),
                        scheme.assumptions().stream()
                                .map(assumption -> new Scheme.Assumption(
                                        assumption.key(),
                                        assumption.value(),
                                        assumption.source(),
                                        signed ? "A. Board" : "",
                                        ""))
                                .toList(),
                        scheme.notes()))
                .toList();
        List<Check> checks = List.of(new Check(
                "control", Check.Severity.ERROR, checkFails ? Check.Status.FAILED : Check.Status.PASSED, 1, 0, "A."));
        return new RunFacts(
                facts.packageTitle(),
                facts.packageDate(),
                facts.periodWord(),
                facts.fingerprint(),
                facts.headlineScheme(),
                facts.headlineLevel(),
                facts.latestPeriods(),
                schemes,
                facts.areaNames(),
                facts.softwareVersion(),
                facts.seed(),
                facts.replicates(),
                facts.confidence(),
                facts.contact(),
                facts.inputs(),
                facts.controls(),
                checks,
                facts.rejects(),
                facts.settings(),
                facts.attributions(),
                facts.breaks());
    }

    @Test
    void two_need_measures_that_disagree_in_sign_make_confidence_low_and_are_named() {
        row("gp-payments-need", "[z]", -0.0081, Reading.STEADY);
        row("gp-payments", "[z]", 0.0006, Reading.RESTS_ON_FEW_AREAS);
        Confidence confidence = confidence(facts(true, false));
        assertThat(confidence.level()).isEqualTo(Confidence.Level.LOW);
        assertThat(confidence.sentence())
                .isEqualTo("The two need measures disagree in sign: the index is −0.008 with primary medical final"
                        + " need and +0.001 with carr hill need. Confidence is therefore low.");
    }

    @Test
    void need_measures_of_the_sensitivity_block_serve_where_one_scheme_is_run() {
        row("gp-payments-need", "[z]", -0.0081, Reading.STEADY);
        row("gp-payments-need", "need=carr_hill rank=deprivation money=net", 0.0006, Reading.STEADY);
        row("gp-payments-need", "need=core rank=deprivation money=net", -0.01, Reading.STEADY);
        row("gp-payments-need", "need=final rank=deprivation money=net", -0.0081, Reading.STEADY);
        assertThat(confidence(facts(true, false)).sentence())
                .startsWith("The three need measures disagree in sign: the index runs from −0.010 with core need to"
                        + " +0.001 with carr hill need.");
    }

    @Test
    void a_sign_that_turns_with_gross_money_makes_confidence_low() {
        row("gp-payments-need", "[z]", -0.0081, Reading.STEADY);
        row("gp-payments-need", "need=final rank=deprivation money=net", -0.0081, Reading.STEADY);
        row("gp-payments-need", "need=final rank=deprivation money=gross", 0.001, Reading.STEADY);
        Confidence confidence = confidence(facts(true, false));
        assertThat(confidence.level()).isEqualTo(Confidence.Level.LOW);
        assertThat(confidence.sentence()).contains("net or gross");
    }

    @Test
    void a_failed_check_makes_confidence_low() {
        agreeing(Reading.STEADY);
        assertThat(confidence(facts(true, true)).sentence()).startsWith("A check of the data failed");
    }

    @Test
    void too_few_areas_make_confidence_low() {
        agreeing(Reading.NO_INFERENCE);
        assertThat(confidence(facts(true, false)).level()).isEqualTo(Confidence.Level.LOW);
    }

    @Test
    void a_range_that_includes_nought_makes_confidence_medium() {
        agreeing(Reading.RESTS_ON_FEW_AREAS);
        assertThat(confidence(facts(true, false)).level()).isEqualTo(Confidence.Level.MEDIUM);
    }

    @Test
    void unsigned_assumptions_make_confidence_medium() {
        agreeing(Reading.STEADY);
        assertThat(confidence(facts(false, false)).sentence()).contains("two of the assumptions are illustrative");
    }

    @Test
    void one_need_measure_alone_makes_confidence_medium() {
        row("gp-payments-need", "[z]", -0.0081, Reading.STEADY);
        assertThat(confidence(facts(true, false)).sentence()).startsWith("Only one need measure");
    }

    @Test
    void agreement_signed_assumptions_and_a_steady_figure_make_confidence_high() {
        agreeing(Reading.STEADY);
        assertThat(confidence(facts(true, false)).level()).isEqualTo(Confidence.Level.HIGH);
    }

    private void agreeing(Reading reading) {
        row("gp-payments-need", "[z]", -0.0081, reading);
        row("gp-payments", "[z]", -0.0016, reading);
    }
}

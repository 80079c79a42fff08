package org.everyonecounts.models.equity.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.everyonecounts.models.uncertainty.LimitMethod;

/** What tests of the catalogue share: one measure on one table, and figures compared relative to what is expected. */
final class Tables {
    private Tables() {}

    static List<MeasureResult> all(UnitTable table, String measure, MeasureOptions options) {
        return Measurement.run(table, List.of(Catalogue.parse(measure)), options);
    }

    static MeasureResult one(UnitTable table, String measure, MeasureOptions options) {
        return all(table, measure, options).get(0);
    }

    static double estimate(UnitTable table, String measure) {
        return one(table, measure, MeasureOptions.defaults()).estimate().number();
    }

    static MeasureResult part(UnitTable table, String measure, String part) {
        return all(table, measure, MeasureOptions.defaults()).stream()
                .filter(result -> result.group().equals(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(measure + " has no part " + part));
    }

    static void close(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(Math.max(1e-300, Math.abs(expected) * tolerance)));
    }

    static void undefined(MeasureResult result, String why) {
        assertThat(result.estimate().isNumber()).isFalse();
        assertThat(result.standardError().isNumber()).isFalse();
        assertThat(result.method()).isEqualTo(LimitMethod.NONE);
        assertThat(result.limits()).allSatisfy(pair -> {
            assertThat(pair.lower().isNumber()).isFalse();
            assertThat(pair.upper().isNumber()).isFalse();
        });
        assertThat(result.notes().get(0)).isEqualTo(why);
    }
}

package org.everyonecounts.models.equity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How published programs compute the slope and relative index of inequality. The same data give different figures and, above all,
 * different limits; so every result names its convention.
 */
public enum SlopeConvention {
    /** Fingertips (PHEindicatormethods): WLS, limits from the standard errors of the groups, ratio of fitted ends. */
    PHE("WLS on ranks; limits from the standard errors of the units, normal; RII = fitted(1)/fitted(0)"),
    /** Scottish Public Health Observatory: WLS, Student's t, relative to the mean. */
    SCOTPHO("WLS on ranks; classical error, t(n - 2); RII = SII/mean"),
    /** NHS Equity Indicators (Cookson and others): areas count alike in the regression, not in the ranks. */
    COOKSON("unweighted regression on people-weighted ranks; classical error, normal; RII = SII/mean"),
    /** World Health Organization (healthequal, linear): WLS, HC1. */
    WHO("WLS on ranks; HC1 error, normal; RII = fitted(1)/fitted(0), limits on the log scale"),
    /** World Health Organization (HEAT): logistic regression, people weighted once. */
    WHO_LOGIT("logistic regression on ranks; HC1 error, normal; RII = fitted(1)/fitted(0), limits on the log scale"),
    /** Ours: WLS, sampling error where standard errors are given, else HC1 with Student's t. */
    DEFAULT(
            "WLS on ranks; sampling error where standard errors are given, else HC1 with t(n - 2); RII = fitted(1)/fitted(0)");

    private final String meaning;

    SlopeConvention(String meaning) {
        this.meaning = meaning;
    }

    /** The word on the command line, such as {@code who-logit}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One line that says what it does. */
    public String meaning() {
        return meaning;
    }

    /** All words, in order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(SlopeConvention::code).toList();
    }

    /**
     * The convention of a word.
     *
     * @throws IllegalArgumentException when there is none, naming those there are
     */
    public static SlopeConvention parse(String code) {
        for (SlopeConvention convention : values()) {
            if (convention.code().equals(code)) {
                return convention;
            }
        }
        throw new IllegalArgumentException(
                "convention " + code + " is not known; known are " + String.join(", ", codes()));
    }
}

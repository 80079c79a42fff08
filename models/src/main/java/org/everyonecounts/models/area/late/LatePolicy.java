package org.everyonecounts.models.area.late;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is done where figures of a resource have not come: {@code fail}, {@code carry_forward(N)} or {@code partial(F)}. */
public sealed interface LatePolicy permits LatePolicy.Fail, LatePolicy.CarryForward, LatePolicy.Partial {
    /** Nothing stands in: a scheme without the figures is skipped, an area without its row holds the run. */
    LatePolicy FAIL = new Fail();

    /** See {@link #FAIL}. */
    record Fail() implements LatePolicy {
        @Override
        public String toString() {
            return "fail";
        }
    }

    /**
     * Figures of the newest earlier period stand in, marked as estimates.
     *
     * @param years greatest age in years; 0 lets nothing stand in
     */
    record CarryForward(int years) implements LatePolicy {
        public CarryForward {
            if (years < 0 || years > 9) {
                throw new IllegalArgumentException("years is " + years + "; it must be a whole number from 0 to 9");
            }
        }

        @Override
        public String toString() {
            return "carry_forward(" + years + ")";
        }
    }

    /**
     * Areas without a row are left out.
     *
     * @param least people of the areas with a row ÷ all people, at least; 0 to 1
     */
    record Partial(double least) implements LatePolicy {
        public Partial {
            if (!(least >= 0 && least <= 1)) {
                throw new IllegalArgumentException("least is " + least + "; it must be a fraction from 0 to 1");
            }
        }

        @Override
        public String toString() {
            return "partial(" + least + ")";
        }
    }

    /**
     * Reads a policy.
     *
     * @throws IllegalArgumentException when it is none
     */
    static LatePolicy parse(String text) {
        Matcher matcher = Pattern.compile("(fail)|carry_forward\\((\\d)\\)|partial\\((\\d(?:\\.\\d+)?)\\)")
                .matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no policy");
        }
        if (matcher.group(1) != null) {
            return FAIL;
        }
        return matcher.group(2) != null
                ? new CarryForward(Integer.parseInt(matcher.group(2)))
                : new Partial(Double.parseDouble(matcher.group(3)));
    }
}

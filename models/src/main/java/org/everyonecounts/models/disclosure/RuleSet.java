package org.everyonecounts.models.disclosure;

import java.util.Locale;

/**
 * A named set of rules for counts of people below national level.
 *
 * @param name {@code standard}, {@code none}, or the name under which somebody gives numbers of their own
 * @param counts which counts are suppressed and how others are rounded
 * @param protects false where counts were made safe before they came and nothing is changed
 */
public record RuleSet(String name, CountRule counts, boolean protects) {
    /** Name of the rules that apply when nothing is said. */
    public static final String STANDARD_NAME = "standard";

    /** Name of the rules for counts that are published already. */
    public static final String NONE_NAME = "none";

    /** Counts of 1 to 7 withheld, others to the nearest 5. */
    public static final RuleSet STANDARD = new RuleSet(STANDARD_NAME, CountRule.STANDARD, true);

    /** Nothing is changed, and that is said. */
    public static final RuleSet NONE = new RuleSet(NONE_NAME, new CountRule(0, 1), false);

    /** Rates are shown to this many significant figures. */
    public static final int SIGNIFICANT_FIGURES = 3;

    /** Percentages have a decimal only over a denominator of more than this. */
    public static final long PEOPLE_FOR_A_DECIMAL = 4000;

    /** The rules of that name; the numbers count for names other than {@code standard} and {@code none}. */
    public static RuleSet of(String name, int largestHidden, int base) {
        return switch (name) {
            case STANDARD_NAME -> STANDARD;
            case NONE_NAME -> NONE;
            default -> new RuleSet(name, new CountRule(largestHidden, base), true);
        };
    }

    /** The rules in one line, such as {@code standard: 1 to 7 withheld, others to the nearest 5}. */
    public String words() {
        if (!protects) {
            return name + ": counts are shown as they came";
        }
        String hidden = switch (counts.largestHidden()) {
            case 0 -> "none withheld as small";
            case 1 -> "1 withheld";
            default -> String.format(Locale.ROOT, "1 to %d withheld", counts.largestHidden());
        };
        return String.format(Locale.ROOT, "%s: %s, others to the nearest %d", name, hidden, counts.base());
    }
}

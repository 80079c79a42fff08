package org.everyonecounts.models.equity.catalogue;

/**
 * What units are compared with: a number, or one of the units.
 *
 * @param unit the unit, or −1 for a number
 * @param number the number, where there is no unit
 * @param problem why there is none; empty where there is
 */
record Reference(int unit, double number, String problem) {
    static final Reference NONE = new Reference(-1, Double.NaN, "");

    /** The reference of the options; a label that no unit has is a problem. */
    static Reference given(UnitTable units, MeasureOptions options) {
        if (options.reference().isPresent()) {
            return new Reference(-1, options.reference().getAsDouble(), "");
        }
        String label = options.referenceLabel().orElse("");
        int unit = label.isEmpty() ? -1 : units.labelled(label);
        return unit >= 0
                ? new Reference(unit, Double.NaN, "")
                : new Reference(-1, Double.NaN, "reference " + label + " is the label of no unit");
    }

    /** Its value, given those of the units. */
    double value(double[] values) {
        return unit >= 0 ? values[unit] : number;
    }
}

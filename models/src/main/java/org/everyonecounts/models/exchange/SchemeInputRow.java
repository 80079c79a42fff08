package org.everyonecounts.models.exchange;

import org.everyonecounts.models.measure.Figure;

/**
 * One row of {@code scheme_inputs.csv}: one input of a scheme as it went into the formula, at the level of the data.
 *
 * @param input {@code people}, {@code actual}, {@code target}, {@code need:<component>}, {@code error:<component>}, {@code cost:<factor>},
 *     {@code adjustment:<id>}, {@code allocation}, {@code projected_target}
 */
public record SchemeInputRow(String period, String level, String scheme, String areaCode, String input, Figure value) {}

/** Measures of equity: pure functions of weights and values, each with its formula, its edges and its reference. */
@NullMarked
package org.everyonecounts.models.equity;

import org.jspecify.annotations.NullMarked;

/** The catalogue of measures: what can be measured on a table of units, by which convention, and what comes of it. */
@NullMarked
package org.everyonecounts.models.equity.catalogue;

import org.jspecify.annotations.NullMarked;

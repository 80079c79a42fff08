/** Order: sorting once, ties as blocks, fractional ranks by weight. */
@NullMarked
package org.everyonecounts.models.rank;

import org.jspecify.annotations.NullMarked;

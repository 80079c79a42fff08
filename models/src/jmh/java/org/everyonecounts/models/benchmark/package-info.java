/** How fast the measures are; run with the profile {@code jmh}. */
@NullMarked
package org.everyonecounts.models.benchmark;

import org.jspecify.annotations.NullMarked;

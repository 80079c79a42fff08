/** What of a run's figures may leave it: counts of people are made safe in every table before anything is written. */
@org.jspecify.annotations.NullMarked
package org.everyonecounts.models.release;

/** Pace of change: how money moves from where it is towards the target, year by year. */
@org.jspecify.annotations.NullMarked
package org.everyonecounts.models.allocation.transition;

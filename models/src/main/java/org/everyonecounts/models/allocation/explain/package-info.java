/** The arithmetic behind one area's share and distance, step by step. */
@org.jspecify.annotations.NullMarked
package org.everyonecounts.models.allocation.explain;

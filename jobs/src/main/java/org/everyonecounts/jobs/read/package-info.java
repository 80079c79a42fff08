/** Reads a data package row by row, checks every row, and rolls what is accepted into figures by area. */
@NullMarked
package org.everyonecounts.jobs.read;

import org.jspecify.annotations.NullMarked;

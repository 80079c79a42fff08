/** How far a figure can be trusted: streams of chance, resampling, intervals. */
@NullMarked
package org.everyonecounts.models.uncertainty;

import org.jspecify.annotations.NullMarked;

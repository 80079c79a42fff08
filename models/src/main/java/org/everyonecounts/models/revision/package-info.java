/** What differs between the figures of a run and those that were published before it, and why. */
@NullMarked
package org.everyonecounts.models.revision;

import org.jspecify.annotations.NullMarked;

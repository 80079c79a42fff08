/** Why targets moved: the change of every area split by driver. */
@NullMarked
package org.everyonecounts.models.allocation.drivers;

import org.jspecify.annotations.NullMarked;

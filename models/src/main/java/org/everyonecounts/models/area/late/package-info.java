/** What stands in where figures of a period have not come. */
@NullMarked
package org.everyonecounts.models.area.late;

import org.jspecify.annotations.NullMarked;

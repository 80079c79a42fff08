@NullMarked
package org.everyonecounts.models.area;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.everyonecounts.models.allocation;

import org.jspecify.annotations.NullMarked;

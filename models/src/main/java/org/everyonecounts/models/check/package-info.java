@NullMarked
package org.everyonecounts.models.check;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.everyonecounts.models.exchange;

import org.jspecify.annotations.NullMarked;

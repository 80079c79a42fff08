@NullMarked
package org.everyonecounts.models.scorecard;

import org.jspecify.annotations.NullMarked;

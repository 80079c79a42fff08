@NullMarked
package org.everyonecounts.reports.words;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.everyonecounts.reports;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.everyonecounts.jobs.settings;

import org.jspecify.annotations.NullMarked;

/** Will a night go well on this machine? */
@NullMarked
package org.everyonecounts.jobs.doctor;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.everyonecounts.models.measure;

import org.jspecify.annotations.NullMarked;

/** Rates and their limits: proportions, counts, standardised rates, life tables, quantiles, funnels. */
@NullMarked
package org.everyonecounts.models.rates;

import org.jspecify.annotations.NullMarked;

/**
 * What issuers do to the shares of their holders. A {@link CorporateAction} is told as it was
 * announced; all of them come down to one {@link io.indexwright.market.Adjustment}, and nobody else
 * need know which kind it was.
 */
package io.indexwright.corporateaction;

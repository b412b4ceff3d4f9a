/** Opening, rebalancing and valuing portfolios. */
package io.indexwright.application.portfolio;

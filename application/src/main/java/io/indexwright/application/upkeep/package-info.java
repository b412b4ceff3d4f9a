/** What is cleared away when nobody needs it any more. */
package io.indexwright.application.upkeep;

/**
 * Exact amounts and how they are divided. {@link Money} belongs to a currency, a {@link Quantity}
 * counts what is owned or ordered, a {@link Weight} is a part of a whole. {@link Apportionment}
 * divides without losing anything; {@link Precision} says how exactly a quotient is kept, {@link
 * Root} takes roots. Nothing here rounds unless asked.
 */
package io.indexwright.money;

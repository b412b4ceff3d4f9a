/**
 * One choice a line within one budget, in whole numbers. {@link Choices} are what a line may do and
 * what that is worth and costs; a {@link Search} finds the choice with the least sum of worths that
 * the budget pays for, and a {@link Found} says how far from the least it can be at most.
 */
package io.indexwright.allocation.search;

/**
 * Defects on demand: a {@link io.indexwright.adapter.marketfeed.synthetic.defect.Planter} puts them
 * into rows that are right, and a {@link
 * io.indexwright.adapter.marketfeed.synthetic.defect.Planted} says which rows it touched.
 */
package io.indexwright.adapter.marketfeed.synthetic.defect;

/**
 * TDengine, for prices and observations at volume. A {@link
 * io.indexwright.adapter.tdengine.TdengineAddress} says where it is, a {@link
 * io.indexwright.adapter.tdengine.TdengineDatabase} is the database there; {@link
 * io.indexwright.adapter.tdengine.TdenginePrices} and {@link
 * io.indexwright.adapter.tdengine.TdengineObservations} are the ports. There are no transactions:
 * everything is checked before anything is written, and a repetition completes what a failure left
 * undone.
 */
package io.indexwright.adapter.tdengine;

/**
 * Market data of the vendor Twelve Data, over REST. {@link TwelveDataSource} asks; what it may ask
 * and as whom stands in {@link TwelveDataSettings}. A question goes through a gateway, which pays
 * for it, sends it under the policies of the source and keeps what was answered; then the answer
 * for each symbol is compared with what was asked, and each of its rows is checked by itself.
 *
 * <p>Source of every form: the vendor's OpenAPI document,
 * https://api.twelvedata.com/doc/swagger/openapi.json, and https://twelvedata.com/docs.
 */
package io.indexwright.adapter.marketfeed.twelvedata;

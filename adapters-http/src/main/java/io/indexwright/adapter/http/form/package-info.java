/**
 * What comes and goes in another form than a view: a {@link
 * io.indexwright.adapter.http.form.Document} is read whole and every fault of it told at its place,
 * a {@link io.indexwright.adapter.http.form.Csv} is a list as a table; at a {@link
 * io.indexwright.adapter.http.form.Desk} things are done once.
 */
package io.indexwright.adapter.http.form;

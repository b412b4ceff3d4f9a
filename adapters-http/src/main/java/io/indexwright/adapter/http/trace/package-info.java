/**
 * Where our work belongs in what happens over several programs: a {@link
 * io.indexwright.adapter.http.trace.Trace} comes with a request or begins here, {@link
 * io.indexwright.adapter.http.trace.CurrentTrace} is the one of this thread, and whatever is asked
 * of others meanwhile goes on with it.
 */
package io.indexwright.adapter.http.trace;

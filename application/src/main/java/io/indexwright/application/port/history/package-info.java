/**
 * What a store of histories does. {@link io.indexwright.application.port.history.Observations} are
 * seen within the day; {@link io.indexwright.application.port.history.Revisions} are all that a
 * store has of something, so that another can have it, {@link
 * io.indexwright.application.port.history.LevelRevisions} all that was published of an index;
 * writers take {@link io.indexwright.application.port.history.Turns}.
 */
package io.indexwright.application.port.history;

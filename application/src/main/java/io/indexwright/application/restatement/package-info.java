/**
 * What was published, and published otherwise later. A {@link
 * io.indexwright.application.restatement.LevelRevision} is what was said of a date at one time; the
 * last one is in force, and none is ever overwritten.
 */
package io.indexwright.application.restatement;

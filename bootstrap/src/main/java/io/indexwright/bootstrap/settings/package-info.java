/**
 * What the process is told from outside. {@link Settings} are read once, from variables and a file,
 * by a {@link SettingsReader} that reports everything that is wrong with them at once.
 */
package io.indexwright.bootstrap.settings;

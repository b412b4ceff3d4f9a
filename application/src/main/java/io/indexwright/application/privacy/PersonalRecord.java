package io.indexwright.application.privacy;

/**
 * Something that is kept of a person.
 *
 * @param place where it stands in its chapter: places are in the order of their characters
 * @param json an object with everything that is kept, by the names under which it is
 */
public record PersonalRecord(String place, String json) {}

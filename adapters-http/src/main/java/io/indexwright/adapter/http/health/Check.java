package io.indexwright.adapter.http.health;

/** Looks whether one thing that is needed is there. */
@FunctionalInterface
public interface Check {

  /** Looks; answers soon, whatever the world is doing. */
  Finding look();
}

package org.entente.agreement.life;

import java.util.HashSet;
import java.util.Set;

/** Sets of acts, which do not change. */
final class Acts {

  private Acts() {}

  static Set<Act> with(Set<Act> acts, Act act) {
    Set<Act> more = new HashSet<>(acts);
    more.add(act);
    return more;
  }

  @SafeVarargs
  static Set<Act> union(Set<Act>... sets) {
    Set<Act> all = new HashSet<>();
    for (Set<Act> acts : sets) {
      all.addAll(acts);
    }
    return all;
  }

  static Set<Act> without(Set<Act> acts, Act act) {
    Set<Act> fewer = new HashSet<>(acts);
    fewer.remove(act);
    return fewer;
  }
}

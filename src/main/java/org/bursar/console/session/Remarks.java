package org.bursar.console.session;

import java.util.ArrayList;
import java.util.List;

/** The remarks that were given last in this file, to be given again. */
public record Remarks(Keep layout) {

  private static final int MOST = 8;
  private static final String NAME = "remark.";

  /** The newest first. */
  public List<String> recent() {
    List<String> recent = new ArrayList<>();
    for (int index = 0; index < MOST; index++) {
      String remark = layout.find(NAME + index);
      if (remark != null) {
        recent.add(remark);
      }
    }
    return recent;
  }

  /** Keeps a remark that was given. */
  public void keep(String remark) {
    List<String> now = new ArrayList<>(recent());
    now.remove(remark);
    now.addFirst(remark);
    for (int index = 0; index < MOST; index++) {
      layout.put(NAME + index, index < now.size() ? now.get(index) : null);
    }
  }
}

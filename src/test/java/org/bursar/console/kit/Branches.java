package org.bursar.console.kit;

import java.util.List;
import java.util.stream.IntStream;

/** A tree of names: {@code Root}, {@code Root/0}, {@code Root/0/1}; keys are the names. */
final class Branches implements OutlineTree<String> {
  private final String root;
  private final int[] widths;

  private Branches(String root, int[] widths) {
    this.root = root;
    this.widths = widths;
  }

  /** A root with so many children, each with so many, and so on. */
  static OutlineTree<String> of(String root, int... widths) {
    return new Branches(root, widths);
  }

  @Override
  public List<String> roots() {
    return List.of(root);
  }

  @Override
  public List<String> children(String item) {
    return isBranch(item)
        ? IntStream.range(0, widths[depth(item)]).mapToObj(child -> item + "/" + child).toList()
        : List.of();
  }

  @Override
  public boolean isBranch(String item) {
    return depth(item) < widths.length;
  }

  @Override
  public Object key(String item) {
    return item;
  }

  @Override
  public String name(String item) {
    return item;
  }

  private static int depth(String item) {
    return (int) item.chars().filter(character -> character == '/').count();
  }
}

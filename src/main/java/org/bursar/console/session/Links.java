package org.bursar.console.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import org.bursar.console.kit.Link;
import org.bursar.console.kit.Texts;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.UnitId;
import org.jspecify.annotations.Nullable;

/** Names that lead to what they name. */
public final class Links {

  private final Session session;

  /** Links within the books that are open. */
  public Links(Session session) {
    this.session = session;
  }

  /** A link to a unit's page. */
  public Link to(String id, UnitId unit) {
    return new Link(
        id,
        Texts.fixed(Names.of(session.enterprise(), unit)),
        () -> session.navigator().go(new Place.Unit(unit)));
  }

  /** A link to an account's page. */
  public Link to(String id, AccountId account) {
    return new Link(
        id,
        Texts.fixed(Names.of(session.enterprise(), account)),
        () -> session.navigator().go(new Place.Account(account)));
  }

  /** Links from Root down to a unit, itself the last; none if there is no such unit. */
  public Node[] path(@Nullable UnitId unit) {
    List<Node> links = new ArrayList<>();
    if (unit != null && session.enterprise().organization().units().find(unit) != null) {
      List<UnitId> chain =
          new ArrayList<>(session.enterprise().organization().units().upwards(unit));
      Collections.reverse(chain);
      chain.forEach(above -> links.add(to("path-" + links.size(), above)));
    }
    return links.toArray(Node[]::new);
  }
}

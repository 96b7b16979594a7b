package org.bursar.console.requests;

import java.util.Comparator;
import java.util.List;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Texts;
import org.bursar.console.kit.Tone;
import org.bursar.console.session.DeedWords;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.vocabulary.Actor;
import org.bursar.vocabulary.RequestState;

/** A request as it stands at the instant that is seen. */
record RequestRow(Sight sight, ApprovalRequest request, RequestState state) {

  /** All that were ever made: the open ones first, then the newest. */
  static List<RequestRow> of(Sight sight) {
    return sight
        .enterprise()
        .access()
        .requests()
        .values()
        .toJavaStream()
        .map(each -> new RequestRow(sight, each, each.state(sight.at())))
        .sorted(
            Comparator.comparing(RequestRow::isOpen)
                .thenComparing(row -> row.request().at())
                .reversed()
                .thenComparing(row -> row.request().id().value()))
        .toList();
  }

  /** Whether it can still be answered. */
  boolean isOpen() {
    return state == RequestState.OPEN;
  }

  /** Whether it is one's own. */
  boolean isOf(Actor actor) {
    return request.maker().equals(actor);
  }

  /** What is asked, in the words of its first command. */
  String what() {
    return new DeedWords(sight.enterprise())
        .of(request.asked().head().command(), request.asked().size());
  }

  private Tone tone() {
    return switch (state) {
      case OPEN -> Tone.ACCENT;
      case EXPIRED -> Tone.WARNING;
      case REJECTED -> Tone.DANGER;
      case APPROVED, WITHDRAWN -> Tone.NEUTRAL;
    };
  }

  static List<Column<RequestRow>> columns(Session session) {
    return List.of(
        Column.<RequestRow>text(
                "state",
                Texts.text("requests.column.state"),
                row -> Texts.now("requests.state." + row.state()))
            .withWidth(110)
            .withLeast(96)
            .withChip(RequestRow::tone),
        Column.<RequestRow>text("what", Texts.text("requests.column.what"), RequestRow::what)
            .withWidth(430)
            .withLeast(220),
        Column.<RequestRow>text(
                "maker", Texts.text("requests.column.maker"), row -> row.request().maker().name())
            .withWidth(130),
        Column.<RequestRow>moment(
            "made",
            Texts.text("requests.column.made"),
            session.sight().get().zone(),
            row -> row.request().at()),
        Column.<RequestRow>moment(
            "expires",
            Texts.text("requests.column.expires"),
            session.sight().get().zone(),
            row -> row.request().expiresAt()),
        Column.<RequestRow>count(
                "commands",
                Texts.text("requests.column.commands"),
                row -> row.request().asked().size())
            .withWidth(90)
            .hiddenAtFirst());
  }
}

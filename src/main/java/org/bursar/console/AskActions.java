package org.bursar.console;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Action;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.vocabulary.UnitId;
import org.kordamp.ikonli.feather.Feather;

/** What has no keys of its own and is found by its name: the same that buttons and menus offer. */
final class AskActions {

  private final Session session;

  AskActions(Session session) {
    this.session = session;
  }

  List<Action> list() {
    return List.of(
        changing("new.unit", Feather.FOLDER_PLUS, () -> new Ask.NewUnit(here())),
        changing("new.account", Feather.USER_PLUS, () -> new Ask.NewAccount(here())),
        changing("invite", Feather.MAIL, () -> new Ask.Invite(null)),
        changing("invite.many", Feather.MAIL, Ask.InviteMany::new),
        changing("import.answers", Feather.INBOX, Ask.ImportAnswers::new),
        changing("restructure", Feather.UPLOAD, Ask.Restructure::new),
        changing("register", Feather.PLUS_SQUARE, Ask.RegisterAsset::new),
        changing("import.assets", Feather.UPLOAD, Ask.ImportAssets::new),
        changing("share", Feather.SHARE_2, () -> new Ask.Share(List.of())),
        reading(
            "export.organization",
            Feather.DOWNLOAD,
            () -> session.ask(new Ask.ExportOrganization())),
        reading("review", Feather.FILE_TEXT, () -> session.ask(new Ask.Review(here()))),
        reading("compare", Feather.GIT_COMMIT, this::compare),
        reading(
            "invitations", Feather.MAIL, () -> session.navigator().go(new Place.Invitations())));
  }

  private UnitId here() {
    return session.navigator().place().get() instanceof Place.Unit place
            && session.enterprise().organization().units().find(place.unit()) != null
        ? place.unit()
        : UnitId.ROOT;
  }

  /** Since the end of last month. */
  private void compare() {
    LocalDate today = session.enterprise().setup().day(session.sight().get().at());
    LocalDate from = YearMonth.from(today).atDay(1).minusDays(1);
    session.navigator().go(new Place.Comparison(from, null));
  }

  private Action changing(String key, Feather icon, Supplier<Ask> ask) {
    return action(
        key, icon, session.sight().map(Sight::isChangeable), () -> session.ask(ask.get()));
  }

  private static Action reading(String key, Feather icon, Runnable run) {
    return action(key, icon, new SimpleBooleanProperty(true), run);
  }

  private static Action action(
      String key, Feather icon, ObservableValue<Boolean> enabled, Runnable run) {
    return new Action(key.replace('.', '-'), Texts.text("action." + key), icon, null, enabled, run);
  }
}

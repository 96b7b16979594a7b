package org.bursar.console.account;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.ReasonWords;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.Coverage;
import org.bursar.enterprise.equity.Coverages;
import org.bursar.enterprise.organization.Account;
import org.jspecify.annotations.Nullable;

/** Answers why an asset covers an account or why it does not. */
final class WhyNot extends HBox {

  private final ComboBox<Asset> asset = new ComboBox<>();
  private final SimpleObjectProperty<@Nullable Seen> seen = new SimpleObjectProperty<>();

  private record Seen(Enterprise enterprise, Instant at, Account account, ZoneId zone) {}

  WhyNot() {
    super(8);
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    asset.setId("account-shared-why");
    asset.promptTextProperty().bind(Texts.text("shared.why.prompt"));
    asset.setPrefWidth(260);
    asset.setMinWidth(160);
    asset.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Asset of) {
            return of == null ? "" : of.name();
          }

          @Override
          public Asset fromString(String text) {
            throw new UnsupportedOperationException("an asset is chosen, not typed");
          }
        });
    Label question = Labels.field(Texts.text("shared.why"), asset);
    question.setMinWidth(USE_PREF_SIZE);
    Label answer = Labels.plain(Texts.made(this::answer, asset.valueProperty(), seen));
    answer.setId("account-shared-answer");
    answer.setWrapText(true);
    getChildren().addAll(question, asset, answer);
  }

  /** All assets by name; on any thread. */
  static List<Asset> assets(Enterprise enterprise) {
    Collator collator = Collator.getInstance(Texts.language().get().locale());
    return enterprise
        .equity()
        .assets()
        .values()
        .toJavaStream()
        .sorted(Comparator.comparing(Asset::name, collator).thenComparing(Asset::id))
        .toList();
  }

  /** What can be asked about, and by which books it is answered. */
  void show(
      Enterprise enterprise,
      List<Asset> assets,
      Instant at,
      @Nullable Account account,
      ZoneId zone) {
    Asset before = asset.getValue();
    asset.getItems().setAll(assets);
    asset.setValue(before == null ? null : enterprise.equity().find(before.id()));
    seen.set(account == null ? null : new Seen(enterprise, at, account, zone));
    setDisable(account == null || assets.isEmpty());
  }

  private String answer() {
    Asset of = asset.getValue();
    Seen by = seen.get();
    if (of == null || by == null) {
      return "";
    }
    Coverage coverage =
        new Coverages(by.enterprise().organization(), by.enterprise().equity(), by.at())
            .of(of, by.account());
    Instant from = coverage.from();
    String why = ReasonWords.of(by.enterprise(), coverage);
    return from == null
        ? Texts.now("shared.why.not", of.name(), why)
        : Texts.now(
            "shared.why.covered",
            of.name(),
            Texts.formats().date(LocalDate.ofInstant(from, by.zone())),
            why);
  }
}

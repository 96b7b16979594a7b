package org.bursar.console.assets;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.bursar.console.kit.Choice;
import org.bursar.console.kit.DayField;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AmountText;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.AssetKind;
import org.bursar.vocabulary.CouponKind;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.EquityCommand.RegisterAsset;
import org.jspecify.annotations.Nullable;

/** The fields of an asset that is registered; those of its kind alone are shown. */
final class AssetFields extends GridPane {

  /** How what is typed must be written. The names are stable: texts go by them. */
  private enum Form {
    ID,
    AMOUNT,
    COUNT,
    CURRENCY,
    TEXT
  }

  private final ComboBox<AssetKind> kind;
  private final ComboBox<CouponKind> coupon;
  private final TextField id = new TextField();
  private final TextField name = new TextField();
  private final TextField provider = new TextField();
  private final TextField currency = new TextField();
  private final TextField value = new TextField();
  private final DayField start = new DayField("register-asset-start", Texts.text("asset.day"));
  private final DayField end = new DayField("register-asset-end", Texts.text("asset.day"));
  private final TextField minimum = new TextField();
  private final TextField percent = new TextField();
  private final TextField cap = new TextField();
  private final TextField type = new TextField();
  private final TextField region = new TextField();
  private final TextField count = new TextField();
  private final TextField capacity = new TextField();
  private final TextField plan = new TextField();
  private final TextField payment = new TextField();
  private final ZoneId zone;

  AssetFields(Currency usual, ZoneId zone) {
    super(16, 10);
    this.zone = zone;
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    getColumnConstraints().addAll(half, half);
    kind = Choice.of("register-asset-kind", "assets.kind.", AssetKind.values());
    coupon = Choice.of("register-asset-coupon", "asset.coupon.", CouponKind.values());
    currency.setText(usual.code());
    kind.valueProperty().subscribe(now -> lay());
  }

  /** What a change of makes the asset another one. */
  List<ObservableValue<?>> all() {
    List<ObservableValue<?>> all = new ArrayList<>();
    all.add(kind.valueProperty());
    all.add(coupon.valueProperty());
    all.add(start.valueProperty());
    all.add(end.valueProperty());
    for (TextField field : texts()) {
      all.add(field.textProperty());
    }
    return all;
  }

  /** The command; null while what it cannot do without is missing or a figure is none. */
  @Nullable RegisterAsset command() {
    AssetKind of = kind.getValue();
    if (id.getText().isBlank()
        || name.getText().isBlank()
        || !texts().stream().allMatch(this::isReadable)) {
      return null;
    }
    boolean isCoupon = of == AssetKind.COUPON;
    boolean isInstance = of == AssetKind.RESERVED_INSTANCE;
    boolean isStorage = of == AssetKind.STORAGE_CAPACITY_UNIT;
    boolean isPlan = of == AssetKind.SAVINGS_PLAN;
    try {
      return new RegisterAsset(
          new AssetId(id.getText().strip()),
          null,
          of,
          name.getText().strip(),
          text(provider),
          null,
          Currency.of(currency.getText().strip()),
          amount(value),
          day(start),
          day(end),
          isCoupon ? coupon.getValue() : null,
          isCoupon ? amount(minimum) : null,
          isCoupon ? amount(percent) : null,
          isCoupon ? amount(cap) : null,
          isInstance ? text(type) : null,
          isInstance || isStorage ? text(region) : null,
          isInstance ? whole(count) : null,
          isStorage ? whole(capacity) : null,
          isPlan ? text(plan) : null,
          isPlan ? text(payment) : null);
    } catch (IllegalArgumentException notWrittenSo) {
      return null;
    }
  }

  private List<TextField> texts() {
    return List.of(
        id, name, provider, currency, value, minimum, percent, cap, type, region, count, capacity,
        plan, payment);
  }

  private void lay() {
    getChildren().clear();
    place("kind", kind);
    place("id", id);
    place("name", name);
    place("provider", provider);
    place("value", value);
    place("currency", currency);
    place("start", start);
    place("end", end);
    switch (kind.getValue()) {
      case COUPON -> {
        place("coupon", coupon);
        place("minimum", minimum);
        place("percent", percent);
        place("cap", cap);
      }
      case RESERVED_INSTANCE -> {
        place("instance.type", type);
        place("region", region);
        place("count", count);
      }
      case STORAGE_CAPACITY_UNIT -> {
        place("capacity", capacity);
        place("region", region);
      }
      case SAVINGS_PLAN -> {
        place("plan", plan);
        place("payment", payment);
      }
    }
  }

  private void place(String key, Control field) {
    field.setId("register-asset-" + key.replace('.', '-'));
    field.setMaxWidth(Double.MAX_VALUE);
    VBox box = new VBox(4, Labels.field(Texts.text("asset.fact." + key), field), field);
    if (field instanceof TextField text) {
      box.getChildren().add(problem(text));
    }
    int index = getChildren().size();
    add(box, index % 2, index / 2);
  }

  /** What is wrong with what was typed, beneath it; nothing takes no room. */
  private Label problem(TextField field) {
    Label problem =
        Labels.plain(
            Texts.made(
                () -> isReadable(field) ? "" : Texts.now("register-asset.problem." + form(field)),
                field.textProperty()));
    problem.setId(field.getId() + "-problem");
    problem.getStyleClass().add("problem");
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private boolean isReadable(TextField field) {
    String written = field.getText().strip();
    if (written.isEmpty()) {
      return true;
    }
    try {
      switch (form(field)) {
        case AMOUNT -> Amount.parse(AmountText.read(written).orElse(""));
        case COUNT -> whole(field);
        case CURRENCY -> Currency.of(written);
        case ID -> new AssetId(written);
        case TEXT -> {}
      }
      return true;
    } catch (IllegalArgumentException notWrittenSo) {
      return false;
    }
  }

  private Form form(TextField field) {
    if (List.of(value, minimum, percent, cap).contains(field)) {
      return Form.AMOUNT;
    } else if (field == count || field == capacity) {
      return Form.COUNT;
    } else if (field == currency) {
      return Form.CURRENCY;
    }
    return field == id ? Form.ID : Form.TEXT;
  }

  private @Nullable Instant day(DayField field) {
    return field.getValue() == null ? null : field.getValue().atStartOfDay(zone).toInstant();
  }

  private static @Nullable Amount amount(TextField field) {
    return AmountText.read(field.getText()).map(Amount::parse).orElse(null);
  }

  private static @Nullable String text(TextField field) {
    return field.getText().isBlank() ? null : field.getText().strip();
  }

  private static @Nullable Integer whole(TextField field) {
    if (field.getText().isBlank()) {
      return null;
    }
    int number = Integer.parseInt(field.getText().strip());
    if (number < 1) {
      throw new IllegalArgumentException("less than one: " + number);
    }
    return number;
  }
}

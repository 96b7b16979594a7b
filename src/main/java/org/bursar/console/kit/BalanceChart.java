package org.bursar.console.kit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/**
 * A balance over time: a stepped line over a wash, months below, round figures at the side. A
 * screen reader gets first, last, lowest and highest in a sentence.
 */
public final class BalanceChart extends Region {
  private static final double LEFT = 44;
  private static final double BOTTOM = 24;
  private static final double TOP = 8;

  private final ZoneId zone;
  // Bound, so that a chart which nobody shows any more is not kept by the texts.
  private final ObjectProperty<Texts.Manner> manner = new SimpleObjectProperty<>();
  private final Path area = new Path();
  private final Path line = new Path();
  private List<ChartPoint> points = List.of();
  private Instant from = Instant.EPOCH;
  private Instant to = Instant.EPOCH;
  private ChartScale scale = ChartScale.of(List.of());
  private List<Line> grid = List.of();
  private List<Text> ticks = List.of();
  private List<ZonedDateTime> monthStarts = List.of();
  private List<Text> months = List.of();
  private Text begins = text("");

  /** An empty chart whose months begin at midnight in this zone. */
  public BalanceChart(String id, ZoneId zone) {
    this.zone = zone;
    setId(id);
    area.getStyleClass().add("area");
    line.getStyleClass().add("line");
    getStyleClass().add("balance-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setMinSize(200, 96);
    setPrefSize(600, 150);
    manner.bind(Texts.manner());
    manner.subscribe(now -> redraw());
  }

  /**
   * Shows a balance.
   *
   * @param balance points in the order of time; each holds until the next, the last until the end
   * @param begin the left edge
   * @param end the right edge, after the left one
   */
  public void show(List<ChartPoint> balance, Instant begin, Instant end) {
    points = List.copyOf(balance);
    from = begin;
    to = end;
    redraw();
  }

  /** What the chart says, in a sentence. */
  public String summary() {
    if (points.isEmpty()) {
      return Texts.now("kit.chart.empty");
    }
    Comparator<ChartPoint> bySize = Comparator.comparing(ChartPoint::value);
    ChartPoint low = points.stream().min(bySize).orElseThrow();
    ChartPoint high = points.stream().max(bySize).orElseThrow();
    List<Object> told = new ArrayList<>();
    for (ChartPoint point : List.of(points.getFirst(), points.getLast(), low, high)) {
      told.add(Texts.formats().amount(point.value()));
      told.add(date(point.at()));
    }
    return Texts.now("kit.chart.summary", told.toArray());
  }

  /** New shapes for new figures; where they stand is the layout's. */
  private void redraw() {
    scale = ChartScale.of(points);
    grid = scale.ticks().stream().map(BalanceChart::line).toList();
    ticks = scale.ticks().stream().map(tick -> text(Texts.formats().axis(tick))).toList();
    monthStarts = monthStarts();
    months =
        monthStarts.stream()
            .map(start -> text(Texts.formats().shortMonth(YearMonth.from(start))))
            .toList();
    begins =
        text(points.isEmpty() ? "" : Texts.now("kit.chart.begins", date(points.getFirst().at())));
    List<Node> drawn = new ArrayList<>(grid);
    area.setVisible(!points.isEmpty());
    line.setVisible(!points.isEmpty());
    drawn.addAll(List.of(area, line));
    drawn.addAll(ticks);
    drawn.addAll(months);
    drawn.add(begins);
    drawn.forEach(node -> node.setManaged(false));
    getChildren().setAll(drawn);
    setAccessibleText(summary());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    for (int index = 0; index < grid.size(); index++) {
      double y = Math.round(y(scale.part(scale.ticks().get(index)))) + 0.5;
      Line rule = grid.get(index);
      rule.setStartX(LEFT);
      rule.setEndX(getWidth());
      rule.setStartY(y);
      rule.setEndY(y);
      Text text = ticks.get(index);
      text.setX(LEFT - 10 - text.getLayoutBounds().getWidth());
      text.setY(y + 4);
    }
    layoutMonths();
    if (!points.isEmpty()) {
      layoutBalance();
      layoutBegins();
    }
  }

  /** A line that has hardly begun would look like an empty chart, so it is said. */
  private void layoutBegins() {
    begins.setVisible(x(points.getFirst().at()) > getWidth() - 16);
    begins.setX((LEFT + getWidth() - begins.getLayoutBounds().getWidth()) / 2);
    begins.setY((TOP + getHeight() - BOTTOM) / 2);
  }

  private void layoutBalance() {
    List<PathElement> steps = new ArrayList<>();
    double last = 0;
    for (ChartPoint point : ChartColumns.drawn(points, at -> (long) x(at))) {
      double x = Math.max(LEFT, x(point.at()));
      double y = y(scale.part(point.value()));
      if (steps.isEmpty()) {
        steps.add(new MoveTo(x, y));
      } else {
        steps.add(new LineTo(x, last));
        steps.add(new LineTo(x, y));
      }
      last = y;
    }
    steps.add(new LineTo(getWidth(), last));
    line.getElements().setAll(steps);
    double ground = y(scale.part(BigDecimal.ZERO));
    area.getElements().setAll(steps);
    area.getElements().add(new LineTo(getWidth(), ground));
    area.getElements().add(new LineTo(((MoveTo) steps.getFirst()).getX(), ground));
  }

  /** The names of the months at their first day, as many as fit. */
  private void layoutMonths() {
    double free = LEFT - 20;
    for (int index = 0; index < months.size(); index++) {
      Text text = months.get(index);
      double width = text.getLayoutBounds().getWidth();
      double left = x(monthStarts.get(index).toInstant()) - width / 2;
      boolean fits = left >= free && left + width <= getWidth();
      text.setVisible(fits);
      text.setX(left);
      text.setY(getHeight() - 6);
      free = fits ? left + width + 16 : free;
    }
  }

  private List<ZonedDateTime> monthStarts() {
    List<ZonedDateTime> starts = new ArrayList<>();
    ZonedDateTime start = YearMonth.from(from.atZone(zone)).atDay(1).atStartOfDay(zone);
    while (from.isBefore(to) && start.toInstant().isBefore(to)) {
      if (!start.toInstant().isBefore(from)) {
        starts.add(start);
      }
      start = start.plusMonths(1);
    }
    return starts;
  }

  private String date(Instant at) {
    return Texts.formats().date(at.atZone(zone).toLocalDate());
  }

  private static Line line(BigDecimal tick) {
    Line line = new Line();
    line.getStyleClass().add(tick.signum() == 0 ? "axis" : "grid");
    return line;
  }

  private static Text text(String words) {
    Text text = new Text(words);
    text.getStyleClass().add("tick");
    return text;
  }

  private double x(Instant at) {
    long whole = Math.max(1, to.toEpochMilli() - from.toEpochMilli());
    return LEFT + (getWidth() - LEFT) * (at.toEpochMilli() - from.toEpochMilli()) / whole;
  }

  private double y(double part) {
    return TOP + (getHeight() - TOP - BOTTOM) * (1 - part);
  }
}

package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OutlineTest {
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> opened = new ArrayList<>();
  private Outline<String> outline;

  @Start
  void show(Stage stage) {
    outline = new Outline<>("tree", Background.inline(), PlainRow::new, nanos::get);
    outline.setTree(Branches.of("Root", 3, 2));
    outline.setOnOpen(opened::add);
    outline.select("Root", Set.of());
    stage.setScene(new Scene(outline, 300, 400));
    stage.show();
    outline.list().requestFocus();
  }

  @Test
  void right_opens_then_walks_down_and_left_walks_up_then_closes(FxRobot robot) {
    robot.type(KeyCode.RIGHT);
    assertThat(names()).containsExactly("Root", "Root/0", "Root/1", "Root/2");
    robot.type(KeyCode.RIGHT);
    assertThat(outline.selected()).containsExactly("Root/0");
    robot.type(KeyCode.LEFT);
    assertThat(outline.selected()).containsExactly("Root");
    robot.type(KeyCode.LEFT);
    assertThat(names()).containsExactly("Root");
  }

  @Test
  void a_star_opens_everything_beneath(FxRobot robot) {
    robot.write("*");
    assertThat(names()).hasSize(10);
  }

  @Test
  void end_and_home_reach_the_ends(FxRobot robot) {
    robot.type(KeyCode.RIGHT, KeyCode.END);
    assertThat(outline.selected()).containsExactly("Root/2");
    robot.type(KeyCode.HOME);
    assertThat(outline.selected()).containsExactly("Root");
  }

  @Test
  void typing_finds_the_next_name_that_begins_so(FxRobot robot) {
    nanos.set(5_000_000_000L);
    robot.type(KeyCode.RIGHT).write("root/1");
    assertThat(outline.selected()).containsExactly("Root/1");
  }

  @Test
  void enter_opens_the_item(FxRobot robot) {
    robot.type(KeyCode.ENTER);
    assertThat(opened).containsExactly("Root");
  }

  @Test
  void selection_outlives_a_new_value_and_a_filter(FxRobot robot) {
    robot.interact(
        () -> {
          outline.select("Root/1/0", Set.of("Root", "Root/1"));
          outline.setTree(Branches.of("Root", 4, 2));
          assertThat(outline.selected()).containsExactly("Root/1/0");
          outline.setFilter("Root/1/0"::equals);
          assertThat(names()).containsExactly("Root", "Root/1", "Root/1/0");
          outline.setFilter(null);
          assertThat(outline.selected()).containsExactly("Root/1/0");
        });
  }

  @Test
  void a_screen_reader_is_told_of_a_tree(FxRobot robot) {
    robot.type(KeyCode.RIGHT);
    assertThat(outline.list().getAccessibleRole()).isEqualTo(AccessibleRole.TREE_VIEW);
    assertThat(outline.list().queryAccessibleAttribute(AccessibleAttribute.ROW_COUNT)).isEqualTo(4);
    ListCell<?> child = robot.from(outline).lookup(".list-cell").nth(1).queryAs(ListCell.class);
    assertThat(child.getAccessibleRole()).isEqualTo(AccessibleRole.TREE_ITEM);
    assertThat(child.queryAccessibleAttribute(AccessibleAttribute.DISCLOSURE_LEVEL)).isEqualTo(1);
    assertThat(child.queryAccessibleAttribute(AccessibleAttribute.EXPANDED)).isEqualTo(false);
    assertThat(child.getAccessibleText()).isEqualTo("Root/0, spoken");
  }

  @Test
  void a_hundred_thousand_rows_are_set_within_a_frame(FxRobot robot) {
    List<Runnable> swaps = new ArrayList<>();
    Background later =
        new Background(
            Runnable::run, swaps::add, java.time.InstantSource.system(), System::nanoTime);
    Outline<String> large = new Outline<>("large", later, PlainRow::new, System::nanoTime);
    robot.interact(() -> outline.getScene().setRoot(large));
    Set<String> open = Set.of("Root");
    long best = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 8; attempt++) {
      OutlineTree<String> tree = Branches.of("Root", 100_000 + attempt);
      robot.interact(
          () -> {
            large.setTree(tree);
            large.setExpanded(open);
          });
      AtomicLong took = new AtomicLong();
      robot.interact(
          () -> {
            long began = System.nanoTime();
            swaps.forEach(Runnable::run);
            large.layout();
            took.set(System.nanoTime() - began);
          });
      swaps.clear();
      best = Math.min(best, took.get());
    }
    assertThat(large.list().getItems()).hasSizeGreaterThan(100_000);
    assertThat(best / 1_000_000.0).as("milliseconds on the FX thread").isLessThan(16);
  }

  @Test
  void a_dragged_row_is_let_go_where_it_is_welcome_and_nowhere_else(FxRobot robot) {
    List<String> dropped = new ArrayList<>();
    robot.interact(() -> outline.setDrag(onlyOnto("Root/1", dropped)));
    robot.type(KeyCode.RIGHT);
    robot.interact(
        () -> {
          outline.dragging().take("Root/0");
          drag(robot, 2, DragEvent.DRAG_ENTERED);
          assertThat(looks(robot, 2)).contains("welcome").doesNotContain("barred");
          drag(robot, 2, DragEvent.DRAG_DROPPED);
          assertThat(looks(robot, 2)).doesNotContain("welcome");
          outline.dragging().take("Root/0");
          drag(robot, 3, DragEvent.DRAG_ENTERED);
          assertThat(looks(robot, 3)).contains("barred").doesNotContain("welcome");
          drag(robot, 3, DragEvent.DRAG_DROPPED);
        });
    assertThat(dropped).containsExactly("Root/0 > Root/1");
  }

  private static OutlineDrag<String> onlyOnto(String welcome, List<String> dropped) {
    return new OutlineDrag<>() {
      @Override
      public boolean canTake(String item) {
        return true;
      }

      @Override
      public boolean canDrop(String item, String onto) {
        return onto.equals(welcome);
      }

      @Override
      public void drop(String item, String onto) {
        dropped.add(item + " > " + onto);
      }
    };
  }

  /** What the system tells a row of a drag; a screen that is not there has none of its own. */
  @SafeVarargs
  private void drag(FxRobot robot, int row, EventType<DragEvent>... types) {
    for (EventType<DragEvent> type : types) {
      Event.fireEvent(
          cell(robot, row),
          new DragEvent(type, null, 9, 9, 9, 9, TransferMode.MOVE, outline, outline, null));
    }
  }

  private List<String> looks(FxRobot robot, int row) {
    return cell(robot, row).getPseudoClassStates().stream()
        .map(PseudoClass::getPseudoClassName)
        .toList();
  }

  private ListCell<?> cell(FxRobot robot, int row) {
    return robot.from(outline).lookup(".list-cell").nth(row).queryAs(ListCell.class);
  }

  private List<String> names() {
    return outline.list().getItems().stream().map(OutlineRow::name).toList();
  }

  private static final class PlainRow implements RowView<String> {
    private final Label label = new Label();

    @Override
    public Node node() {
      return label;
    }

    @Override
    public void show(OutlineRow<String> row) {
      label.setText(row.name());
    }

    @Override
    public String spoken(OutlineRow<String> row) {
      return row.name() + ", spoken";
    }
  }
}

package org.bursar.console.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.bursar.console.kit.Buttons;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.DataTable;
import org.bursar.console.kit.EmptyState;
import org.bursar.console.kit.Latest;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Session;
import org.bursar.console.session.Shown;
import org.bursar.console.session.SignInWords;
import org.bursar.sync.Devices;
import org.bursar.sync.Devices.Device;
import org.bursar.sync.Seat;
import org.bursar.sync.ServerFault;
import org.bursar.sync.SyncState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The devices that may come in to the server: one's own, for an administrator those of all. They
 * are no part of the books, so they are asked for while they are looked at.
 */
final class DevicesTable {

  private final Session session;
  private final Seat seat;
  private final DataTable<Device> table;
  private final Latest reading;
  private boolean current;

  /** What was answered: the devices, or why there are none. */
  private record Answer(List<Device> devices, @Nullable ServerFault fault) {}

  DevicesTable(Session session, Seat seat) {
    this.session = session;
    this.seat = seat;
    reading = session.background().latest("devices");
    table = made();
    Shown.keep(table, session.layout());
    session.sync().when(Shown.of(table)).subscribe(this::heard);
    table
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                read();
              }
            });
  }

  /** The table of them. */
  DataTable<Device> table() {
    return table;
  }

  /** Once the server is reached again there is something to be asked. */
  private void heard(@Nullable SyncState state) {
    boolean now = state != null && state.isCurrent();
    if (now && !current) {
      read();
    }
    current = now;
  }

  private void read() {
    Devices devices = seat.devices();
    reading.run(
        progress -> {
          try {
            return new Answer(devices.list(), null);
          } catch (ServerFault fault) {
            return new Answer(List.of(), fault);
          }
        },
        this::show);
  }

  private void show(Answer answer) {
    ServerFault fault = answer.fault();
    table.setEmpty(
        new EmptyState(
            Feather.MONITOR,
            fault == null
                ? Texts.text("devices.empty")
                : Texts.made(() -> Texts.now("devices.unknown", SignInWords.of(fault)))));
    Instant now = session.sight().get().at();
    table.setRows(answer.devices().stream().filter(device -> device.isLetIn(now)).toList());
  }

  private DataTable<Device> made() {
    var zone = session.sight().get().zone();
    DataTable<Device> made =
        new DataTable<>(
            "devices",
            session.background(),
            Device::id,
            List.of(
                Column.<Device>text("user", Texts.text("access.column.user"), d -> d.user().value())
                    .withWidth(160),
                Column.<Device>text(
                        "device", Texts.text("devices.column.device"), DevicesTable::name)
                    .withWidth(240),
                Column.<Device>moment(
                    "made", Texts.text("devices.column.made"), zone, Device::made),
                Column.<Device>of(
                    "used",
                    Texts.text("devices.column.used"),
                    device -> used(device, zone),
                    Comparator.comparing(
                        device -> device.used() == null ? Instant.EPOCH : device.used())),
                Column.<Device>moment(
                    "expires", Texts.text("devices.column.expires"), zone, Device::expires)));
    made.setTitle(Texts.text("devices.title"));
    made.setEmpty(new EmptyState(Feather.MONITOR, Texts.text("devices.empty")));
    made.actions()
        .addAll(
            Buttons.outlined(
                "devices-new",
                Texts.text("devices.new"),
                () -> session.ask(new Ask.NewDevice(this::read))),
            revoking(made));
    return made;
  }

  private Button revoking(DataTable<Device> of) {
    Button button =
        Buttons.outlined(
            "devices-revoke",
            Texts.text("devices.revoke"),
            () -> session.ask(new Ask.RevokeDevice(of.selected().getFirst(), this::read)));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setDisable(true);
    of.selected()
        .addListener(
            (ListChangeListener<Device>) change -> button.setDisable(of.selected().size() != 1));
    return button;
  }

  /** What it is called, and whether it is this one. */
  static String name(Device device) {
    String name = device.name().isBlank() ? Texts.now("devices.unnamed") : device.name();
    return device.current() ? Texts.now("devices.this", name) : name;
  }

  private static String used(Device device, java.time.ZoneId zone) {
    Instant used = device.used();
    return used == null ? Texts.now("devices.never") : Texts.formats().moment(used, zone);
  }
}

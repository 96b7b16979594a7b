package org.bursar.console;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.bursar.console.access.AccessView;
import org.bursar.console.account.AccountView;
import org.bursar.console.activity.ActivityView;
import org.bursar.console.activity.EntryView;
import org.bursar.console.alerts.AlertsView;
import org.bursar.console.assets.AssetView;
import org.bursar.console.assets.AssetsView;
import org.bursar.console.comparison.ComparisonView;
import org.bursar.console.invitations.InvitationsView;
import org.bursar.console.kit.Focusables;
import org.bursar.console.months.MonthView;
import org.bursar.console.months.MonthsView;
import org.bursar.console.organization.TreePane;
import org.bursar.console.organization.UnitView;
import org.bursar.console.outbox.OutboxView;
import org.bursar.console.requests.RequestsView;
import org.bursar.console.rules.RulesView;
import org.bursar.console.session.Place;
import org.bursar.console.session.Session;
import org.bursar.console.setup.SetupView;
import org.bursar.console.statement.StatementView;
import org.bursar.console.transfers.TransfersView;
import org.jspecify.annotations.Nullable;

/** The only switch from place to screen. A screen is made when it is first gone to, and kept. */
final class Screens extends StackPane {

  private static final double TREE_WIDTH = 330;

  private final Session session;
  private final TreePane tree;
  private final StackPane page = new StackPane();
  private final SideBySide organization;
  private @Nullable UnitView unit;
  private @Nullable AccountView account;
  private @Nullable TransfersView transfers;
  private @Nullable AlertsView alerts;
  private @Nullable AssetsView assets;
  private @Nullable AssetView asset;
  private @Nullable RulesView rules;
  private @Nullable InvitationsView invitations;
  private @Nullable MonthsView months;
  private @Nullable MonthView month;
  private @Nullable StatementView statement;
  private @Nullable ActivityView activity;
  private @Nullable EntryView entry;
  private @Nullable ComparisonView comparison;
  private @Nullable SetupView setup;
  private @Nullable OutboxView outbox;
  private @Nullable RequestsView requests;
  private @Nullable AccessView access;

  Screens(Session session, LongSupplier nanoClock) {
    this.session = session;
    tree = new TreePane(session, nanoClock);
    tree.setMinWidth(240);
    tree.setPrefWidth(TREE_WIDTH);
    page.setMinWidth(560);
    organization = new SideBySide(tree, page, treeWidth());
    organization.setId("organization");
    keepTreeWidth();
    session.navigator().place().subscribe(this::show);
  }

  /** Puts the cursor into the filter of what is shown. */
  void focusFilter() {
    switch (session.navigator().place().get()) {
      case Place.Unit _, Place.Account _ -> tree.focusFilter();
      case Place.Transfers _ -> with(transfers, TransfersView::focusFilter);
      case Place.Alerts _ -> with(alerts, AlertsView::focusFilter);
      case Place.Assets _ -> with(assets, AssetsView::focusFilter);
      case Place.Asset _ -> with(asset, AssetView::focusFilter);
      case Place.Rules _ -> with(rules, RulesView::focusFilter);
      case Place.Invitations _ -> with(invitations, InvitationsView::focusFilter);
      case Place.Months _ -> with(months, MonthsView::focusFilter);
      case Place.Month _ -> with(month, MonthView::focusFilter);
      case Place.Statement _ -> with(statement, StatementView::focusFilter);
      case Place.Activity _ -> with(activity, ActivityView::focusFilter);
      case Place.Comparison _ -> with(comparison, ComparisonView::focusFilter);
      case Place.Outbox _ -> with(outbox, OutboxView::focusFilter);
      case Place.Requests _ -> with(requests, RequestsView::focusFilter);
      case Place.Access _ -> with(access, AccessView::focusFilter);
      case Place.Entry _, Place.Setup _ -> {}
    }
  }

  /** Puts the cursor where one goes on by keys: into the tree, else into the table of the page. */
  void focusContent() {
    // A page that was made just now has its inner nodes only once it is styled.
    applyCss();
    Node table = lookup(".table-view");
    Node first = table == null ? Focusables.first(List.of(this)) : table;
    if (getChildren().contains(organization)) {
      tree.focusTree();
    } else if (first != null) {
      first.requestFocus();
    }
  }

  /** The tree will be as wide as it is left. */
  private void keepTreeWidth() {
    tree.sceneProperty()
        .subscribe(
            (was, is) -> {
              if (is == null && tree.getWidth() > 0) {
                session.layout().put("tree.width", Long.toString(Math.round(tree.getWidth())));
              }
            });
  }

  private double treeWidth() {
    try {
      return Double.parseDouble(session.layout().get("tree.width", ""));
    } catch (NumberFormatException none) {
      return TREE_WIDTH;
    }
  }

  private void show(Place place) {
    switch (place) {
      case Place.Unit p -> {
        unit = made(unit, () -> new UnitView(session));
        unit.show(p.unit());
        beside(unit);
      }
      case Place.Account p -> {
        account = made(account, () -> new AccountView(session, p));
        account.show(p);
        beside(account);
      }
      case Place.Transfers _ -> {
        transfers = made(transfers, () -> new TransfersView(session));
        alone(transfers);
      }
      case Place.Alerts _ -> {
        alerts = made(alerts, () -> new AlertsView(session));
        alone(alerts);
      }
      case Place.Assets _ -> {
        assets = made(assets, () -> new AssetsView(session));
        alone(assets);
      }
      case Place.Asset p -> {
        asset = made(asset, () -> new AssetView(session, p.asset()));
        asset.show(p.asset());
        alone(asset);
      }
      case Place.Invitations _ -> {
        invitations = made(invitations, () -> new InvitationsView(session));
        alone(invitations);
      }
      case Place.Rules _ -> {
        rules = made(rules, () -> new RulesView(session));
        alone(rules);
      }
      case Place.Months _ -> {
        months = made(months, () -> new MonthsView(session));
        alone(months);
      }
      case Place.Month p -> {
        month = made(month, () -> new MonthView(session, p.period()));
        month.show(p.period());
        alone(month);
      }
      case Place.Statement p -> {
        statement = made(statement, () -> new StatementView(session, p.wish()));
        statement.show(p.wish());
        alone(statement);
      }
      case Place.Activity _ -> {
        activity = made(activity, () -> new ActivityView(session));
        activity.show();
        alone(activity);
      }
      case Place.Entry p -> {
        entry = made(entry, () -> new EntryView(session));
        entry.show(p.number());
        alone(entry);
      }
      case Place.Comparison p -> {
        comparison = made(comparison, () -> new ComparisonView(session, p));
        comparison.show(p);
        alone(comparison);
      }
      case Place.Outbox _ -> {
        outbox = made(outbox, () -> new OutboxView(session));
        alone(outbox);
      }
      case Place.Requests p -> {
        requests = made(requests, () -> new RequestsView(session));
        requests.show(p.request());
        alone(requests);
      }
      case Place.Access _ -> {
        access = made(access, () -> new AccessView(session));
        alone(access);
      }
      case Place.Setup _ -> {
        setup = made(setup, () -> new SetupView(session));
        alone(setup);
      }
    }
  }

  private static <V> V made(@Nullable V view, Supplier<V> maker) {
    return view == null ? maker.get() : view;
  }

  private static <V> void with(@Nullable V view, java.util.function.Consumer<V> act) {
    if (view != null) {
      act.accept(view);
    }
  }

  private void beside(Node view) {
    only(page, view);
    only(this, organization);
  }

  private void alone(Node view) {
    only(this, view);
  }

  private static void only(StackPane pane, Node node) {
    if (pane.getChildren().size() != 1 || pane.getChildren().getFirst() != node) {
      pane.getChildren().setAll(node);
    }
  }
}

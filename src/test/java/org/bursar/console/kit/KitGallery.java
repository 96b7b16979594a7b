package org.bursar.console.kit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.Money;
import org.kordamp.ikonli.feather.Feather;

/** Pages made of every control of the kit, with made-up names, as the real screens use them. */
final class KitGallery {
  static final ZoneId ZONE = ZoneOffset.UTC;
  private static final Currency CNY = Currency.of("CNY");
  private final Background background = Background.inline();

  /** A member of the made-up enterprise. */
  record Member(String key, String en, String zh, String amount, boolean unit, List<Member> below) {
    String name() {
      return Texts.language().get() == Language.EN ? en : zh;
    }
  }

  static ObservableValue<String> say(String en, String zh) {
    return Texts.made(() -> Texts.language().get() == Language.EN ? en : zh);
  }

  static String now(String en, String zh) {
    return Texts.language().get() == Language.EN ? en : zh;
  }

  static Money cny(String amount) {
    return Money.of(new BigDecimal(amount), CNY);
  }

  // ---- the account page -----------------------------------------------------------------------

  Parent account() {
    BorderPane window = window(0);
    PageHeader header = new PageHeader(say("Payments", "支付平台"));
    header.setPath(
        new Link("path-root", Texts.fixed("Root"), () -> {}),
        new Link("path-retail", say("Retail", "零售事业部"), () -> {}));
    header.states().add(new Chip(say("low balance", "余额预警"), Tone.WARNING));
    IdLabel id = new IdLabel("copy-id");
    id.setValue("1184003277419920");
    header.below().add(id);
    header.setFigure(say("Available", "可用余额"), Texts.fixed("9,200.00"), Texts.fixed("CNY"));
    header
        .actions()
        .addAll(
            Buttons.filled("transfer", say("Transfer…", "划拨…"), () -> {}),
            Buttons.outlined("reclaim", say("Reclaim…", "回收…"), () -> {}),
            Buttons.more("more", say("More", "更多"), () -> {}));
    Tab overview = tab(say("Overview", "概览"), overview());
    TabPane tabs =
        new TabPane(
            overview,
            tab(say("Funds", "资金"), new VBox()),
            tab(say("Transfers  128", "划拨记录  128"), new VBox()),
            tab(say("Shared with it  7", "共享给它  7"), new VBox()),
            tab(say("History", "历史"), new VBox()));
    tabs.setId("tabs");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    VBox page = new VBox(header, tabs);
    window.setCenter(new HBox(tree(), grow(page)));
    return window;
  }

  private Node overview() {
    StatementPane statement = new StatementPane("balance");
    statement.show(
        List.of(
            row(StatementRow.Sign.FIRST, now("Own cash", "自有现金"), "", "10000.00"),
            row(StatementRow.Sign.PLUS, now("Transferred in", "转入资金"), "", "0.00"),
            row(
                StatementRow.Sign.PLUS,
                now("Credit limit", "信用额度"),
                now("contract in effect", "合同已生效"),
                "5000.00"),
            row(StatementRow.Sign.PLUS, now("Credit refunds", "信用退款"), "", "200.00"),
            row(
                StatementRow.Sign.MINUS,
                now("Unsettled, November", "本月未结清"),
                now("to 22 Nov", "截至 11 月 22 日"),
                "3000.00"),
            row(
                StatementRow.Sign.MINUS,
                now("Unsettled, earlier", "历史未结清"),
                now("October", "10 月"),
                "3000.00")),
        now("Available balance", "可用余额"),
        "CNY");
    Card made =
        new Card(say("How the balance is made up", "余额构成"), statement)
            .withAside(statement.copyLink());
    HBox tiles =
        Tile.row(
            new Tile(
                "out",
                say("Can transfer out", "可划出"),
                Texts.fixed("9,200.00"),
                say("limited by the available balance", "受可用余额限制"),
                Link.small("out-act", say("Transfer…", "划拨…"), () -> {})),
            new Tile(
                "reclaimable",
                say("Reclaimable from it", "可被回收"),
                Texts.fixed("0.00"),
                say("nothing was transferred in", "没有转入资金"),
                null),
            new Tile(
                "credit",
                say("Credit limit", "信用额度"),
                Texts.fixed("5,000.00"),
                say("1,000.00 more can be allocated", "还可分配 1,000.00"),
                Link.small("credit-act", say("Change…", "修改…"), () -> {})),
            new Tile(
                "alert",
                say("Low-balance alert", "余额预警"),
                say("below 10,000.00", "低于 10,000.00"),
                say("fired 20 Nov; reminder 3 of 5", "11 月 20 日触发；第 3/5 次提醒"),
                Link.small("alert-act", say("Change…", "修改…"), () -> {})));
    BalanceChart chart = new BalanceChart("chart", ZONE);
    chart.show(
        points(), Instant.parse("2025-12-01T00:00:00Z"), Instant.parse("2026-11-23T00:00:00Z"));
    VBox.setVgrow(chart, Priority.ALWAYS);
    Card over =
        new Card(say("Available, last 12 months", "可用余额，近 12 个月"), chart)
            .withAside(Labels.secondary(say("Empty in 19 days at this rate", "按当前速度 19 天后用尽")));
    VBox body = new VBox(made, tiles, over);
    body.getStyleClass().add("page-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private static List<ChartPoint> points() {
    List<ChartPoint> points = new ArrayList<>();
    long value = 1_580_000;
    LocalDate day = LocalDate.of(2025, 12, 1);
    for (int index = 0; index < 357; index++) {
      value +=
          day.getDayOfMonth() == 1 && day.getMonthValue() % 2 == 1
              ? 310_000
              : -4_400 - index % 3 * 900;
      value = index == 350 ? 920_000 : value;
      points.add(new ChartPoint(day.atStartOfDay(ZONE).toInstant(), BigDecimal.valueOf(value, 2)));
      day = day.plusDays(1);
    }
    return points;
  }

  private static StatementRow row(StatementRow.Sign sign, String term, String note, String amount) {
    return new StatementRow(sign, term, note, cny(amount));
  }

  // ---- the unit page --------------------------------------------------------------------------

  Parent unit() {
    BorderPane window = window(0);
    PageHeader header = new PageHeader(say("Retail", "零售事业部"));
    header.getStyleClass().add("alone");
    header.setPath(new Link("path-root", Texts.fixed("Root"), () -> {}));
    header.states().add(new Chip(say("4 accounts · 1 unit", "4 个账号 · 1 个组织单元"), Tone.NEUTRAL));
    header
        .actions()
        .addAll(
            Buttons.filled("invite", say("Invite accounts…", "邀请账号…"), () -> {}),
            Buttons.outlined("new-unit", say("New unit", "新建组织单元"), () -> {}));
    DataTable<Member> table = table(tree.get(0).below().get(0).below());
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox body = new VBox(table);
    body.getStyleClass().add("page-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    window.setCenter(new HBox(tree(), grow(new VBox(header, body))));
    return window;
  }

  DataTable<Member> table(List<Member> rows) {
    DataTable<Member> table =
        new DataTable<>(
            "members",
            background,
            Member::key,
            List.of(
                Column.<Member>text("account", say("Account", "账号"), Member::name)
                    .withWidth(170)
                    .withLink(row -> {}),
                Column.amount("available", say("Available", "可用余额"), row -> cny(row.amount())),
                Column.amount("cash", say("Own cash", "自有现金"), row -> cny("18204.55")),
                Column.amount("in", say("Transferred in", "转入资金"), row -> cny("1000.00")),
                Column.amount("credit", say("Credit limit", "信用额度"), row -> cny("0.00")),
                Column.<Member>text(
                        "alert",
                        say("Alert", "预警"),
                        row ->
                            row.amount().startsWith("-")
                                ? now("overdue", "欠费")
                                : now("armed", "已开启"))
                    .withWidth(110)
                    .withChip(row -> row.amount().startsWith("-") ? Tone.DANGER : Tone.ACCENT)));
    table.setTitle(say("Members of Retail", "零售事业部的成员"));
    table
        .actions()
        .addAll(
            Buttons.outlined("transfer-to", say("Transfer to…", "划拨给…"), () -> {}),
            Buttons.outlined("export", say("Export", "导出"), () -> {}));
    table.setTotals(
        shown ->
            List.of(
                new Total(
                    now("Available", "可用合计"),
                    Texts.formats()
                        .money(
                            shown.stream()
                                .map(row -> cny(row.amount()))
                                .filter(Money::isPositive)
                                .reduce(cny("0.00"), Money::plus)))));
    table.setRows(rows);
    table.table().getSelectionModel().select(1);
    return table;
  }

  // ---- a dialog -------------------------------------------------------------------------------

  Parent dialog() {
    Shade shade = new Shade(account());
    DialogBox dialog = new DialogBox("transfer-dialog", say("Transfer", "划拨"), 640);
    TextField remark = new TextField(now("Top up payments before 11.30", "11:30 前补充资金"));
    remark.setId("remark");
    MoneyField money = new MoneyField("amount");
    money.setCurrency("CNY");
    money.setMaximum(Optional.of(cny("84112.00")));
    money.setAmount(cny("2500.00"));
    VBox form =
        new VBox(
            6,
            Labels.field(say("Amount", "金额"), money),
            money,
            Labels.secondary(
                say(
                    "At most 84,112.00: Treasury’s own cash. Its available balance would allow"
                        + " 91,400.00.",
                    "最多 84,112.00：资金池的自有现金。其可用余额允许 91,400.00。")),
            Labels.field(say("Remark", "备注"), remark),
            remark);
    dialog.content().addAll(form);
    dialog.setSentence(
        say(
            "Payments will have 11,700.00 available and is above its alert of 10,000.00. Treasury"
                + " can reclaim up to 2,500.00 of it.",
            "支付平台将有 11,700.00 可用余额，高于其预警值 10,000.00。资金池最多可回收其中的 2,500.00。"),
        new SimpleObjectProperty<>(Tone.NEUTRAL));
    dialog.setRemark(say("Ctrl+Enter transfers", "Ctrl+Enter 直接划拨"));
    dialog.setButtons(
        Buttons.filled("transfer-act", say("Transfer 2,500.00", "划拨 2,500.00"), () -> {}),
        Buttons.outlined("cancel", say("Cancel", "取消"), dialog::requestClose));
    shade.open(dialog);
    return shade;
  }

  // ---- the rest -------------------------------------------------------------------------------

  Parent parts() {
    HBox chips =
        new HBox(
            8,
            new Chip(say("frozen", "已冻结"), Tone.NEUTRAL),
            new Chip(say("gains", "新增"), Tone.ACCENT),
            new Chip(say("fired 3/5", "已触发 3/5"), Tone.WARNING),
            new Chip(say("overdue", "欠费"), Tone.DANGER),
            Chip.badge(Texts.fixed("3")),
            new Link("link", say("Treasury", "资金池"), () -> {}),
            Buttons.destroying("remove", say("Remove", "移除"), () -> {}));
    chips.setAlignment(Pos.CENTER_LEFT);
    HBox counts =
        Tile.row(
            Tile.count("gain", Texts.fixed("+41"), say("gain it", "新增享受"), Tone.ACCENT),
            Tile.count("lose", Texts.fixed("−1"), say("lose it", "不再享受"), Tone.DANGER),
            Tile.count("stay", Texts.fixed("59"), say("stay", "保持不变"), Tone.NEUTRAL));
    Job job = new Job(now("Importing focus-2026-10.csv", "正在导入 focus-2026-10.csv"), () -> 0);
    job.show(new Job.Telling(412, 700, now("Reading rows", "正在读取")));
    ProgressPane progress = new ProgressPane("import", job);
    MoneyField wrong = new MoneyField("wrong");
    wrong.setCurrency("EUR");
    wrong.setText("1.234,50");
    wrong.accessibleTextProperty().bind(say("Amount", "金额"));
    Label problem = Labels.plain(wrong.problem());
    problem.getStyleClass().add("problem");
    EmptyState empty =
        new EmptyState(
            Feather.REPEAT,
            say(
                "No transfers yet. Funds that Treasury gives to an account appear here.",
                "还没有划拨记录。资金池划拨给账号的资金会显示在这里。"),
            Buttons.filled("first", say("Transfer…", "划拨…"), () -> {}));
    Card card = new Card(say("States, counts and work", "状态、计数与进度"), chips, counts, progress);
    Card fields =
        new Card(
            say("Fields", "输入"),
            new SearchField("search", say("Search or do anything", "搜索或执行任意操作")),
            wrong,
            problem,
            Labels.sentence(
                say("Nothing is written before you press Import.", "点击导入之前不会写入任何内容。"),
                Tone.NEUTRAL),
            Labels.sentence(
                say(
                    "September is closed: the difference goes to earlier unsettled.",
                    "9 月已关账：差额计入历史未结清。"),
                Tone.WARNING),
            empty);
    VBox body = new VBox(card, fields);
    body.getStyleClass().add("page-body");
    return body;
  }

  // ---- the window around ----------------------------------------------------------------------

  private BorderPane window(int selected) {
    BorderPane window = new BorderPane();
    Region logo = new Region();
    logo.getStyleClass().add("logo");
    Label name = Labels.plain(say("Acme Group", "爱克美集团"));
    name.getStyleClass().add("strong");
    SearchField search = new SearchField("palette", say("Search or do anything", "搜索或执行任意操作"));
    search.setPrefWidth(400);
    HBox alerts =
        new HBox(
            6,
            Icons.of(Feather.BELL),
            Labels.secondary(say("Alerts", "预警")),
            Chip.badge(Texts.fixed("3")));
    alerts.setAlignment(Pos.CENTER_LEFT);
    HBox top =
        new HBox(
            logo,
            name,
            Space.grow(),
            search,
            Space.grow(),
            alerts,
            Buttons.icon("theme", Feather.MOON, say("Theme", "主题"), () -> {}),
            Buttons.icon("settings", Feather.SETTINGS, say("Settings", "设置"), () -> {}));
    top.getStyleClass().add("top-bar");
    VBox rail = new VBox();
    rail.getStyleClass().add("rail");
    List<Map.Entry<Feather, ObservableValue<String>>> items =
        List.of(
            Map.entry(Feather.USERS, say("Organization", "组织")),
            Map.entry(Feather.REPEAT, say("Transfers", "划拨")),
            Map.entry(Feather.ARCHIVE, say("Assets", "权益资产")),
            Map.entry(Feather.SLIDERS, say("Rules", "共享规则")),
            Map.entry(Feather.BELL, say("Alerts", "预警")),
            Map.entry(Feather.ACTIVITY, say("Activity", "动态")),
            Map.entry(Feather.CHECK_SQUARE, say("Set-up", "开通指引")));
    for (int index = 0; index < items.size(); index++) {
      ToggleButton item = new ToggleButton(null, Icons.of(items.get(index).getKey()));
      item.setId("rail-" + index);
      item.textProperty().bind(items.get(index).getValue());
      item.getStyleClass().add("rail-item");
      item.setSelected(index == selected);
      rail.getChildren().add(item);
    }
    HBox status =
        new HBox(
            new Label("acme.books"),
            new Label("·"),
            Labels.plain(say("saved 10:42:07", "已保存 10:42:07")),
            new Label("·"),
            Labels.plain(say("entry 18,204", "第 18,204 条")),
            Space.grow(),
            Labels.plain(say("As of: now", "截至：现在")),
            Link.small("language", say("中文", "English"), () -> {}));
    status.getStyleClass().add("status-bar");
    window.setTop(top);
    window.setLeft(rail);
    window.setBottom(status);
    return window;
  }

  private Node tree() {
    Outline<Member> outline = outline();
    VBox.setVgrow(outline, Priority.ALWAYS);
    SearchField filter =
        new SearchField("tree-filter", say("Filter 2,418 accounts", "筛选 2,418 个账号")).asFilter();
    VBox.setMargin(filter, new javafx.geometry.Insets(12, 12, 6, 12));
    VBox side = new VBox(filter, outline);
    side.getStyleClass().add("side");
    side.setMinWidth(330);
    side.setPrefWidth(330);
    return side;
  }

  Outline<Member> outline() {
    Outline<Member> outline =
        new Outline<>(
            "tree", background, () -> new TreeLine<>(row -> line(row.item())), System::nanoTime);
    outline.setTitle(say("Organization", "组织"));
    outline.setTree(tree(tree));
    outline.setExpanded(Set.of("root", "retail", "logistics", "research"));
    outline.select("payments", Set.of("root", "retail"));
    return outline;
  }

  private TreeLine.Content line(Member member) {
    boolean negative = member.amount().startsWith("-");
    List<Badge> states = new ArrayList<>();
    if (negative) {
      states.add(Badge.chip(now("overdue", "欠费"), Tone.DANGER));
    }
    if (member.key().equals("payments")) {
      states.add(Badge.icon(Feather.BELL, Tone.WARNING, now("low balance", "余额偏低")));
    }
    if (member.key().equals("sandbox")) {
      states.add(Badge.chip(now("frozen", "已冻结"), Tone.NEUTRAL));
    }
    String amount = Texts.formats().amount(new BigDecimal(member.amount()));
    return new TreeLine.Content(
        member.unit() ? Feather.FOLDER : Feather.CIRCLE,
        member.name(),
        states,
        amount,
        negative,
        member.name() + ", " + amount + " CNY");
  }

  static OutlineTree<Member> tree(List<Member> roots) {
    return new OutlineTree<>() {
      @Override
      public List<Member> roots() {
        return roots;
      }

      @Override
      public List<Member> children(Member item) {
        return item.below();
      }

      @Override
      public boolean isBranch(Member item) {
        return item.unit();
      }

      @Override
      public Object key(Member item) {
        return item.key();
      }

      @Override
      public String name(Member item) {
        return item.name();
      }
    };
  }

  private final List<Member> tree =
      List.of(
          unit(
              "root",
              "Root",
              "Root",
              "1204380.55",
              unit(
                  "retail",
                  "Retail",
                  "零售事业部",
                  "310274.20",
                  account("payments", "Payments", "支付平台", "9200.00"),
                  account("loyalty", "Loyalty", "会员积分", "4018.40"),
                  account("storefront", "Storefront", "线上商城", "-312.08"),
                  account("gifts", "Gift cards", "礼品卡", "2140.00"),
                  unit("stores", "Stores", "门店", "48115.90")),
              unit(
                  "logistics",
                  "Logistics",
                  "物流",
                  "894106.35",
                  account("routing", "Routing", "路径规划", "120440.00"),
                  account(
                      "warehouse",
                      "Warehouse for the whole of central and eastern Europe",
                      "中欧与东欧地区联合仓储配送中心账号",
                      "38204.11"),
                  unit("lastmile", "Last mile", "末端配送", "211830.02")),
              unit(
                  "research",
                  "Research",
                  "研发",
                  "0.00",
                  account("sandbox", "Sandbox 14", "沙箱 14", "0.00"),
                  account("training", "Model training", "模型训练", "18660.70")),
              unit("shared", "Shared services", "共享服务", "61402.00")));

  private static Member unit(String key, String en, String zh, String amount, Member... below) {
    return new Member(key, en, zh, amount, true, List.of(below));
  }

  private static Member account(String key, String en, String zh, String amount) {
    return new Member(key, en, zh, amount, false, List.of());
  }

  private static Tab tab(ObservableValue<String> title, Node content) {
    Tab tab = new Tab();
    tab.textProperty().bind(title);
    tab.setContent(content);
    tab.setClosable(false);
    return tab;
  }

  private static <N extends Node> N grow(N node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }
}

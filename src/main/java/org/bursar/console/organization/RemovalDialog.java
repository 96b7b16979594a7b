package org.bursar.console.organization;

import java.util.ArrayList;
import java.util.List;
import org.bursar.console.effect.EffectDialog;
import org.bursar.console.kit.BareTable;
import org.bursar.console.kit.Column;
import org.bursar.console.kit.Labels;
import org.bursar.console.kit.Texts;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Names;
import org.bursar.console.session.Session;
import org.bursar.console.session.Sight;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.Removal;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.OrganizationCommand;

/**
 * Lets members leave, with all that has to be done before as one reviewed plan: done together or
 * not at all.
 */
public final class RemovalDialog {

  private RemovalDialog() {}

  /** What is done, step by step. */
  private record Step(int number, String what, String amount) {}

  /** Works the plan out, and shows it. */
  public static void show(Desk desk, Session session, Ask.Remove ask) {
    Sight sight = session.sight().get();
    String what = called(sight.enterprise(), ask.accounts());
    String remark = Texts.now("removal.remark", what);
    var unused =
        desk.background()
            .run(
                Texts.now("removal.looking"),
                progress -> {
                  List<Command> commands =
                      Removal.of(
                          sight.enterprise(), ask.accounts(), remark, sight.actor(), sight.at());
                  return new Plan(commands, steps(sight.enterprise(), commands));
                },
                plan -> show(desk, session, what, plan));
  }

  private record Plan(List<Command> commands, List<Step> steps) {}

  private static void show(Desk desk, Session session, String what, Plan plan) {
    List<Command> commands = plan.commands();
    boolean isSimple =
        commands.stream().allMatch(OrganizationCommand.RemoveAccount.class::isInstance);
    if (isSimple) {
      session.ask(new Ask.Effect("remove-account", what, commands, List.of()));
      return;
    }
    List<Step> steps = plan.steps();
    EffectDialog.following(
        desk,
        session,
        "removal",
        what,
        Labels.wrapped(Texts.text("removal.about", steps.size())),
        BareTable.of(
            "removal-steps",
            Texts.text("removal.list"),
            List.of(
                Column.count("number", Texts.text("removal.column.number"), Step::number)
                    .withWidth(60),
                Column.<Step>text("what", Texts.text("removal.column.what"), Step::what)
                    .withWidth(540),
                Column.<Step>text("amount", Texts.text("removal.column.amount"), Step::amount)
                    .withFigures()
                    .withWidth(180)),
            steps,
            6),
        commands);
  }

  private static List<Step> steps(Enterprise enterprise, List<Command> commands) {
    List<Step> steps = new ArrayList<>();
    for (Command command : commands) {
      int number = steps.size() + 1;
      steps.add(
          switch (command) {
            case FundsCommand.Reclaim c ->
                new Step(
                    number,
                    Texts.now(
                        "removal.reclaim",
                        Names.of(enterprise, c.from()),
                        Names.of(enterprise, c.to())),
                    Texts.formats().amount(c.amount().value())
                        + " "
                        + enterprise.organization().accounts().get(c.from()).currency().code());
            case FundsCommand.SetCreditLimit c ->
                new Step(
                    number,
                    Texts.now("removal.credit", Names.of(enterprise, c.account())),
                    Texts.formats()
                        .money(
                            enterprise
                                .balance(enterprise.organization().accounts().get(c.account()))
                                .creditLimit()));
            case OrganizationCommand.UnfreezeAccount c ->
                new Step(number, Texts.now("removal.unfreeze", name(enterprise, c.account())), "");
            case OrganizationCommand.RemoveAccount c ->
                new Step(number, Texts.now("removal.remove", name(enterprise, c.account())), "");
            default -> new Step(number, command.type(), "");
          });
    }
    return steps;
  }

  private static String name(Enterprise enterprise, AccountId id) {
    return Names.of(enterprise, id);
  }

  private static String called(Enterprise enterprise, List<AccountId> accounts) {
    return accounts.size() == 1
        ? Names.of(enterprise, accounts.getFirst())
        : Texts.now("scope.accounts", accounts.size());
  }
}

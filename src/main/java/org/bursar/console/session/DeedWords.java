package org.bursar.console.session;

import org.bursar.console.kit.Texts;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.SetupCommand;

/** What a command does as a few words after a verb of the console: {@code Undo: move Payments}. */
public final class DeedWords {

  private final Enterprise enterprise;

  /** Words with the names that things have in an enterprise. */
  public DeedWords(Enterprise enterprise) {
    this.enterprise = enterprise;
  }

  /** What a command does, and that others were done with it. */
  public String of(Command first, int count) {
    return count == 1 ? of(first) : Texts.now("deed.several", of(first), count - 1);
  }

  /** What a command does. */
  public String of(Command command) {
    return command instanceof FundsCommand money
        ? FundsWords.of(enterprise, money)
        : Texts.now("deed." + command.type(), thing(command));
  }

  private String thing(Command command) {
    return switch (command) {
      case SetupCommand _ -> "";
      case OrganizationCommand c -> thing(c);
      case FundsCommand _ -> "";
      case EquityCommand c -> thing(c);
      case AccessCommand c -> thing(c);
    };
  }

  private static String thing(AccessCommand command) {
    return switch (command) {
      case AccessCommand.AddUser c -> c.user().value();
      case AccessCommand.SetRole c -> c.user().value();
      case AccessCommand.RemoveUser c -> c.user().value();
      case AccessCommand.SetApprovalPolicy c -> c.policy().value();
      case AccessCommand.RemoveApprovalPolicy c -> c.policy().value();
      case AccessCommand.AnswersRequest _ -> "";
    };
  }

  private String thing(OrganizationCommand command) {
    return switch (command) {
      case OrganizationCommand.CreateUnit c -> c.name();
      case OrganizationCommand.RenameUnit c -> c.name();
      case OrganizationCommand.MoveUnit c -> Names.of(enterprise, c.unit());
      case OrganizationCommand.DeleteUnit c -> Names.of(enterprise, c.unit());
      case OrganizationCommand.CreateAccount c -> c.name();
      case OrganizationCommand.InviteAccount c -> c.name();
      case OrganizationCommand.AcceptInvitation c -> c.invitation().value();
      case OrganizationCommand.DeclineInvitation c -> c.invitation().value();
      case OrganizationCommand.CancelInvitation c -> c.invitation().value();
      case OrganizationCommand.RenameAccount c -> c.name();
      case OrganizationCommand.MoveAccount c -> Names.of(enterprise, c.account());
      case OrganizationCommand.FreezeAccount c -> Names.of(enterprise, c.account());
      case OrganizationCommand.UnfreezeAccount c -> Names.of(enterprise, c.account());
      case OrganizationCommand.RemoveAccount c -> Names.of(enterprise, c.account());
    };
  }

  private String thing(EquityCommand command) {
    return switch (command) {
      case EquityCommand.RegisterAsset c -> c.name();
      case EquityCommand.UpdateAsset c -> Names.of(enterprise, c.asset());
      case EquityCommand.EndAsset c -> Names.of(enterprise, c.asset());
      case EquityCommand.ShareWithAccounts c -> Names.of(enterprise, c.asset());
      case EquityCommand.ShareWithUnits c -> Names.of(enterprise, c.asset());
      case EquityCommand.StopSharing c -> Names.of(enterprise, c.asset());
      case EquityCommand.SetSharingRule c -> c.name() == null ? c.rule().value() : c.name();
      case EquityCommand.RemoveSharingRule c -> {
        SharingRule rule = enterprise.equity().find(c.rule());
        yield rule == null || rule.name() == null ? c.rule().value() : rule.name();
      }
      case EquityCommand.OptOutOfRules c -> Names.of(enterprise, c.asset());
    };
  }
}

package org.bursar.enterprise;

import static org.bursar.vocabulary.RefusalCode.CENTER_NOT_ENABLED;
import static org.bursar.vocabulary.RefusalCode.NOT_VERIFIED;

import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EquityCommand;
import org.bursar.vocabulary.FundsCommand;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.SetupCommand;
import org.jspecify.annotations.Nullable;

/** Which commands need the Enterprise Account Center (domain, sections 2 and 11). */
final class CenterRule {

  private CenterRule() {}

  /** Why a command must wait for the center; null if it need not. */
  static @Nullable Refusal refusal(Setup setup, Command command) {
    if (setup.center() || !needsCenter(command)) {
      return null;
    }
    return Refusal.of(setup.isVerified() ? CENTER_NOT_ENABLED : NOT_VERIFIED);
  }

  private static boolean needsCenter(Command command) {
    return switch (command) {
      case SetupCommand _, AccessCommand _ -> false;
      case EquityCommand.RegisterAsset _, EquityCommand.UpdateAsset _, EquityCommand.EndAsset _ ->
          false;
      case EquityCommand _ -> true;
      case OrganizationCommand.RenameUnit _, OrganizationCommand.RenameAccount _ -> false;
      case OrganizationCommand _ -> true;
      case FundsCommand.Transfer _,
          FundsCommand.Reclaim _,
          FundsCommand.SetEnterpriseCredit _,
          FundsCommand.SetCreditLimit _,
          FundsCommand.ConfirmCreditContract _ ->
          true;
      case FundsCommand _ -> false;
    };
  }
}

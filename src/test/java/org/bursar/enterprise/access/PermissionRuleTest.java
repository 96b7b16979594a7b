package org.bursar.enterprise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bursar.vocabulary.RefusalCode.NOT_PERMITTED;
import static org.bursar.vocabulary.RefusalCode.WRONG_STATE;
import static org.bursar.vocabulary.Role.ADMINISTRATOR;
import static org.bursar.vocabulary.Role.APPROVER;
import static org.bursar.vocabulary.Role.OPERATOR;
import static org.bursar.vocabulary.Role.VIEWER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bursar.codec.Golden;
import org.bursar.support.AccessWishes;
import org.bursar.support.Firm;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Role;
import org.junit.jupiter.api.Test;

class PermissionRuleTest {

  private static final Set<String> SET_UP =
      Set.of(
          "OpenEnterprise",
          "SetLimits",
          "SubmitVerification",
          "DecideVerification",
          "EnableAccountCenter");
  private static final Set<String> ORGANIZATION =
      Set.of(
          "CreateUnit",
          "RenameUnit",
          "MoveUnit",
          "DeleteUnit",
          "CreateAccount",
          "InviteAccount",
          "AcceptInvitation",
          "DeclineInvitation",
          "CancelInvitation",
          "RenameAccount",
          "MoveAccount",
          "FreezeAccount",
          "UnfreezeAccount",
          "RemoveAccount");
  private static final Set<String> MONEY_AND_SHARING =
      Set.of(
          "OpenBalance",
          "TopUp",
          "RecordCharges",
          "CloseMonth",
          "ReopenMonth",
          "SettleBills",
          "AddCreditRefund",
          "ReverseEntry",
          "SetEnterpriseCredit",
          "SetCreditLimit",
          "ConfirmCreditContract",
          "SetLowBalanceAlert",
          "DisableLowBalanceAlert",
          "SendReminders",
          "Transfer",
          "Reclaim",
          "RegisterAsset",
          "UpdateAsset",
          "EndAsset",
          "ShareWithAccounts",
          "ShareWithUnits",
          "StopSharing",
          "SetSharingRule",
          "RemoveSharingRule",
          "OptOutOfRules");
  private static final Set<String> USERS_AND_POLICIES =
      Set.of("AddUser", "SetRole", "RemoveUser", "SetApprovalPolicy", "RemoveApprovalPolicy");
  private static final Set<String> ANSWERS = Set.of("ApproveRequest", "RejectRequest");
  private static final Set<String> WITHDRAWING = Set.of("WithdrawRequest");

  private static final Map<Role, List<Set<String>>> PERMITTED =
      Map.of(
          VIEWER, List.of(),
          OPERATOR, List.of(ORGANIZATION, MONEY_AND_SHARING, WITHDRAWING),
          APPROVER, List.of(ORGANIZATION, MONEY_AND_SHARING, WITHDRAWING, ANSWERS),
          ADMINISTRATOR, List.of(SET_UP, ORGANIZATION, USERS_AND_POLICIES, WITHDRAWING));

  @Test
  void each_role_permits_what_the_contract_says_and_no_command_more() {
    List<Command> every = Golden.everyCommand();
    PERMITTED.forEach(
        (role, groups) ->
            assertThat(types(every.stream().filter(c -> PermissionRule.permits(role, c))))
                .as("%s", role)
                .isEqualTo(new TreeSet<>(groups.stream().flatMap(Set::stream).toList())));
  }

  private static Set<String> types(Stream<Command> commands) {
    return new TreeSet<>(commands.map(Command::type).toList());
  }

  @Test
  void a_user_who_is_removed_or_unknown_does_nothing() {
    Firm firm = served().asServer().give(AccessWishes.removeUser("olga"));
    firm.asUser("olga").refuses(Wishes.topUp("M", "1.00"), NOT_PERMITTED);
    firm.asUser("nobody").refuses(Wishes.topUp("M", "1.00"), NOT_PERMITTED);
  }

  @Test
  void a_role_of_a_unit_permits_what_lies_in_its_subtree() {
    Firm firm = served().asUser("east");
    firm.give(Wishes.topUp("E", "5.00"), Wishes.transfer("E", "F", "2.00"));
    firm.give(Wishes.createUnit("far", "near", "Far"), Wishes.moveAccount("F", "far"));
    firm.give(Wishes.createAccount("G", "G", Wishes.ACME, "CNY", "far"));
  }

  @Test
  void a_role_of_a_unit_permits_nothing_that_reaches_out_of_it() {
    Firm firm = served().asUser("east");
    firm.refuses(Wishes.transfer("E", "M", "1.00"), NOT_PERMITTED);
    firm.refuses(Wishes.topUp("W", "1.00"), NOT_PERMITTED);
    firm.refuses(Wishes.moveAccount("E", "root"), NOT_PERMITTED);
    firm.refuses(Wishes.moveUnit("near", "root"), NOT_PERMITTED);
    firm.refuses(Wishes.createAccount("G"), NOT_PERMITTED);
    firm.refuses(Wishes.topUp("no such account", "1.00"), NOT_PERMITTED);
  }

  @Test
  void a_role_of_a_unit_permits_nothing_that_names_no_place() {
    Firm firm = served().asUser("east");
    firm.refuses(Wishes.close("2026-09"), NOT_PERMITTED);
    firm.refuses(Wishes.enterpriseCredit("1.00", "CNY"), NOT_PERMITTED);
    firm.refuses(Wishes.stopSharing("p"), NOT_PERMITTED);
    firm.refuses(Wishes.accept("i"), NOT_PERMITTED);
  }

  @Test
  void an_administrator_of_a_unit_has_no_say_over_those_above() {
    Firm firm =
        served()
            .asServer()
            .give(AccessWishes.addUser("boss", ADMINISTRATOR, "east"))
            .asUser("boss");
    firm.refuses(AccessWishes.addUser("new", OPERATOR), NOT_PERMITTED);
    firm.refuses(AccessWishes.removeUser("ada"), NOT_PERMITTED);
    firm.refuses(AccessWishes.setRole("ada", VIEWER, "east"), NOT_PERMITTED);
    firm.refuses(AccessWishes.setRole("boss", ADMINISTRATOR), NOT_PERMITTED);
    firm.give(AccessWishes.addUser("new", OPERATOR, "near"));
    firm.give(AccessWishes.setRole("east", VIEWER, "near"), AccessWishes.removeUser("new"));
  }

  @Test
  void the_last_administrator_cannot_lock_everybody_out() {
    Firm firm = served().asUser("ada");
    firm.refuses(AccessWishes.removeUser("ada"), WRONG_STATE);
    firm.refuses(AccessWishes.setRole("ada", OPERATOR), WRONG_STATE);
    firm.refuses(AccessWishes.setRole("ada", ADMINISTRATOR, "east"), WRONG_STATE);
    firm.give(AccessWishes.addUser("bob", ADMINISTRATOR), AccessWishes.removeUser("ada"));
  }

  @Test
  void in_a_local_file_the_commands_of_a_server_are_out_of_place() {
    Firm.ready().refuses(AccessWishes.addUser("eva", VIEWER), WRONG_STATE);
  }

  /** E and F in east and the unit near below it, W outside; a user for each role, one of east. */
  private static Firm served() {
    return Firm.with("W")
        .give(Wishes.createUnit("east", "root", "East"), Wishes.createUnit("near", "east", "Near"))
        .give(Wishes.createAccount("E", "E", Wishes.ACME, "CNY", "east"))
        .give(Wishes.createAccount("F", "F", Wishes.ACME, "CNY", "near"))
        .asServer()
        .give(AccessWishes.addUser("ada", ADMINISTRATOR), AccessWishes.addUser("olga", OPERATOR))
        .give(AccessWishes.addUser("east", OPERATOR, "east"));
  }
}

package org.bursar.enterprise;

import static org.bursar.vocabulary.RefusalCode.CHANGED_SINCE;

import java.util.stream.Stream;
import org.bursar.enterprise.access.ApprovalPolicy;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.access.User;
import org.bursar.enterprise.equity.Asset;
import org.bursar.enterprise.equity.SharingRule;
import org.bursar.enterprise.funds.Alert;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Invitation;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.AccessCommand;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Mark;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * A command made on older knowledge is refused if what it names was changed since, otherwise than
 * by money (domain, section 11).
 */
final class BasisRule {

  private BasisRule() {}

  /**
   * Why a command comes too late; null if it does not.
   *
   * @param start the enterprise before the batch: entries of the same batch do not count
   */
  static @Nullable Refusal refusal(Enterprise start, Command command, @Nullable Long basis) {
    if (basis == null) {
      return null;
    }
    return marks(start, command)
        .filter(mark -> mark.entry() > basis)
        .findFirst()
        .map(
            mark ->
                Refusal.of(CHANGED_SINCE)
                    .with("entry", mark.entry())
                    .with("actor", mark.actor().name()))
        .orElse(null);
  }

  private static Stream<Mark> marks(Enterprise e, Command command) {
    return command instanceof AccessCommand.ApproveRequest approve
        ? asked(e, approve.request())
        : Thing.namedBy(command).stream().flatMap(thing -> marks(e, thing));
  }

  /** Who approves has seen what it does to the things that it names. */
  private static Stream<Mark> asked(Enterprise e, RequestId id) {
    ApprovalRequest request = e.access().find(id);
    return request == null
        ? Stream.empty()
        : request.asked().toJavaStream().flatMap(asked -> marks(e, asked.command()));
  }

  private static Stream<Mark> marks(Enterprise e, Thing thing) {
    return switch (thing) {
      case Thing.OfUnit(var id) ->
          Stream.ofNullable(e.organization().units().find(id)).map(Unit::mark);
      case Thing.OfAccount(var id) -> account(e, id);
      case Thing.OfInvitation(var id) ->
          Stream.ofNullable(e.organization().invitations().find(id)).map(Invitation::mark);
      case Thing.OfAsset(var id) -> Stream.ofNullable(e.equity().find(id)).map(Asset::mark);
      case Thing.OfRule(var id) -> Stream.ofNullable(e.equity().find(id)).map(SharingRule::mark);
      case Thing.OfUser(var name) -> Stream.ofNullable(e.access().find(name)).map(User::mark);
      case Thing.OfPolicy(var id) ->
          Stream.ofNullable(e.access().find(id)).map(ApprovalPolicy::mark);
    };
  }

  private static Stream<Mark> account(Enterprise enterprise, AccountId id) {
    Account account = enterprise.organization().accounts().find(id);
    if (account == null) {
      return Stream.empty();
    }
    Alert alert = enterprise.funds().alerts().find(account.ordinal());
    return alert == null ? Stream.of(account.mark()) : Stream.of(account.mark(), alert.mark());
  }
}

package org.bursar.exchange.demo;

import java.time.LocalDate;
import java.util.List;
import org.bursar.exchange.demo.Member.Part;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.OrganizationCommand.AcceptInvitation;
import org.bursar.vocabulary.OrganizationCommand.CancelInvitation;
import org.bursar.vocabulary.OrganizationCommand.DeclineInvitation;
import org.bursar.vocabulary.OrganizationCommand.InviteAccount;

/** Invitations of the year: most were accepted, some were not, a few are still pending. */
final class Joining {

  private final Chance chance;
  private final Cast cast;
  private final Ledger ledger;
  private int sent;

  Joining(long seed, Cast cast, Ledger ledger) {
    this.chance = new Chance(seed, "invitations");
    this.cast = cast;
    this.ledger = ledger;
  }

  void tell(Story story) {
    LocalDate day = LocalDate.of(2025, 12, 15);
    for (Member member : cast.playing(Part.LATE)) {
      InvitationId id = next();
      story.on(day, 13, 40, 0, commands -> commands.add(invitation(id, member)));
      story.on(
          day.plusDays(chance.between(1, 6)), 16, 8, 0, commands -> accept(id, member, commands));
      day = day.plusDays(chance.between(2, 5));
    }
    stranger(story, LocalDate.of(2026, 2, 3), "Partner Studio 合作工作室", 2);
    stranger(story, LocalDate.of(2026, 5, 12), "Old Data Centre 旧机房", 1);
    stranger(story, LocalDate.of(2026, 8, 6), "Summer Lab 暑期实验室", 0);
    stranger(story, LocalDate.of(2026, 11, 9), "New Market 新零售", 0);
    stranger(story, LocalDate.of(2026, 11, 16), "Robotics 机器人", 0);
    stranger(story, LocalDate.of(2026, 11, 19), "Quality Lab 质检实验室", 0);
  }

  private void accept(InvitationId id, Member member, List<Command> commands) {
    ledger.join(member.index());
    commands.add(new AcceptInvitation(id));
  }

  /**
   * An account that does not join: nothing comes of it (0), it was taken back (1), declined (2).
   */
  private void stranger(Story story, LocalDate day, String name, int answer) {
    InvitationId id = next();
    AccountId account = new AccountId("16999" + chance.between(10_000_000_000L, 99_999_999_999L));
    story.on(
        day,
        11,
        26,
        0,
        commands ->
            commands.add(
                new InviteAccount(
                    id, account, name, Words.LEGAL_NAME, Cast.CNY, null, "欢迎加入 Welcome")));
    if (answer > 0) {
      story.on(
          day.plusDays(3),
          9,
          3,
          0,
          commands ->
              commands.add(answer == 1 ? new CancelInvitation(id) : new DeclineInvitation(id)));
    }
  }

  private static InviteAccount invitation(InvitationId id, Member member) {
    return new InviteAccount(
        id,
        member.id(),
        member.name(),
        Words.LEGAL_NAME,
        member.currency(),
        member.unit(),
        "Welcome to the group 欢迎加入集团");
  }

  private InvitationId next() {
    sent++;
    return new InvitationId("invitation-%04d".formatted(sent));
  }
}

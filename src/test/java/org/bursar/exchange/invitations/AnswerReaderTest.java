package org.bursar.exchange.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bursar.exchange.Ledger;
import org.bursar.exchange.table.ReadFault;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.OrganizationCommand.AcceptInvitation;
import org.bursar.vocabulary.OrganizationCommand.DeclineInvitation;
import org.bursar.vocabulary.OrganizationCommand.InviteAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerReaderTest {

  @TempDir Path folder;

  private final Ledger books =
      Ledger.ready("CNY").give(invite("i1", "a1"), invite("i2", "a2"), invite("i3", "a3"));

  @Test
  void the_pending_invitation_of_an_account_is_answered_in_either_language() throws IOException {
    assertThat(read("account_id,answer\na1,accepted\na2,\u62d2\u7edd\ni3,Yes\n"))
        .extracting(Answered::command)
        .containsExactly(
            new AcceptInvitation(new InvitationId("i1")),
            new DeclineInvitation(new InvitationId("i2")),
            new AcceptInvitation(new InvitationId("i3")));
  }

  @Test
  void without_titles_the_account_comes_first() throws IOException {
    assertThat(read("a1,no\n"))
        .extracting(Answered::command)
        .containsExactly(new DeclineInvitation(new InvitationId("i1")));
    assertThat(read("\u7b54\u590d,\u8d26\u53f7\naccept,a1\n"))
        .extracting(Answered::command)
        .containsExactly(new AcceptInvitation(new InvitationId("i1")));
  }

  @Test
  void what_cannot_be_an_answer_says_why() throws IOException {
    books.give(new DeclineInvitation(new InvitationId("i2")));
    assertThat(read("a1,perhaps\na2,yes\nnobody,yes\n1.2E+15,yes\na3,yes\na3,no\n"))
        .extracting(Answered::reason)
        .containsExactly(
            "neither accepted nor declined: perhaps",
            "no pending invitation",
            "no pending invitation",
            "a spreadsheet has rounded this id; make the column text and enter it again",
            "",
            "the account stands in line 5 already");
  }

  @Test
  void an_expired_invitation_is_not_pending() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a1,yes\n");
    Instant later = books.now().at().plus(Duration.ofDays(15));
    assertThat(((AnswerReading.Read) AnswerReader.read(file, books.now(), later)).rows())
        .extracting(Answered::reason)
        .containsExactly("no pending invitation");
  }

  @Test
  void a_file_without_one_of_both_columns_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "account_id,name\na1,yes\n");
    AnswerReading reading = AnswerReader.read(file, books.now(), books.now().at());
    assertThat(((AnswerReading.Unreadable) reading).fault().reason())
        .isEqualTo(ReadFault.Reason.COLUMN_MISSING);
  }

  private List<Answered> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("answers.csv"), text);
    return ((AnswerReading.Read) AnswerReader.read(file, books.now(), books.now().at())).rows();
  }

  private static InviteAccount invite(String id, String account) {
    return new InviteAccount(
        new InvitationId(id),
        new AccountId(account),
        "Name " + account,
        "Acme Ltd",
        Currency.of("CNY"),
        null,
        null);
  }
}

package org.bursar.console.session;

import java.util.List;
import java.util.function.Consumer;
import org.bursar.books.journal.Letter;
import org.bursar.books.journal.TransferRecord;
import org.bursar.books.journal.UndoSteps;
import org.bursar.exchange.bulk.BulkKind;
import org.bursar.exchange.comparison.Comparison;
import org.bursar.exchange.statement.StatementWish;
import org.bursar.sync.Devices;
import org.bursar.vocabulary.AccountId;
import org.bursar.vocabulary.Amount;
import org.bursar.vocabulary.AssetId;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Currency;
import org.bursar.vocabulary.InvitationId;
import org.bursar.vocabulary.Period;
import org.bursar.vocabulary.PolicyId;
import org.bursar.vocabulary.RuleId;
import org.bursar.vocabulary.UnitId;
import org.bursar.vocabulary.UserName;
import org.jspecify.annotations.Nullable;

/** Something a person wants to do that takes a dialog. One place knows which. */
public sealed interface Ask {

  /**
   * Giving up what was written for the server.
   *
   * @param what it, in words
   * @param isRefused whether the server refused it; else it waits, and may have arrived
   * @param then does it
   */
  record Discard(String what, boolean isRefused, Runnable then) implements Ask {}

  /** Following a server that was restored from an older copy. */
  record Restored() implements Ask {}

  /** Signing in again to the server of the file, whose token opens nothing any more. */
  record SignInAgain() implements Ask {}

  /**
   * Letting one more device in.
   *
   * @param then what follows once that is done
   */
  record NewDevice(Runnable then) implements Ask {}

  /**
   * Letting a device in no more.
   *
   * @param then what follows once that is done
   */
  record RevokeDevice(Devices.Device device, Runnable then) implements Ask {}

  /**
   * Wishing something else than what the server refused, in the place of it.
   *
   * @param letters what was refused
   * @param other what asks for it
   */
  record Instead(List<Letter> letters, Ask other) implements Ask {

    /** Takes its own copy. */
    public Instead {
      letters = List.copyOf(letters);
    }
  }

  /**
   * Giving a user a role.
   *
   * @param user whose role it is; null to add one
   */
  record SetRole(@Nullable UserName user) implements Ask {}

  /** Taking all that a user may from him. */
  record RemoveUser(UserName user) implements Ask {}

  /**
   * Saying about what a second person is asked.
   *
   * @param policy the one that is changed; null for a new one
   */
  record SetPolicy(@Nullable PolicyId policy) implements Ask {}

  /** Asking nobody any more about what a policy says. */
  record RemovePolicy(PolicyId policy) implements Ask {}

  /** Going to a page. */
  record Go(Place place) implements Ask {}

  /** Moving money to another account; what is known already is filled in. */
  record Transfer(@Nullable AccountId from, @Nullable AccountId to, @Nullable Amount amount)
      implements Ask {}

  /**
   * Taking back what was transferred; what is known already is filled in.
   *
   * @param from the account that holds the money
   * @param to the account that gave it
   */
  record Reclaim(@Nullable AccountId from, @Nullable AccountId to, @Nullable Amount amount)
      implements Ask {}

  /** What an account had before its books began. */
  record OpenBalance(AccountId account) implements Ask {}

  /** Money that came into an account from the bank. */
  record TopUp(AccountId account) implements Ask {}

  /** A refund of a purchase that was paid on credit. */
  record CreditRefund(AccountId account) implements Ask {}

  /** Paying what closed months left unsettled. */
  record Settle(AccountId account) implements Ask {}

  /** Paying what closed months left unsettled of all accounts, as far as their cash goes. */
  record SettleAll() implements Ask {}

  /** Closing a month and every earlier one. */
  record CloseMonth(Period period) implements Ask {}

  /** Opening the last closed month again. */
  record ReopenMonth(Period period) implements Ask {}

  /** Writing a statement to a file, or printing it. */
  record ExportStatement(StatementWish wish) implements Ask {}

  /** Making the review pack of a unit. */
  record Review(UnitId unit) implements Ask {}

  /** Taking back an entry that was wrong. */
  record Reverse(long entry) implements Ask {}

  /** How much credit the enterprise has in a currency. */
  record EnterpriseCredit(Currency currency) implements Ask {}

  /** How much of the enterprise's credit an account may use. */
  record CreditLimit(AccountId account) implements Ask {}

  /** Giving an account's first limit its effect. */
  record CreditContract(AccountId account) implements Ask {}

  /** Below which balance an account's alert fires. */
  record LowBalanceAlert(AccountId account) implements Ask {}

  /** Switching an account's alert off. */
  record AlertOff(AccountId account) implements Ask {}

  /** Stopping transfers and reclaims of an account, or letting them go on. */
  record Freeze(AccountId account, boolean frozen) implements Ask {}

  /**
   * Doing the same for many accounts.
   *
   * @param accounts those that were chosen; with none, the rows are pasted or stand in a file
   */
  record Many(BulkKind kind, List<AccountId> accounts) implements Ask {

    /** Takes its own copy of the accounts. */
    public Many {
      accounts = List.copyOf(accounts);
    }
  }

  /** Looking at everything as the books knew it at an instant. */
  record AsOf() implements Ask {}

  /** Writing what changed between two days to a file. */
  record ExportComparison(Comparison comparison) implements Ask {}

  /**
   * Taking back what was done with an entry, and all that was done together with it.
   *
   * @param basis the entry since which what it is about must not have changed; null for itself
   * @param wished what was wished first of all, before all undoing; null for what the entry says
   * @param count of how many commands that was
   * @param again whether it was an undoing itself, so that this does something again
   */
  record Undo(long entry, @Nullable Long basis, @Nullable Command wished, int count, boolean again)
      implements Ask {

    /** Taking back what was done with an entry. */
    public static Undo of(long entry) {
      return new Undo(entry, null, null, 1, false);
    }

    /** Taking back a step, or doing again what a step took back. */
    public static Undo of(UndoSteps.Step step, boolean again) {
      return new Undo(step.last(), step.basis(), step.command(), step.count(), again);
    }
  }

  /** Restructuring the organization by a table that was edited elsewhere. */
  record Restructure() implements Ask {}

  /** Writing the organization to a table that can be edited and read again. */
  record ExportOrganization() implements Ask {}

  /** Letting members leave, with all that has to be done before. */
  record Remove(List<AccountId> accounts) implements Ask {

    /** Takes its own copy. */
    public Remove {
      accounts = List.copyOf(accounts);
    }
  }

  /** Importing the answers to invitations. */
  record ImportAnswers() implements Ask {}

  /** Importing a bill into these books. */
  record Bill() implements Ask {}

  /**
   * Narrowing the records that are listed.
   *
   * @param now how they are narrowed
   * @param mayChooseAccount whether the account is a part of that
   * @param then hears how they shall be
   */
  record TransferFilter(
      org.bursar.books.journal.TransferFilter now,
      boolean mayChooseAccount,
      Consumer<org.bursar.books.journal.TransferFilter> then)
      implements Ask {}

  /** Writing the records that a filter wants to a file. */
  record ExportTransfers(org.bursar.books.journal.TransferFilter filter) implements Ask {}

  /** A transfer with the reclaims that answer it. */
  record TransferChain(TransferRecord transfer) implements Ask {}

  /** The receipt of a transfer or a reclaim, to print or to keep. */
  record Receipt(TransferRecord transfer) implements Ask {}

  /**
   * Moving accounts and units into another unit.
   *
   * @param into where to; null if that is still to be chosen
   */
  record Move(List<AccountId> accounts, List<UnitId> units, @Nullable UnitId into) implements Ask {

    /** Takes its own copies. */
    public Move {
      accounts = List.copyOf(accounts);
      units = List.copyOf(units);
    }

    /** Moving accounts to where is still to be chosen. */
    public static Move of(List<AccountId> accounts) {
      return new Move(accounts, List.of(), null);
    }

    /** Moving a unit to where is still to be chosen. */
    public static Move of(UnitId unit) {
      return new Move(List.of(), List.of(unit), null);
    }
  }

  /** Submitting the enterprise's real name for verification. */
  record SubmitVerification() implements Ask {}

  /** Recording what the verification came to. */
  record DecideVerification() implements Ask {}

  /** Enabling the account center, with which account sharing is on. */
  record EnableCenter() implements Ask {}

  /**
   * Inviting an account to become a member.
   *
   * @param again a finished invitation that is sent once more; null if it is a first one
   */
  record Invite(@Nullable InvitationId again) implements Ask {}

  /** Inviting many accounts, those first for whom a day's quota had no room. */
  record InviteMany() implements Ask {}

  /** Creating a unit under another one. */
  record NewUnit(UnitId parent) implements Ask {}

  /** Giving a unit another name. */
  record RenameUnit(UnitId unit) implements Ask {}

  /** Giving an account another name. */
  record RenameAccount(AccountId account) implements Ask {}

  /** Making an account of the enterprise's own a member of a unit. */
  record NewAccount(UnitId unit) implements Ask {}

  /** Registering an asset of the management account. */
  record RegisterAsset() implements Ask {}

  /** Registering, updating and ending the assets of a table. */
  record ImportAssets() implements Ask {}

  /**
   * Writing who is covered by what to a file.
   *
   * @param isMatrix whether accounts stand down and assets across; else a row for each pair
   */
  record ExportCoverage(boolean isMatrix) implements Ask {}

  /** Saying anew what can change of an asset. */
  record UpdateAsset(AssetId asset) implements Ask {}

  /**
   * Sharing assets with accounts or units.
   *
   * @param assets those that were chosen; with none, what was left unfinished is gone on with
   */
  record Share(List<AssetId> assets) implements Ask {

    /** Takes its own copy of the assets. */
    public Share {
      assets = List.copyOf(assets);
    }
  }

  /**
   * Setting an automatic sharing rule.
   *
   * @param rule the rule that is changed; null for a new one
   */
  record SetRule(@Nullable RuleId rule) implements Ask {}

  /**
   * Something that changes who is covered, looked at before it is done.
   *
   * @param id stable: its texts begin with it
   * @param what what it is about, in the sentence
   * @param commands what is done, together
   * @param assets what is shown even if nothing changes for it
   */
  record Effect(String id, String what, List<? extends Command> commands, List<AssetId> assets)
      implements Ask {

    /** Takes its own copies. */
    public Effect {
      commands = List.copyOf(commands);
      assets = List.copyOf(assets);
    }
  }
}

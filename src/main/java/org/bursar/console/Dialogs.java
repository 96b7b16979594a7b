package org.bursar.console;

import java.util.function.Consumer;
import org.bursar.console.access.AccessDialogs;
import org.bursar.console.access.DeviceDialogs;
import org.bursar.console.assets.AssetImport;
import org.bursar.console.assets.CoverageExport;
import org.bursar.console.assets.RegisterAssetDialog;
import org.bursar.console.assets.UpdateAssetDialog;
import org.bursar.console.bills.BillDialog;
import org.bursar.console.bulk.BulkDialog;
import org.bursar.console.comparison.ComparisonExport;
import org.bursar.console.connect.SignInAgain;
import org.bursar.console.effect.EffectDialog;
import org.bursar.console.funds.FundsDialogs;
import org.bursar.console.invitations.AnswersImport;
import org.bursar.console.invitations.InviteDialog;
import org.bursar.console.invitations.InviteManyDialog;
import org.bursar.console.kit.Texts;
import org.bursar.console.months.MonthDialogs;
import org.bursar.console.organization.AccountDialogs;
import org.bursar.console.organization.MoveDialog;
import org.bursar.console.organization.RemovalDialog;
import org.bursar.console.organization.UnitDialogs;
import org.bursar.console.outbox.DiscardDialog;
import org.bursar.console.outbox.RestoredDialog;
import org.bursar.console.past.PastDialog;
import org.bursar.console.records.ChainDialog;
import org.bursar.console.records.ExportDialog;
import org.bursar.console.records.FilterDialog;
import org.bursar.console.records.ReceiptDialog;
import org.bursar.console.restructure.RestructureDialog;
import org.bursar.console.review.ReviewDialog;
import org.bursar.console.session.Ask;
import org.bursar.console.session.Desk;
import org.bursar.console.session.Done;
import org.bursar.console.session.Session;
import org.bursar.console.setup.SetupDialogs;
import org.bursar.console.sharing.SharingWizard;
import org.bursar.console.statement.StatementDialog;
import org.bursar.console.transfers.ReclaimDialog;
import org.bursar.console.transfers.TransferDialog;
import org.bursar.console.undo.UndoDialog;
import org.bursar.sync.Seat;
import org.bursar.sync.Syncing;

/** The only switch from what is asked for to the dialog that does it. */
final class Dialogs {

  private Dialogs() {}

  static void show(Desk desk, Session session, Ask ask) {
    switch (ask) {
      case Ask.Go(var place) -> session.navigator().go(place);
      case Ask.SignInAgain _ -> seated(session, seat -> signIn(desk, session, seat));
      case Ask.NewDevice a -> seated(session, seat -> DeviceDialogs.show(desk, session, seat, a));
      case Ask.RevokeDevice a ->
          seated(session, seat -> DeviceDialogs.show(desk, session, seat, a));
      case Ask.Discard a -> DiscardDialog.show(desk, a);
      case Ask.Restored _ -> RestoredDialog.show(desk, session);
      case Ask.Instead(var letters, var other) -> show(desk, session.insteadOf(letters), other);
      case Ask.SetRole a -> AccessDialogs.show(desk, session, a);
      case Ask.RemoveUser a -> AccessDialogs.show(desk, session, a);
      case Ask.SetPolicy a -> AccessDialogs.show(desk, session, a);
      case Ask.RemovePolicy a -> AccessDialogs.show(desk, session, a);
      case Ask.AsOf _ -> PastDialog.show(desk, session);
      case Ask.ExportComparison a -> ComparisonExport.show(desk, a);
      case Ask.Undo a -> UndoDialog.show(desk, session, a);
      case Ask.Restructure _ -> RestructureDialog.show(desk, session);
      case Ask.ExportOrganization _ -> RestructureDialog.export(desk, session);
      case Ask.Remove a -> RemovalDialog.show(desk, session, a);
      case Ask.ImportAnswers _ -> AnswersImport.show(desk, session);
      case Ask.Bill _ -> BillDialog.show(desk, session);
      case Ask.Many a -> BulkDialog.show(desk, session, a);
      case Ask.Transfer a -> TransferDialog.show(desk, session, a);
      case Ask.Reclaim a -> ReclaimDialog.show(desk, session, a);
      case Ask.OpenBalance a -> FundsDialogs.show(desk, session, a);
      case Ask.TopUp a -> FundsDialogs.show(desk, session, a);
      case Ask.CreditRefund a -> FundsDialogs.show(desk, session, a);
      case Ask.Settle a -> FundsDialogs.show(desk, session, a);
      case Ask.SettleAll a -> MonthDialogs.show(desk, session, a);
      case Ask.CloseMonth a -> MonthDialogs.show(desk, session, a);
      case Ask.ReopenMonth a -> MonthDialogs.show(desk, session, a);
      case Ask.ExportStatement a -> StatementDialog.show(desk, session, a);
      case Ask.Review a -> ReviewDialog.show(desk, session, a);
      case Ask.Reverse a -> FundsDialogs.show(desk, session, a);
      case Ask.EnterpriseCredit a -> FundsDialogs.show(desk, session, a);
      case Ask.CreditLimit a -> FundsDialogs.show(desk, session, a);
      case Ask.CreditContract a -> FundsDialogs.show(desk, session, a);
      case Ask.LowBalanceAlert a -> FundsDialogs.show(desk, session, a);
      case Ask.AlertOff a -> FundsDialogs.show(desk, session, a);
      case Ask.Freeze a -> FundsDialogs.show(desk, session, a);
      case Ask.TransferFilter a -> FilterDialog.show(desk, session, a);
      case Ask.ExportTransfers a -> ExportDialog.show(desk, session, a);
      case Ask.TransferChain a -> ChainDialog.show(desk, session, a);
      case Ask.Move a -> MoveDialog.show(desk, session, a);
      case Ask.SubmitVerification _ -> SetupDialogs.submit(desk, session);
      case Ask.DecideVerification _ -> SetupDialogs.decide(desk, session);
      case Ask.EnableCenter _ -> SetupDialogs.enable(desk, session);
      case Ask.Invite a -> InviteDialog.show(desk, session, a);
      case Ask.InviteMany _ -> InviteManyDialog.show(desk, session);
      case Ask.NewUnit a -> UnitDialogs.create(desk, session, a);
      case Ask.RenameUnit a -> UnitDialogs.rename(desk, session, a);
      case Ask.NewAccount a -> AccountDialogs.create(desk, session, a);
      case Ask.RenameAccount a -> AccountDialogs.rename(desk, session, a);
      case Ask.RegisterAsset _ -> RegisterAssetDialog.show(desk, session);
      case Ask.ExportCoverage(boolean isMatrix) when isMatrix ->
          CoverageExport.matrix(desk, session);
      case Ask.ExportCoverage _ -> CoverageExport.list(desk, session);
      case Ask.UpdateAsset a -> UpdateAssetDialog.show(desk, session, a);
      case Ask.Share a -> SharingWizard.show(desk, session, a);
      case Ask.SetRule a -> SharingWizard.show(desk, session, a);
      case Ask.Effect a -> EffectDialog.show(desk, session, a);
      case Ask.ImportAssets _ -> AssetImport.show(desk, session);
      case Ask.Receipt a -> ReceiptDialog.show(desk, session, a);
    }
  }

  /** Books without a server have nobody who could be let in. */
  private static void seated(Session session, Consumer<Seat> then) {
    Seat seat = session.seat();
    if (seat != null) {
      then.accept(seat);
    }
  }

  private static void signIn(Desk desk, Session session, Seat seat) {
    SignInAgain.show(
        desk,
        seat,
        () -> {
          session.tell(Done.of(Texts.now("sign-in.done", seat.user().value())));
          Syncing syncing = session.syncing();
          if (syncing != null) {
            syncing.now();
          }
        });
  }
}

package org.bursar.exchange.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.exchange.demo.Member.Part;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.EnterpriseId;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.OrganizationCommand.FreezeAccount;
import org.bursar.vocabulary.OrganizationCommand.RemoveAccount;
import org.bursar.vocabulary.OrganizationCommand.RenameAccount;
import org.bursar.vocabulary.SetupCommand.DecideVerification;
import org.bursar.vocabulary.SetupCommand.EnableAccountCenter;
import org.bursar.vocabulary.SetupCommand.OpenEnterprise;
import org.bursar.vocabulary.SetupCommand.SubmitVerification;
import org.bursar.vocabulary.UnitId;

/**
 * A believable enterprise with a year of history that ends on 20 November 2026: commands only, the
 * same for the same seed and sizes. A topic that is added later has a {@link Chance} of its own and
 * adds scenes; what was there before stays.
 */
public final class DemoEnterprise {

  /** The fewest and the most accounts there can be, the management account included. */
  public static final int FEWEST_ACCOUNTS = 10;

  public static final int MOST_ACCOUNTS = 100_000;

  /** The most transfers there can be. */
  public static final int MOST_TRANSFERS = 1_000_000;

  private final long seed;
  private final int accounts;
  private final int transfers;

  /** An enterprise of these sizes, within the constants of this class. */
  public DemoEnterprise(long seed, int accounts, int transfers) {
    if (accounts < FEWEST_ACCOUNTS || accounts > MOST_ACCOUNTS) {
      throw new IllegalArgumentException("10 to 100,000 accounts: " + accounts);
    } else if (transfers < 0 || transfers > MOST_TRANSFERS) {
      throw new IllegalArgumentException("0 to 1,000,000 transfers: " + transfers);
    }
    this.seed = seed;
    this.accounts = accounts;
    this.transfers = transfers;
  }

  /** Its story from the beginning; the first moment opens the enterprise. */
  public Iterator<Moment> moments() {
    Tree tree = new Tree(accounts);
    Cast cast = new Cast(seed, tree, accounts);
    Ledger ledger = new Ledger(accounts);
    Story story = new Story();
    opening(story, tree, cast, ledger);
    Bills bills = new Bills(seed, cast, ledger);
    new Balances(seed, cast, ledger, bills.months()).tell(story);
    bills.tell(story);
    new Transfers(seed, cast, ledger, transfers).tell(story);
    new Joining(seed, cast, ledger).tell(story);
    Assets assets = new Assets(seed, cast);
    assets.tell(story);
    new Sharing(tree, cast, assets).tell(story);
    new Credits(seed, cast).tell(story);
    new Alerts(seed, cast).tell(story);
    new Returns(seed, cast, ledger).tell(story);
    ending(story, cast);
    return new Told(story, seed);
  }

  private void opening(Story story, Tree tree, Cast cast, Ledger ledger) {
    Member management = cast.members().getFirst();
    OpenEnterprise open =
        new OpenEnterprise(
            new EnterpriseId("demo-" + seed),
            Words.ENTERPRISE,
            Cast.CNY,
            management.id(),
            Story.ZONE,
            null);
    story.on(Story.FIRST_DAY, 9, 0, 0, commands -> commands.add(open));
    story.on(
        Story.FIRST_DAY,
        9,
        20,
        0,
        commands -> {
          commands.add(new SubmitVerification(Words.LEGAL_NAME, "91310000MA1K00000X"));
          commands.add(new RenameAccount(management.id(), management.name()));
        });
    story.on(
        Story.FIRST_DAY.plusDays(1),
        15,
        45,
        0,
        commands -> {
          commands.add(new DecideVerification(true));
          commands.add(new EnableAccountCenter());
          tree.create(commands);
        });
    story.on(Story.FIRST_DAY.plusDays(4), 10, 0, 0, commands -> join(cast, ledger, commands));
  }

  private static void join(Cast cast, Ledger ledger, List<Command> commands) {
    cast.members().stream()
        .filter(member -> member.part() != Part.LATE)
        .forEach(member -> ledger.join(member.index()));
    cast.create(commands);
  }

  private static void ending(Story story, Cast cast) {
    story.on(
        LocalDate.of(2026, 6, 30),
        17,
        30,
        0,
        commands ->
            cast.playing(Part.LEAVING).stream()
                .limit(1)
                .forEach(member -> commands.add(new RemoveAccount(member.id()))));
    story.on(
        Story.LAST_DAY.minusDays(1),
        17,
        10,
        0,
        commands -> {
          List<Member> working = cast.playing(Part.WORKING);
          int frozen = Math.min(5, 1 + working.size() / 400);
          for (int i = 0; i < frozen; i++) {
            Member member = working.get((i * 31 + 3) % working.size());
            commands.add(new FreezeAccount(member.id()));
          }
          commands.add(
              new CreateUnit(new UnitId("archive"), UnitId.ROOT, "Archive 归档", null, null));
        });
  }

  /** The story, scene by scene, in moments of a size that fits into memory. */
  private static final class Told implements Iterator<Moment> {

    private static final int MOST_AT_ONCE = 5_000;

    private final Iterator<Story.Placed> scenes;
    private final Chance ids;
    private Instant at = Instant.EPOCH;
    private List<Command> left = List.of();

    Told(Story story, long seed) {
      scenes = story.inOrder().iterator();
      ids = new Chance(seed, "ids");
    }

    @Override
    public boolean hasNext() {
      while (left.isEmpty() && scenes.hasNext()) {
        Story.Placed scene = scenes.next();
        at = scene.at();
        left = new ArrayList<>();
        scene.scene().play(left);
      }
      return !left.isEmpty();
    }

    @Override
    public Moment next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException("the story is told");
      }
      int count = Math.min(MOST_AT_ONCE, left.size());
      Moment moment = new Moment(at, left.subList(0, count).stream().map(this::received).toList());
      left = left.subList(count, left.size());
      return moment;
    }

    private Decoded received(Command command) {
      return CommandCodec.decode(
          CommandCodec.encode(ids.id(at.toEpochMilli()), command, null, null, null));
    }
  }
}

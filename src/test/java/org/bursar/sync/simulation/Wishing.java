package org.bursar.sync.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bursar.codec.CommandCodec;
import org.bursar.codec.Decoded;
import org.bursar.enterprise.Enterprise;
import org.bursar.enterprise.access.ApprovalRequest;
import org.bursar.enterprise.access.User;
import org.bursar.support.AccessWishes;
import org.bursar.support.CommandSequence;
import org.bursar.support.Wishes;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.RequestState;
import org.bursar.vocabulary.Role;
import org.bursar.vocabulary.UserName;

/** What a user wishes who knows what he sees, and is often wrong about what others do meanwhile. */
final class Wishing {

  private static final String[] ASKED_ABOUT = {"Transfer", "TopUp", "CloseMonth", "CreateAccount"};

  private final Random random;
  private final CommandSequence sequence;
  private final UserName user;

  Wishing(Random random, UserName user) {
    this.random = random;
    this.sequence = new CommandSequence(random.nextLong());
    this.user = user;
  }

  /** So many commands, some of which say what their sender has seen. */
  List<Decoded.Received> next(Enterprise seen, int count) {
    List<Decoded.Received> commands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Long basis = random.nextInt(4) == 0 ? seen.entry() : null;
      commands.add(received(command(seen), basis));
    }
    return commands;
  }

  private Decoded.Received received(Command command, Long basis) {
    CommandId id = new CommandId(new UUID(random.nextLong(), random.nextLong()));
    return (Decoded.Received)
        CommandCodec.decode(CommandCodec.encode(id, command, null, basis, null));
  }

  private Command command(Enterprise seen) {
    User known = seen.access().find(user);
    Role role = known == null ? Role.VIEWER : known.role();
    List<ApprovalRequest> open =
        seen.access()
            .requests()
            .values()
            .filter(request -> request.state(seen.at()) == RequestState.OPEN)
            .toJavaList();
    if (role == Role.ADMINISTRATOR && random.nextInt(3) == 0) {
      return administration();
    } else if (!open.isEmpty() && random.nextInt(role == Role.APPROVER ? 2 : 12) == 0) {
      return answer(open.get(random.nextInt(open.size())), role);
    } else if (random.nextInt(3) == 0) {
      return money();
    }
    return ((Decoded.Received) sequence.next(1).getFirst()).command();
  }

  private Command answer(ApprovalRequest request, Role role) {
    String id = request.id().value();
    if (role != Role.APPROVER) {
      return AccessWishes.withdraw(id);
    }
    return random.nextInt(4) == 0 ? AccessWishes.reject(id) : AccessWishes.approve(id);
  }

  private Command administration() {
    String policy = "p" + random.nextInt(2);
    String type = ASKED_ABOUT[random.nextInt(ASKED_ABOUT.length)];
    boolean ofMoney = type.equals("Transfer") || type.equals("TopUp");
    return switch (random.nextInt(4)) {
      case 0 -> AccessWishes.removePolicy(policy);
      case 1 ->
          AccessWishes.setRole(
              "user" + (1 + random.nextInt(4)),
              random.nextInt(3) == 0 ? Role.APPROVER : Role.OPERATOR);
      default -> AccessWishes.policy(policy, type, ofMoney ? "60.00" : null, null);
    };
  }

  /** Mostly small, so that some of it is there when it is wanted again. */
  private Command money() {
    String amount = random.nextInt(90) + "." + (10 + random.nextInt(90));
    return switch (random.nextInt(4)) {
      case 0 -> Wishes.topUp("M", amount);
      case 1 -> Wishes.reclaim(account(), "M", amount);
      default -> Wishes.transfer("M", account(), amount);
    };
  }

  private String account() {
    return "a" + (1 + random.nextInt(4));
  }
}

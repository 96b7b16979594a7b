package org.bursar.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.bursar.cli.usage.HelpText;
import org.jspecify.annotations.Nullable;

/** Verbs by their names. Only the one that was called is made: that is what start-up costs. */
final class Verbs implements Named {

  /** What stands after {@code bursar}. */
  static final Verbs ALL = all();

  private final String description;
  private final SequencedMap<String, Named> named = new LinkedHashMap<>();

  private Verbs(String description) {
    this.description = description;
  }

  private Verbs with(String name, Named what) {
    named.put(name, what);
    return this;
  }

  private Verbs with(String name, Supplier<Verb> verb) {
    return with(name, new One(verb));
  }

  private static Verbs all() {
    return new Verbs("The books of what an enterprise's cloud accounts share.")
        .with("new", NewVerb::new)
        .with("demo", DemoVerb::new)
        .with(
            "import",
            new Verbs(
                    "Bring a bill, an organization, opening balances or equity assets into books.")
                .with("focus", ImportFocus::new)
                .with("organization", ImportOrganization::new)
                .with("balances", ImportBalances::new)
                .with("assets", ImportAssets::new))
        .with("apply", ApplyVerb::new)
        .with("show", ShowVerb::new)
        .with("preview", PreviewVerb::new)
        .with("verify", VerifyVerb::new)
        .with("export", ExportVerb::new)
        .with("backup", BackupVerb::new)
        .with("restore", RestoreVerb::new)
        .with("unseal", UnsealVerb::new)
        .with("connect", ConnectVerb::new)
        .with("sign-in", SignInVerb::new)
        .with("sync", SyncVerb::new)
        .with("outbox", OutboxVerb.Waiting::new)
        .with("refusals", OutboxVerb.Refused::new)
        .with("serve", ServeVerb::new)
        .with(
            "user",
            new Verbs("Say who may use the enterprises of a server.")
                .with("add", UserAdd::new)
                .with("token", UserToken::new)
                .with("password", UserPassword::new)
                .with("list", UserList::new)
                .with("revoke", UserRevoke::new))
        .with("publish", PublishVerb::new);
  }

  /** Their names, in the order of the help. */
  List<String> names() {
    return List.copyOf(named.keySet());
  }

  /** What has this name; null if nothing has. */
  @Nullable Named find(String name) {
    return named.get(name);
  }

  @Override
  public String description() {
    return description;
  }

  /**
   * What {@code --help} prints of all of them.
   *
   * @param called what is written before the verb
   */
  String help(String called) {
    HelpText text = new HelpText();
    text.paragraph("Usage: " + called + " VERB [OPTION …]");
    text.paragraph(description);
    List<List<String>> rows = new ArrayList<>();
    named.forEach((name, what) -> rows.add(List.of(name, what.description())));
    text.table(rows);
    text.paragraph(called + " VERB --help tells what a verb takes.");
    if (this == ALL) {
      text.paragraph(
          "Without a verb, or with a books file, the console opens. Ends with 0 if done, 1 if"
              + " refused or not there, 2 if the call was wrong, 3 if a file cannot be opened or"
              + " written. --version prints the version.");
    }
    return text.toString();
  }

  /** A verb that takes no further one. */
  record One(Supplier<Verb> verb) implements Named {

    @Override
    public String description() {
      return verb.get().usage().description();
    }
  }
}

package org.bursar.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** All verbs by their names. Only the one that was called is made: that is what start-up costs. */
final class Verbs {

  static final SequencedMap<String, Supplier<Verb>> ALL = all();

  private Verbs() {}

  private static SequencedMap<String, Supplier<Verb>> all() {
    SequencedMap<String, Supplier<Verb>> verbs = new LinkedHashMap<>();
    verbs.put("new", NewVerb::new);
    verbs.put("demo", DemoVerb::new);
    verbs.put("import", ImportVerb::new);
    verbs.put("apply", ApplyVerb::new);
    verbs.put("show", ShowVerb::new);
    verbs.put("preview", PreviewVerb::new);
    verbs.put("verify", VerifyVerb::new);
    verbs.put("export", ExportVerb::new);
    verbs.put("backup", BackupVerb::new);
    verbs.put("restore", RestoreVerb::new);
    verbs.put("unseal", UnsealVerb::new);
    verbs.put("connect", ConnectVerb::new);
    verbs.put("sign-in", SignInVerb::new);
    verbs.put("sync", SyncVerb::new);
    verbs.put("outbox", OutboxVerb.Waiting::new);
    verbs.put("refusals", OutboxVerb.Refused::new);
    verbs.put("serve", ServeVerb::new);
    verbs.put("user", UserVerb::new);
    verbs.put("publish", PublishVerb::new);
    return verbs;
  }

  /** Those that a call may need: the one that it names, or all if it names none. */
  static Map<String, Supplier<Verb>> neededBy(String[] arguments) {
    for (String argument : arguments) {
      Supplier<Verb> verb = ALL.get(argument);
      if (verb != null) {
        return Map.of(argument, verb);
      }
    }
    return ALL;
  }
}

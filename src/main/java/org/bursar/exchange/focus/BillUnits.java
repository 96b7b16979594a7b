package org.bursar.exchange.focus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bursar.enterprise.organization.Unit;
import org.bursar.enterprise.organization.Units;
import org.bursar.exchange.plan.FittingName;
import org.bursar.vocabulary.OrganizationCommand.CreateUnit;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitId;

/**
 * The units that stand for billing accounts. One is found again by its provider and billing
 * account, whatever it is called and wherever it was moved to.
 */
final class BillUnits {

  private static final int HEX_DIGITS = 16;
  private static final int END = 6;

  private record Key(String provider, String billingAccount) {}

  private final Map<Key, UnitId> known = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<NewUnit> created = new ArrayList<>();

  BillUnits(Units units) {
    for (Unit unit : units.byId().values()) {
      String provider = unit.provider();
      String billingAccount = unit.billingAccount();
      if (provider != null && billingAccount != null) {
        known.put(new Key(provider, billingAccount), unit.id());
      }
    }
    for (UnitId sibling : units.childrenOf(UnitId.ROOT)) {
      taken.add(Texts.folded(units.get(sibling).name()));
    }
  }

  /** The units to be created so far. */
  List<NewUnit> created() {
    return created;
  }

  /** The sources of all billing accounts that have a unit already. */
  Set<String> sources() {
    Set<String> sources = new HashSet<>();
    for (Key key : known.keySet()) {
      sources.add("focus:" + key.provider + "/" + key.billingAccount);
    }
    return sources;
  }

  /** The unit of a billing account; one that is not there is planned. */
  UnitId of(FocusBill.BillingAccount account) {
    Key key = new Key(account.provider(), account.id().value());
    UnitId there = known.get(key);
    if (there != null) {
      return there;
    }
    String hex = hex(key);
    UnitId unit = new UnitId("bill:" + hex);
    String name = account.name();
    String billsName = name == null ? key.billingAccount : name;
    CreateUnit command =
        new CreateUnit(
            unit, UnitId.ROOT, free(billsName, key, hex), key.provider, key.billingAccount);
    known.put(key, unit);
    taken.add(Texts.folded(command.name()));
    created.add(new NewUnit(command, billsName));
    return unit;
  }

  private String free(String billsName, Key key, String hex) {
    String name = FittingName.unit(billsName);
    name = name.isEmpty() ? FittingName.unit(key.billingAccount) : name;
    name = name.isEmpty() ? hex : name;
    if (!taken.contains(Texts.folded(name))) {
      return name;
    }
    String longer = FittingName.unit(name, hex.substring(HEX_DIGITS - END));
    return taken.contains(Texts.folded(longer)) ? FittingName.unit(name, hex) : longer;
  }

  private static String hex(Key key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.provider.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(key.billingAccount.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

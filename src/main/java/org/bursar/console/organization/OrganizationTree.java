package org.bursar.console.organization;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bursar.console.kit.OutlineTree;
import org.bursar.enterprise.organization.Account;
import org.bursar.enterprise.organization.Organization;
import org.bursar.enterprise.organization.Unit;
import org.bursar.vocabulary.UnitId;

/**
 * The organization as a tree: units first, then accounts, each by name in the order of the
 * language; the management account stands before its fellows. What lies beneath a unit is sorted
 * when it is first asked for, and kept for as long as the organization stays the same.
 */
final class OrganizationTree implements OutlineTree<Member> {

  private final Organization organization;
  private final Locale language;
  private final Map<UnitId, List<Member>> sorted = new ConcurrentHashMap<>();

  private record Keyed(Member member, CollationKey key) {}

  OrganizationTree(Organization organization, Locale language) {
    this.organization = organization;
    this.language = language;
  }

  /** Whether it is the tree of this very value, so that another one would be the same. */
  @SuppressWarnings("ReferenceEquality") // the same value, not an equal one: comparing costs
  boolean isOf(Organization other, Locale otherLanguage) {
    return organization == other && language.equals(otherLanguage);
  }

  @Override
  public List<Member> roots() {
    Unit root = organization.units().find(UnitId.ROOT);
    return root == null ? List.of() : List.of(new Member.OfUnit(root));
  }

  @Override
  public List<Member> children(Member member) {
    return member instanceof Member.OfUnit of
        ? sorted.computeIfAbsent(of.unit().id(), this::sort)
        : List.of();
  }

  @Override
  public boolean isBranch(Member member) {
    return member instanceof Member.OfUnit;
  }

  @Override
  public Object key(Member member) {
    return member.key();
  }

  @Override
  public String name(Member member) {
    return member.name();
  }

  private List<Member> sort(UnitId unit) {
    Collator collator = Collator.getInstance(language);
    List<Keyed> units = new ArrayList<>();
    for (UnitId child : organization.units().childrenOf(unit)) {
      Member member = new Member.OfUnit(organization.units().get(child));
      units.add(new Keyed(member, collator.getCollationKey(member.name())));
    }
    List<Keyed> accounts = new ArrayList<>();
    List<Member> all = new ArrayList<>();
    for (int ordinal : organization.accounts().in(unit)) {
      Account account = organization.accounts().at(ordinal);
      Member member = new Member.OfAccount(account);
      if (organization.isManagement(account)) {
        all.add(member);
      } else {
        accounts.add(new Keyed(member, collator.getCollationKey(member.name())));
      }
    }
    units.sort(Comparator.comparing(Keyed::key));
    accounts.sort(Comparator.comparing(Keyed::key));
    units.forEach(each -> all.add(each.member()));
    accounts.forEach(each -> all.add(each.member()));
    return List.copyOf(all);
  }
}

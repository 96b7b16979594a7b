package org.bursar.enterprise.organization;

import static org.bursar.vocabulary.RefusalCode.DEPTH_EXCEEDED;
import static org.bursar.vocabulary.RefusalCode.ID_TAKEN;
import static org.bursar.vocabulary.RefusalCode.NAME_INVALID;
import static org.bursar.vocabulary.RefusalCode.NAME_TAKEN;
import static org.bursar.vocabulary.RefusalCode.ROOT_FIXED;
import static org.bursar.vocabulary.RefusalCode.UNIT_CYCLE;
import static org.bursar.vocabulary.RefusalCode.UNIT_LIMIT_EXCEEDED;
import static org.bursar.vocabulary.RefusalCode.UNIT_NOT_EMPTY;
import static org.bursar.vocabulary.RefusalCode.UNKNOWN_UNIT;

import org.bursar.enterprise.setup.Setup;
import org.bursar.vocabulary.Decision;
import org.bursar.vocabulary.OrganizationCommand;
import org.bursar.vocabulary.OrganizationEvent;
import org.bursar.vocabulary.Texts;
import org.bursar.vocabulary.UnitId;

/** The rules of creating, renaming, moving and deleting units (domain, section 2). */
final class UnitRule {

  private UnitRule() {}

  static Decision create(Setup setup, Organization organization, OrganizationCommand.CreateUnit c) {
    Units units = organization.units();
    if (units.find(c.parent()) == null) {
      return Decision.refuse(UNKNOWN_UNIT, "unit", c.parent());
    } else if (units.find(c.unit()) != null) {
      return Decision.refuse(ID_TAKEN, "unit", c.unit());
    } else if (!Texts.isUnitName(c.name())) {
      return Decision.refuse(NAME_INVALID, "name", c.name());
    } else if (units.namesake(c.parent(), c.name()) != null) {
      return Decision.refuse(NAME_TAKEN, "name", c.name());
    } else if (units.depth(c.parent()) + 1 > setup.limits().depth()) {
      return Decision.refuse(DEPTH_EXCEEDED, "limit", setup.limits().depth());
    } else if (units.countBelowRoot() + 1 > setup.limits().units()) {
      return Decision.refuse(UNIT_LIMIT_EXCEEDED, "limit", setup.limits().units());
    }
    return Decision.accept(
        new OrganizationEvent.UnitCreated(
            c.unit(), c.parent(), c.name(), c.provider(), c.billingAccount()));
  }

  static Decision rename(Organization organization, OrganizationCommand.RenameUnit c) {
    Unit unit = organization.units().find(c.unit());
    if (unit == null) {
      return Decision.refuse(UNKNOWN_UNIT, "unit", c.unit());
    } else if (!Texts.isUnitName(c.name())) {
      return Decision.refuse(NAME_INVALID, "name", c.name());
    }
    UnitId parent = unit.parent();
    if (parent == null) {
      return Decision.refuse(ROOT_FIXED);
    }
    UnitId namesake = organization.units().namesake(parent, c.name());
    if (namesake != null && !namesake.equals(c.unit())) {
      return Decision.refuse(NAME_TAKEN, "name", c.name());
    }
    return Decision.accept(new OrganizationEvent.UnitRenamed(c.unit(), c.name()));
  }

  static Decision move(Setup setup, Organization organization, OrganizationCommand.MoveUnit c) {
    Units units = organization.units();
    Unit unit = units.find(c.unit());
    if (unit == null) {
      return Decision.refuse(UNKNOWN_UNIT, "unit", c.unit());
    } else if (units.find(c.parent()) == null) {
      return Decision.refuse(UNKNOWN_UNIT, "unit", c.parent());
    } else if (unit.parent() == null) {
      return Decision.refuse(ROOT_FIXED);
    } else if (units.isWithin(c.parent(), c.unit())) {
      return Decision.refuse(UNIT_CYCLE, "unit", c.unit());
    }
    UnitId namesake = units.namesake(c.parent(), unit.name());
    if (namesake != null && !namesake.equals(c.unit())) {
      return Decision.refuse(NAME_TAKEN, "name", unit.name());
    }
    int depth = units.depth(c.parent()) + 1;
    boolean grows = depth > units.depth(c.unit());
    if (grows && depth + units.height(c.unit()) > setup.limits().depth()) {
      return Decision.refuse(DEPTH_EXCEEDED, "limit", setup.limits().depth());
    }
    return Decision.accept(new OrganizationEvent.UnitMoved(c.unit(), c.parent()));
  }

  static Decision delete(Organization organization, OrganizationCommand.DeleteUnit c) {
    Unit unit = organization.units().find(c.unit());
    if (unit == null) {
      return Decision.refuse(UNKNOWN_UNIT, "unit", c.unit());
    } else if (unit.parent() == null) {
      return Decision.refuse(ROOT_FIXED);
    } else if (!organization.units().childrenOf(c.unit()).isEmpty()
        || !organization.accounts().in(c.unit()).isEmpty()) {
      return Decision.refuse(UNIT_NOT_EMPTY, "unit", c.unit());
    }
    return Decision.accept(new OrganizationEvent.UnitDeleted(c.unit()));
  }
}

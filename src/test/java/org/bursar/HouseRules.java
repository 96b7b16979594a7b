package org.bursar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules of the house, for the house that stands below a root package. */
final class HouseRules {
  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private final String root;
  private final Rooms rooms;

  HouseRules(String root, Rooms rooms) {
    this.root = root;
    this.rooms = rooms;
  }

  ArchRule the_law() {
    return classes()
        .should(
            hold(
                "use only what the tables of rooms let them",
                (user, events) -> {
                  for (var dependency : user.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass().getBaseComponentType();
                    if (inHouse(used)) {
                      rooms
                          .objection(relative(user), relative(used))
                          .ifPresent(
                              why ->
                                  events.add(
                                      SimpleConditionEvent.violated(
                                          user, why + ": " + dependency.getDescription())));
                    }
                  }
                }))
        .allowEmptyShould(true);
  }

  ArchRule no_cycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  ArchRule sql_only_in_stores() {
    return noClasses()
        .that(resideOutsideOfPackages(root + "..store", root + "..store.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..", "com.zaxxer.."))
        .allowEmptyShould(true);
  }

  ArchRule json_only_in_the_codec() {
    return noClasses()
        .that(resideOutsideOfPackages(root + ".codec.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson.."))
        .allowEmptyShould(true);
  }

  ArchRule javafx_only_in_the_console() {
    return noClasses()
        .that(resideOutsideOfPackages(root, root + ".console.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "javafx..",
                "com.sun.javafx..",
                "org.controlsfx..",
                "atlantafx..",
                "org.kordamp.ikonli.."))
        .allowEmptyShould(true);
  }

  ArchRule view_models_know_no_scene() {
    return noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage.."))
        .allowEmptyShould(true);
  }

  /** {@code edges}: further classes, by full name, that may read a clock or make ids. */
  ArchRule clocks_ids_and_chance_only_at_the_edges(Set<String> edges) {
    return classes()
        .that(resideOutsideOfPackages(root, root + ".console..", root + ".cli.."))
        .should(
            notCall(
                "read no clock, make no id, roll no dice",
                target -> Ambient.is(target),
                user -> edges.contains(outermost(user))))
        .allowEmptyShould(true);
  }

  ArchRule no_floating_point_near_money() {
    return classes()
        .that(
            resideInAnyPackage(
                Stream.of("vocabulary", "enterprise", "codec", "books", "exchange")
                    .map(room -> root + "." + room + "..")
                    .toArray(String[]::new)))
        .should(
            hold(
                "have no double or float in fields, parameters and results",
                (type, events) -> {
                  for (JavaField field : type.getFields()) {
                    if (floating(field.getRawType())) {
                      events.add(SimpleConditionEvent.violated(type, field.getDescription()));
                    }
                  }
                  for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (floating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(HouseRules::floating)) {
                      events.add(SimpleConditionEvent.violated(type, unit.getDescription()));
                    }
                  }
                }))
        .allowEmptyShould(true);
  }

  ArchRule the_fx_thread_only_from_background() {
    return classes()
        .should(
            notCall(
                "reach the FX thread through kit.Background",
                target ->
                    target.getOwner().getName().equals("javafx.application.Platform")
                        && target.getName().equals("runLater"),
                user -> outermost(user).equals(root + ".console.kit.Background")))
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> notCall(
      String what, Predicate<CodeUnitAccessTarget> forbidden, Predicate<JavaClass> allowed) {
    return hold(
        what,
        (user, events) -> {
          for (JavaCodeUnitAccess<?> access : user.getCodeUnitAccessesFromSelf()) {
            if (forbidden.test(access.getTarget()) && !allowed.test(user)) {
              events.add(SimpleConditionEvent.violated(user, access.getDescription()));
            }
          }
        });
  }

  private interface Check {
    void check(JavaClass type, ConditionEvents events);
  }

  private static ArchCondition<JavaClass> hold(String what, Check check) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.check(type, events);
      }
    };
  }

  private boolean inHouse(JavaClass type) {
    return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
  }

  private String relative(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(root) ? "" : name.substring(root.length() + 1);
  }

  private static boolean floating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }

  private static String outermost(JavaClass type) {
    int dollar = type.getName().indexOf('$');
    return dollar < 0 ? type.getName() : type.getName().substring(0, dollar);
  }
}

package io.indexwright.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The rules of the house, by name. */
final class Rules {

  /** Bottom first: a room may use those before it, never those after it. */
  static final List<String> ROOMS =
      List.of(
          "money",
          "calendar",
          "rates",
          "instrument",
          "corporateaction",
          "market",
          "series",
          "statistics",
          "quality",
          "selection",
          "weighting",
          "index",
          "rulebook",
          "overlay",
          "calculation",
          "order",
          "risk",
          "portfolio",
          "taxlot",
          "dealing",
          "allocation",
          "simulation",
          "performance",
          "proof");

  private static final int MOST_TYPES_IN_A_PACKAGE = 15;
  private static final Set<String> OTHERS = Set.of("application", "adapter", "bootstrap");
  private static final String[] DOMAIN =
      ROOMS.stream().map(room -> "io.indexwright." + room + "..").toArray(String[]::new);

  private Rules() {}

  /** Returns every rule under the name by which its planted violation is found. */
  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.put("domainNeedsOnlyTheLanguage", domainNeedsOnlyTheLanguage());
    rules.put("roomsPointDownwards", roomsPointDownwards());
    rules.put("everyPackageIsKnown", everyPackageIsKnown());
    rules.put("applicationSpeaksOnlyDomain", applicationSpeaksOnlyDomain());
    rules.put("portsAreInterfacesOrFailures", portsAreInterfacesOrFailures());
    rules.put(
        "adaptersAreStrangers",
        slices().matching("io.indexwright.adapter.(*)..").should().notDependOnEachOther());
    rules.put(
        "nothingIsCyclic", slices().matching("io.indexwright.(**)").should().beFreeOfCycles());
    rules.put("nobodyAsksTheWallClock", nobodyAsksTheWallClock());
    rules.put("noBinaryFloatingPointInAccounting", noBinaryFloatingPointInAccounting());
    rules.put("estimatesAreStrict", estimatesAreStrict());
    rules.put("domainIsImmutable", fields().that(areOfTheDomain()).should().beFinal());
    rules.put("domainTypesAreClosed", domainTypesAreClosed());
    rules.put("namesSayWhat", namesSayWhat());
    rules.put("noStandardStreams", NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    rules.put("noGenericThrows", NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
    rules.put("packagesAreSmall", packagesAreSmall());
    return rules;
  }

  private static DescribedPredicate<JavaField> areOfTheDomain() {
    return DescribedPredicate.describe(
        "are of the domain", field -> resideInAnyPackage(DOMAIN).test(field.getOwner()));
  }

  private static ArchRule domainNeedsOnlyTheLanguage() {
    return classes()
        .that()
        .resideInAnyPackage(DOMAIN)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java.lang..",
                    "java.math",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "java.security",
                    "java.nio.charset")
                .or(resideInAnyPackage(DOMAIN)));
  }

  private static ArchRule roomsPointDownwards() {
    List<ArchRule> pairs = new ArrayList<>();
    for (int low = 0; low < ROOMS.size(); low++) {
      for (String high : ROOMS.subList(low + 1, ROOMS.size())) {
        pairs.add(
            noClasses()
                .that()
                .resideInAPackage("io.indexwright." + ROOMS.get(low) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.indexwright." + high + "..")
                .allowEmptyShould(true)); // a room that is not built yet
      }
    }
    return CompositeArchRule.of(pairs);
  }

  private static ArchRule everyPackageIsKnown() {
    return classes()
        .should(
            check(
                "be in a room of the list",
                type -> {
                  String room = type.getPackageName().split("\\.", -1)[2];
                  return ROOMS.contains(room) || OTHERS.contains(room);
                }));
  }

  private static ArchRule applicationSpeaksOnlyDomain() {
    return classes()
        .that()
        .resideInAPackage("io.indexwright.application..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "io.indexwright.application..")
                .or(resideInAnyPackage(DOMAIN)));
  }

  private static ArchRule portsAreInterfacesOrFailures() {
    return classes()
        .that()
        .resideInAPackage("io.indexwright.application.port..")
        .and(are(not(assignableTo(RuntimeException.class))))
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .beInterfaces();
  }

  private static ArchRule nobodyAsksTheWallClock() {
    return noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.<JavaMethodCall>describe(
                "java.time now() without a clock, or the system's milliseconds",
                call ->
                    call.getTarget().getRawParameterTypes().isEmpty()
                        && ((call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now"))
                            || call.getName().equals("currentTimeMillis"))));
  }

  /**
   * Statistics estimate, performance measures, and quality looks for what is not ordinary: all of
   * it only tells of what was, nothing is booked of it, and roots, logarithms and powers have no
   * finite decimals that would be more exact.
   */
  private static ArchRule noBinaryFloatingPointInAccounting() {
    return fields()
        .that(areOfTheDomain())
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(
            "io.indexwright.statistics..",
            "io.indexwright.quality..", // what it proposes is decimal, and only that leaves it
            "io.indexwright.performance..")
        .should()
        .notHaveRawType(double.class)
        .andShould()
        .notHaveRawType(float.class);
  }

  private static ArchRule estimatesAreStrict() {
    return noClasses()
        .that()
        .resideInAnyPackage(DOMAIN)
        .should()
        .callMethodWhere(
            DescribedPredicate.<JavaMethodCall>describe(
                "a function of Math whose last digit depends on the platform",
                call ->
                    call.getTargetOwner().isEquivalentTo(Math.class)
                        && Set.of(
                                "log", "log10", "log1p", "exp", "expm1", "pow", "cbrt", "sin",
                                "cos")
                            .contains(call.getName())));
  }

  private static ArchRule domainTypesAreClosed() {
    return classes()
        .that()
        .resideInAnyPackage(DOMAIN)
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and(are(not(DescribedPredicate.describe("enum constants", Rules::isEnumConstant))))
        .and(are(not(DescribedPredicate.describe("the compiler's own", Rules::isSynthetic))))
        .should()
        .haveModifier(JavaModifier.FINAL);
  }

  private static boolean isSynthetic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isEnumConstant(JavaClass type) {
    return type.getRawSuperclass().filter(JavaClass::isEnum).isPresent();
  }

  private static ArchRule namesSayWhat() {
    return classes()
        .should(
            check(
                "not be named by a word that says nothing",
                type ->
                    !type.getSimpleName()
                        .matches(
                            "Abstract.*|.+(Impl|Port|Service|Manager|Helper|Utils?|Data|Info|Base)")));
  }

  private static ArchRule packagesAreSmall() {
    return classes()
        .that(are(DescribedPredicate.describe("top-level", type -> !type.isNestedClass())))
        .should(
            check(
                "share their package with at most " + (MOST_TYPES_IN_A_PACKAGE - 1) + " others",
                type ->
                    type.getPackage().getClasses().stream().filter(Rules::isOfAFile).count()
                        <= MOST_TYPES_IN_A_PACKAGE));
  }

  private static boolean isOfAFile(JavaClass type) {
    return !type.isNestedClass() && !type.isArray() && !type.getSimpleName().equals("package-info");
  }

  private static ArchCondition<JavaClass> check(String description, Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!holds.test(type)) {
          events.add(
              SimpleConditionEvent.violated(type, type.getName() + " should " + description));
        }
      }
    };
  }
}

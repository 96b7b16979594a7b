package org.bursar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bursar.console.kit.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the guide shows and names is there: its pictures, what it leads to, every label it quotes.
 */
class GuideTest {

  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)");
  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]+]\\(([^)#]+)\\)");
  private static final Pattern CODE = Pattern.compile("`[^`]*`|(?m)^ {4}\\S.*$|\\*\\*");
  private static final Pattern LABEL = Pattern.compile("\\*([^*\\n]+)\\*");

  /** A place of a text: {@code {0}}, or words that go with a number. */
  private static final Pattern PLACE = Pattern.compile("\\{\\d+(?:\\|[^}]*)?}");

  /** Of a text with places, so much has to be fixed that a label of nothing else fits it. */
  private static final int FIXED = 3;

  @ParameterizedTest
  @EnumSource
  void the_guide_shows_every_picture_once_and_no_other(Language language) throws IOException {
    assertThat(found(PICTURE, text(language)))
        .containsExactlyInAnyOrderElementsOf(
            GuidePicture.all().stream().map(each -> each.link(language)).toList());
  }

  @ParameterizedTest
  @EnumSource
  void no_picture_is_kept_that_the_guide_does_not_show(Language language) throws IOException {
    Path folder = GuidePicture.all().getFirst().file(language).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .containsExactlyInAnyOrderElementsOf(
              GuidePicture.all().stream().map(each -> each.file(language)).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_it_leads_to_is_there(Language language) throws IOException {
    List<String> links = found(LINK, text(language));
    assertThat(links).isNotEmpty();
    assertThat(links)
        .allSatisfy(link -> assertThat(GuidePicture.guide(language).resolveSibling(link)).exists());
  }

  @ParameterizedTest
  @EnumSource
  void what_is_in_italics_stands_on_the_screen(Language language) throws IOException {
    List<String> texts = texts(language);
    List<String> labels = found(LABEL, CODE.matcher(text(language)).replaceAll(""));
    assertThat(labels).hasSizeGreaterThan(80);
    assertThat(labels.stream().filter(label -> !stands(label, texts)).distinct()).isEmpty();
  }

  private static boolean stands(String label, List<String> texts) {
    return texts.contains(label)
        || texts.stream()
            .filter(text -> PLACE.matcher(text).find())
            .filter(text -> PLACE.matcher(text).replaceAll("").strip().length() >= FIXED)
            .anyMatch(text -> label.matches(pattern(text)));
  }

  private static String pattern(String text) {
    return Stream.of(PLACE.split(text, -1))
        .map(Pattern::quote)
        .reduce((a, b) -> a + ".+" + b)
        .get();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(GuideTest::content).toList();
  }

  private static String content(MatchResult found) {
    return found.group(1);
  }

  private static String text(Language language) throws IOException {
    return Files.readString(GuidePicture.guide(language));
  }

  private static List<String> texts(Language language) throws IOException {
    Properties texts = new Properties();
    String name = "/org/bursar/console/kit/texts_" + language.code() + ".properties";
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(GuideTest.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return texts.values().stream().map(Object::toString).toList();
  }
}

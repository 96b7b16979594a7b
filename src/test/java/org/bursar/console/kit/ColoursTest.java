package org.bursar.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTest {
  private static final Pattern VARIABLE =
      Pattern.compile("(-color-[a-z0-9-]+):\\s*(#[0-9a-f]{6});");

  @Test
  void only_the_tables_name_a_colour() throws IOException {
    assertThat(read("bursar.css")).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|derive\\(");
  }

  @Test
  void both_tables_set_the_same_variables() throws IOException {
    assertThat(variables("colors-light.css").keySet())
        .isNotEmpty()
        .isEqualTo(variables("colors-dark.css").keySet())
        .isEqualTo(variables("colors-light-contrast.css").keySet())
        .isEqualTo(variables("colors-dark-contrast.css").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"colors-light.css", "colors-dark.css"})
  void all_text_can_be_read(String table) throws IOException {
    Map<String, Color> colours = variables(table);
    readable(colours, "-color-fg-subtle", "-color-bg-default");
    readable(colours, "-color-fg-subtle", "-color-bg-subtle");
    for (String text : new String[] {"default", "muted"}) {
      for (String ground : new String[] {"default", "subtle", "inset"}) {
        readable(colours, "-color-fg-" + text, "-color-bg-" + ground);
      }
    }
    for (String tone : new String[] {"accent", "warning", "danger"}) {
      readable(colours, "-color-" + tone + "-fg", "-color-" + tone + "-subtle");
      readable(colours, "-color-" + tone + "-fg", "-color-bg-default");
    }
    readable(colours, "-color-negative", "-color-bg-default");
    readable(colours, "-color-negative", "-color-accent-subtle");
    readable(colours, "-color-fg-default", "-color-accent-subtle");
    readable(colours, "-color-fg-emphasis", "-color-accent-emphasis");
    readable(colours, "-color-fg-emphasis", "-color-danger-emphasis");
  }

  @ParameterizedTest
  @ValueSource(strings = {"colors-light-contrast.css", "colors-dark-contrast.css"})
  void with_more_contrast_text_has_seven_to_one_and_edges_three(String table) throws IOException {
    Map<String, Color> colours = variables(table);
    for (String ground : new String[] {"bg-default", "bg-subtle", "bg-inset"}) {
      for (String text :
          new String[] {
            "fg-default",
            "fg-muted",
            "fg-subtle",
            "accent-fg",
            "warning-fg",
            "danger-fg",
            "negative"
          }) {
        differs(colours, "-color-" + text, "-color-" + ground, 7);
      }
      for (String edge : new String[] {"border-default", "border-muted", "accent-emphasis"}) {
        differs(colours, "-color-" + edge, "-color-" + ground, 3);
      }
    }
    for (String tone : new String[] {"accent", "warning", "danger"}) {
      String ground = "-color-" + tone + "-subtle";
      differs(colours, "-color-" + tone + "-fg", ground, 7);
      differs(colours, "-color-fg-default", ground, 7);
      differs(colours, "-color-fg-muted", ground, 7);
      differs(colours, "-color-border-default", ground, 3);
      differs(colours, "-color-" + tone + "-muted", "-color-bg-default", 3);
    }
    differs(colours, "-color-negative", "-color-accent-subtle", 7);
    differs(colours, "-color-accent-emphasis", "-color-accent-subtle", 3);
    for (String filled :
        new String[] {"accent-emphasis", "accent-6", "accent-7", "danger-emphasis"}) {
      differs(colours, "-color-fg-emphasis", "-color-" + filled, 7);
    }
  }

  private static void readable(Map<String, Color> colours, String text, String ground) {
    differs(colours, text, ground, 4.5);
  }

  private static void differs(
      Map<String, Color> colours, String text, String ground, double least) {
    double a = luminance(colours.get(text));
    double b = luminance(colours.get(ground));
    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assertThat(contrast).as("%s on %s", text, ground).isGreaterThanOrEqualTo(least);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static Map<String, Color> variables(String table) throws IOException {
    Map<String, Color> variables = new TreeMap<>();
    Matcher variable = VARIABLE.matcher(read(table));
    while (variable.find()) {
      variables.put(variable.group(1), Color.web(variable.group(2)));
    }
    return variables;
  }

  private static String read(String name) throws IOException {
    try (InputStream stream = Resource.open(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The list of what is bundled, by what licence, and the text of each. A part without a licence, or
 * whose text is nowhere, ends the build: what may not be shipped is found before it is.
 */
final class Licences {

  private static final Pattern TEXT =
      Pattern.compile(
          "(META-INF/(maven/[^/]+/[^/]+/)?)?[A-Za-z-]*(LICEN[CS]E|NOTICE|COPYING)[A-Za-z.-]*",
          Pattern.CASE_INSENSITIVE);

  /** Parts whose text is the common one of these licences, of which another part has it. */
  private static final Map<String, String> COMMON =
      Map.of("Apache-2.0", "commons-lang3", "EPL-2.0", "jakarta.annotation-api");

  private Licences() {}

  static void collect(Order order, Image image) throws IOException {
    Path folder = Files.createDirectories(image.app().resolve("licences"));
    Files.copy(order.bill(), image.app().resolve("bom.json"));
    Map<String, String> list = new TreeMap<>();
    Map<String, JsonNode> parts = parts(order);
    for (JsonNode part : parts.values()) {
      String name = part.get("name").asText();
      List<String> licences = licences(part);
      if (licences.isEmpty()) {
        throw new IOException(name + " has no licence: it may not be shipped.");
      }
      String where = text(order, image, folder, part, licences);
      list.put(
          name,
          "%s %s: %s; %s".formatted(name, version(part), String.join(" or ", licences), where));
    }
    try (JarFile own = new JarFile(image.app().resolve(order.jar()).toFile())) {
      unpack(own, "org/bursar/console/kit/fonts/OFL.txt", folder.resolve("fonts/OFL.txt"));
    }
    list.put("fonts", "Noto Sans, as the fonts of the console: OFL-1.1; fonts/OFL.txt");
    list.put("java", "OpenJDK: GPL-2.0-with-classpath-exception; legal, in the folder of the Java");
    Folders.write(
        folder.resolve("README.txt"),
        "What is bundled with Bursar, and by which licence.\n\n"
            + String.join("\n", list.values())
            + "\n");
  }

  private static Map<String, JsonNode> parts(Order order) throws IOException {
    JsonNode components = new ObjectMapper().readTree(order.bill().toFile()).get("components");
    return StreamSupport.stream(components.spliterator(), false)
        .collect(
            Collectors.toMap(
                part -> part.get("name").asText(),
                part -> part,
                (one, again) -> one,
                TreeMap::new));
  }

  private static String version(JsonNode part) {
    return part.get("version").asText();
  }

  private static List<String> licences(JsonNode part) {
    return StreamSupport.stream(part.path("licenses").spliterator(), false)
        .map(
            each ->
                each.has("expression")
                    ? each.get("expression").asText()
                    : each.at("/license/id").asText(each.at("/license/name").asText()))
        .toList();
  }

  /** Puts the text where it is found, and says where. */
  private static String text(
      Order order, Image image, Path folder, JsonNode part, List<String> licences)
      throws IOException {
    String name = part.get("name").asText();
    if (name.startsWith("javafx-")) {
      return "legal/java.base/LICENSE, in the folder of the Java";
    }
    Path jar = image.app().resolve(name + "-" + version(part) + ".jar");
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> texts =
          file.stream()
              .map(JarEntry::getName)
              .filter(each -> TEXT.matcher(each).matches())
              .sorted()
              .toList();
      for (String each : texts) {
        String last = each.substring(each.lastIndexOf('/') + 1);
        unpack(file, each, folder.resolve(name).resolve(last));
      }
      if (!texts.isEmpty()) {
        return name;
      }
    }
    // A family of parts, such as asm-tree, has one text.
    for (String family : List.of(name, name.replaceFirst("-.*", ""))) {
      Path own = order.packaging().resolve("licences").resolve(family + ".txt");
      if (Files.exists(own)) {
        Path copy = Files.createDirectories(folder.resolve(family)).resolve("LICENSE.txt");
        if (!Files.exists(copy)) {
          Files.copy(own, copy);
        }
        return family;
      }
    }
    return licences.stream()
        .filter(COMMON::containsKey)
        .findFirst()
        .map(COMMON::get)
        .orElseThrow(
            () ->
                new IOException(
                    "%s (%s) brings no text of its licence: put it into packaging/licences/%s.txt"
                        .formatted(name, licences, name)));
  }

  private static void unpack(JarFile jar, String entry, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (InputStream text = jar.getInputStream(jar.getJarEntry(entry))) {
      Files.copy(text, to);
    }
  }
}

package org.bursar.codec;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.CommandId;
import org.bursar.vocabulary.Refusal;
import org.bursar.vocabulary.RefusalCode;
import org.bursar.vocabulary.Request;
import org.jspecify.annotations.Nullable;

/**
 * Commands as JSON lines. Reading is strict and guesses nothing: what is unknown, missing, null,
 * written twice or written otherwise is malformed, at the path of its first fault.
 */
public final class CommandCodec {

  /** The longest line that is looked at, in characters: a scope of 100,000 accounts has room. */
  public static final int LONGEST = 32 * 1024 * 1024;

  private static final String ID = "id";
  private static final String REMARK = "remark";
  private static final String BASIS = "basis";
  private static final String UNDOES = "undoes";
  private static final Form TEXT = new TextForm(TextType.TEXT, Reading.WISHES);
  private static final Set<String> COMMON = Set.of(ID, SealedForm.TYPE, REMARK, BASIS, UNDOES);

  /** What is no part of what is wished: who sends it again may have seen more by then. */
  private static final Set<String> NO_WISH = Set.of(ID, BASIS);

  private CommandCodec() {}

  /** What a line is. Nothing that is sent makes it throw. */
  public static Decoded decode(String line) {
    @Nullable CommandId id = null;
    try {
      if (line.length() > LONGEST) {
        throw new Fault("too long");
      }
      JsonText.Content content = JsonText.read(line);
      if (!(content.value() instanceof Map<?, ?> object)) {
        throw new Fault("an object is wanted");
      }
      id = idOf(object, content.twice());
      if (content.twice() != null) {
        throw Fault.at(content.twice(), "stands twice");
      } else if (id == null) {
        throw new Fault("no UUID").within(ID);
      }
      return received(id, object, line);
    } catch (Fault fault) {
      Refusal refusal = Refusal.of(RefusalCode.MALFORMED).with("path", fault.path());
      return new Decoded.Malformed(id, refusal);
    }
  }

  private static @Nullable CommandId idOf(Map<?, ?> object, @Nullable String twice) {
    try {
      return object.get(ID) instanceof String text && !("/" + ID).equals(twice)
          ? CommandId.parse(text)
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Decoded received(CommandId id, Map<?, ?> object, String line) {
    RecordForm form = Forms.COMMANDS.formOf(object);
    String note = form.has(REMARK) ? null : (String) common(object, REMARK, TEXT);
    Long basis = (Long) common(object, BASIS, WholeForm.NUMBER);
    Long undoes = (Long) common(object, UNDOES, WholeForm.NUMBER);
    Command command = (Command) form.read(object, COMMON);
    String misplaced = command.misplacedField();
    if (misplaced != null) {
      throw new Fault("of another kind").within(misplaced);
    }
    Hash body = CanonicalJson.hashWithout(NO_WISH, object);
    return new Decoded.Received(id, command, note, basis, undoes, line, body);
  }

  /** The body of a command as it was kept before the basis was left out of it. */
  public static Hash bodyWithBasis(Decoded.Received command) {
    return CanonicalJson.hashWithout(
        Set.of(ID), (Map<?, ?>) requireNonNull(JsonText.read(command.json()).value()));
  }

  private static @Nullable Object common(Map<?, ?> object, String name, Form form) {
    if (!object.containsKey(name)) {
      return null;
    }
    try {
      return form.read(object.get(name));
    } catch (Fault fault) {
      throw fault.within(name);
    }
  }

  /** The JSON line of a request. */
  public static String encode(Request request) {
    return encode(
        request.id(), request.command(), request.note(), request.basis(), request.undoes());
  }

  /**
   * The JSON line of a command.
   *
   * @throws IllegalArgumentException if a note is given to a command that has its own remark
   */
  public static String encode(
      CommandId id,
      Command command,
      @Nullable String note,
      @Nullable Long basis,
      @Nullable Long undoes) {
    if (note != null
        && Forms.COMMANDS.formOf(Map.of(SealedForm.TYPE, command.type())).has(REMARK)) {
      throw new IllegalArgumentException(command.type() + " has its own remark");
    }
    return Json.written(
        out -> {
          out.writeStartObject();
          out.writeStringField(ID, id.toString());
          Forms.COMMANDS.writeFields(command, out);
          if (note != null) {
            out.writeStringField(REMARK, note);
          }
          writeNumber(BASIS, basis, out);
          writeNumber(UNDOES, undoes, out);
          out.writeEndObject();
        });
  }

  private static void writeNumber(String name, @Nullable Long number, JsonGenerator out)
      throws IOException {
    if (number != null) {
      out.writeNumberField(name, number);
    }
  }
}

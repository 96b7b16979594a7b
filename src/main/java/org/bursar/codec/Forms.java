package org.bursar.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bursar.vocabulary.Command;
import org.bursar.vocabulary.Event;
import org.jspecify.annotations.Nullable;

/**
 * The forms of all types, found out from the records themselves when they are first met, so that a
 * new command or event needs nothing here unless it brings a new type of component.
 */
final class Forms {

  /** Commands, which are judged while they are read. */
  static final SealedForm COMMANDS = new SealedForm(Command.class, new Forms(Reading.WISHES));

  /** Events, which are read as they were written. */
  static final SealedForm EVENTS = new SealedForm(Event.class, new Forms(Reading.FACTS));

  private final Map<Class<?>, RecordForm> records = new ConcurrentHashMap<>();
  private final Reading reading;

  Forms(Reading reading) {
    this.reading = reading;
  }

  /** The form of a record. */
  RecordForm ofRecord(Class<?> type) {
    RecordForm known = records.get(type);
    if (known == null) {
      known = new RecordForm(type, this);
      records.put(type, known);
    }
    return known;
  }

  /**
   * The form of a component of this type.
   *
   * @throws IllegalStateException if there is none: a new type wants a line in {@link TextType}
   */
  Form of(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return new ListForm(of(list.getActualTypeArguments()[0]), reading);
    }
    Form form = type instanceof Class<?> plain ? ofClass(plain) : null;
    if (form == null) {
      throw new IllegalStateException("no form in JSON for " + type.getTypeName());
    }
    return form;
  }

  private @Nullable Form ofClass(Class<?> type) {
    TextType text = TextType.find(type);
    if (text != null) {
      return new TextForm(text, reading);
    } else if (type.isEnum()) {
      return new ConstantForm(type);
    } else if (type == long.class || type == Long.class) {
      return WholeForm.NUMBER;
    } else if (type == int.class || type == Integer.class) {
      return reading == Reading.WISHES ? WholeForm.WISHED_COUNT : WholeForm.COUNT;
    } else if (type == boolean.class || type == Boolean.class) {
      return TruthForm.TRUTH;
    } else if (type.isRecord()) {
      return ofRecord(type);
    }
    return type.isSealed() ? new SealedForm(type, this) : null;
  }
}

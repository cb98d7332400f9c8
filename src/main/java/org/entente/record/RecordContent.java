package org.entente.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.entente.json.InputReader;
import org.entente.json.InvalidInput;
import org.entente.json.Json;
import org.entente.json.MergePatch;
import org.entente.model.RecordInput;
import org.entente.model.Representation;

/** Compares and patches the part of a record that clients write. */
@ApplicationScoped
class RecordContent {

  private final Json json;
  private final InputReader inputs;
  private final InputChecks checks;

  RecordContent(Json json, InputReader inputs, InputChecks checks) {
    this.json = json;
    this.inputs = inputs;
    this.checks = checks;
  }

  /** Whether the recorded content equals the input, ids aside. */
  boolean same(Representation read, RecordInput written) {
    return content(json.read(read.json(), written.getClass())).equals(content(written));
  }

  /**
   * Applies the patch to the recorded content, and validates the result like an input of the
   * client.
   */
  <I extends RecordInput> I patched(Class<I> type, Representation current, MergePatch patch) {
    try {
      return inputs.read(type, patch.apply(json.tree(current.json())));
    } catch (InvalidInput wrong) {
      throw checks.complete(wrong, current.id());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private ObjectNode content(RecordInput input) {
    ObjectNode content = json.objectTree(input);
    content.remove("id");
    return content;
  }
}

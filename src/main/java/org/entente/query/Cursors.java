package org.entente.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.entente.database.BoundSql;
import org.entente.database.RowReader;
import org.entente.model.RecordKind;

/**
 * Encrypts positions in lists as cursors that clients can neither read nor forge: AES-GCM with a
 * key that all instances on one database share.
 */
@ApplicationScoped
public class Cursors {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String DIGEST = "HmacSHA256";
  private static final BoundSql SECRET =
      BoundSql.of("select value from secret where name = 'cursor'");
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final RowReader rows;
  private final ObjectMapper json;
  private volatile SecretKeySpec key;

  Cursors(RowReader rows, ObjectMapper json) {
    this.rows = rows;
    this.json = json;
  }

  /**
   * The end of a page.
   *
   * @param query the filters and the sort order of the list
   * @param sortValues of the page's last record, as text
   * @param recordKey of the page's last record
   */
  record Position(
      RecordKind collection,
      Map<String, List<String>> query,
      List<String> sortValues,
      Long recordKey) {}

  /** Encrypts a position, which is written as JSON. */
  public String seal(Object position) {
    try {
      byte[] opened = json.writeValueAsBytes(position);
      byte[] nonce = nonce(opened);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(opened);
      byte[] cursor =
          ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Decrypts a cursor; empty when this service did not make it. */
  public <P> Optional<P> open(String cursor, Class<P> type) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
        return Optional.empty();
      }
      byte[] opened =
          cipher(Cipher.DECRYPT_MODE, bytes)
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return Optional.of(json.readValue(opened, type));
    } catch (IllegalArgumentException | GeneralSecurityException | IOException forged) {
      return Optional.empty();
    }
  }

  /**
   * Derives the nonce from the position: equal positions give equal cursors, so that pages can be
   * compared.
   */
  private byte[] nonce(byte[] opened) throws GeneralSecurityException {
    Mac digest = Mac.getInstance(DIGEST);
    digest.init(key());
    return Arrays.copyOf(digest.doFinal(opened), NONCE_BYTES);
  }

  /**
   * Creates the cipher.
   *
   * @param nonce an array that begins with the nonce
   */
  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
    return cipher;
  }

  private SecretKeySpec key() {
    if (key == null) {
      byte[] secret = rows.first(SECRET, row -> row.bytes("value")).orElseThrow();
      key = new SecretKeySpec(secret, "AES");
    }
    return key;
  }
}

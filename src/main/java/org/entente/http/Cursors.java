package org.entente.http;

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
import org.entente.record.Collection;
import org.hibernate.Session;

/**
 * Where a page ended, in a form that clients can neither read nor forge: AES-GCM with a key that
 * all instances on one database share.
 */
@ApplicationScoped
public class Cursors {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String DIGEST = "HmacSHA256";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Session session;
  private final ObjectMapper json;
  private volatile SecretKeySpec key;

  Cursors(Session session, ObjectMapper json) {
    this.session = session;
    this.json = json;
  }

  /**
   * @param query the filters and the sort of the list that the position belongs to
   * @param sortValues of the page's last record, as text
   * @param recordKey of the page's last record
   */
  record Position(
      Collection collection,
      Map<String, List<String>> query,
      List<String> sortValues,
      Long recordKey) {}

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

  /** Empty when this service did not make the cursor. */
  public <P> Optional<P> open(String cursor, Class<P> form) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      byte[] opened =
          cipher(Cipher.DECRYPT_MODE, bytes)
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return Optional.of(json.readValue(opened, form));
    } catch (IllegalArgumentException | GeneralSecurityException | IOException forged) {
      return Optional.empty();
    }
  }

  /** The same position always gives the same cursor, so that pages can be compared. */
  private byte[] nonce(byte[] opened) throws GeneralSecurityException {
    Mac digest = Mac.getInstance(DIGEST);
    digest.init(key());
    return Arrays.copyOf(digest.doFinal(opened), NONCE_BYTES);
  }

  /** The nonce is in the first bytes. */
  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
    return cipher;
  }

  private SecretKeySpec key() {
    if (key == null) {
      byte[] secret =
          session
              .createNativeQuery("select value from secret where name = 'cursor'", byte[].class)
              .getSingleResult();
      key = new SecretKeySpec(secret, "AES");
    }
    return key;
  }
}

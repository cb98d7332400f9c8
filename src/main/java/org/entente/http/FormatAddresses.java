package org.entente.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the format of an address in the contract, and the addresses of the same in other formats,
 * which differ in their ending: {@code /events}, {@code /events.csv}.
 */
@ApplicationScoped
class FormatAddresses {

  private static final Pattern ENDING = Pattern.compile("\\.[a-z]+$");

  /** An address and the format of what it returns, or of what is sent to it. */
  record FormatAddress(String path, String format) {

    private String link(String prefix) {
      return "<%s%s>; rel=\"alternate\"; type=\"%s\"".formatted(prefix, path, format);
    }
  }

  /** A path of the contract without its ending, and the formats of its methods. */
  private record ContractPath(Pattern plain, String ending, JsonNode operations) {

    static ContractPath of(String path, JsonNode operations) {
      String ending = endingOf(path);
      String plain = path.substring(0, path.length() - ending.length());
      return new ContractPath(
          Pattern.compile(plain.replace(".", "\\.").replaceAll("\\{[^}]+}", "[A-Za-z0-9._~%-]+")),
          ending,
          operations);
    }

    private boolean isAt(String address) {
      String end = endingOf(address);
      return end.equals(ending)
          && plain.matcher(address.substring(0, address.length() - end.length())).matches();
    }

    private Optional<FormatAddress> at(String address, String method) {
      String plainAddress = address.substring(0, address.length() - endingOf(address).length());
      return plain.matcher(plainAddress).matches()
          ? format(method).map(format -> new FormatAddress(plainAddress + ending, format))
          : Optional.empty();
    }

    private Optional<String> format(String method) {
      return first(
          operation(method)
              .at(
                  method.equals(HttpMethod.GET)
                      ? "/responses/200/content"
                      : "/requestBody/content"));
    }

    private JsonNode operation(String method) {
      String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
      return operations.path(asked.toLowerCase(Locale.ROOT));
    }
  }

  private final PublishedContract contract;
  private volatile List<ContractPath> paths;

  FormatAddresses(PublishedContract contract) {
    this.contract = contract;
  }

  /** Returns the format of the body that the address takes. */
  Optional<String> taken(String method, String address) {
    return at(address).flatMap(path -> first(path.operation(method).at("/requestBody/content")));
  }

  /** Returns the format of a success. */
  Optional<String> returned(String method, String address) {
    return at(address)
        .flatMap(
            path ->
                path.operation(method).path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .flatMap(response -> first(response.getValue().path("content")).stream())
                    .findFirst());
  }

  /** Returns the addresses of the same in other formats: those that GET returns, or POST takes. */
  List<FormatAddress> others(String method, String address) {
    return all(method, address).stream().filter(found -> !found.path().equals(address)).toList();
  }

  /** Lists addresses in a sentence: {@code text/csv at /events.csv}. */
  static String sentence(List<FormatAddress> addresses) {
    return addresses.stream()
        .map(address -> "%s at %s".formatted(address.format(), address.path()))
        .collect(Collectors.joining(", "));
  }

  /** Returns the value of the header {@code Link} that leads to the addresses. */
  static String links(List<FormatAddress> addresses, String prefix) {
    return addresses.stream()
        .map(address -> address.link(prefix))
        .collect(Collectors.joining(", "));
  }

  private List<FormatAddress> all(String method, String address) {
    String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
    return read().stream().flatMap(path -> path.at(address, asked).stream()).distinct().toList();
  }

  private List<ContractPath> read() {
    if (paths == null) {
      paths =
          contract.tree().get("paths").properties().stream()
              .sorted(Comparator.comparing(path -> path.getKey().contains("{")))
              .map(path -> ContractPath.of(path.getKey(), path.getValue()))
              .toList();
    }
    return paths;
  }

  private Optional<ContractPath> at(String address) {
    return read().stream().filter(path -> path.isAt(address)).findFirst();
  }

  private static Optional<String> first(JsonNode content) {
    Iterator<String> formats = content.fieldNames();
    return formats.hasNext() ? Optional.of(formats.next()) : Optional.empty();
  }

  private static String endingOf(String path) {
    Matcher ending = ENDING.matcher(path);
    return ending.find() ? ending.group() : "";
  }
}

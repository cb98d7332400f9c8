package org.entente.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages use only packages below them. */
class LayersTest {

  private static final String ROOT = "org.entente";
  private static final Path SOURCES = Path.of("src/main/java/org/entente");

  /** From top to bottom; what stands on one line does not use each other. */
  private static final String ORDER =
      """
      imports
      relation timeline graph search seed guide
      actor agreement event recommendation source
      access
      bulk
      query
      record
      history
      limits
      http
      json
      database
      model
      problem
      """;

  private static final List<List<String>> LAYERS =
      ORDER.lines().map(line -> List.of(line.split(" "))).toList();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void arrowsPointDown() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.entente..");
    layers = layers.layer("root").definedBy(ROOT);
    for (List<String> names : LAYERS) {
      for (String name : names) {
        layers = layers.layer(name).definedBy("%s.%s..".formatted(ROOT, name));
      }
    }
    layers = layers.whereLayer("root").mayNotBeAccessedByAnyLayer();
    for (int at = 0; at < LAYERS.size(); at++) {
      String[] above =
          Stream.concat(Stream.of("root"), LAYERS.subList(0, at).stream().flatMap(List::stream))
              .toArray(String[]::new);
      for (String name : LAYERS.get(at)) {
        layers = layers.whereLayer(name).mayOnlyBeAccessedByLayers(above);
      }
    }
    layers.check(CLASSES);
  }

  /** Sub-packages, which the layers do not tell apart. */
  @Test
  void noPackagesUseEachOther() {
    slices().matching("org.entente.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlaceAndSaysWhatItIsFor() throws IOException {
    List<String> placed = LAYERS.stream().flatMap(List::stream).toList();
    assertThat(CLASSES.getPackage(ROOT).getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(placed);
    assertThat(SOURCES.toFile()).isDirectory();
    try (Stream<Path> folders = Files.walk(SOURCES)) {
      assertThat(folders.filter(Files::isDirectory).filter(folder -> !folder.equals(SOURCES)))
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }
}

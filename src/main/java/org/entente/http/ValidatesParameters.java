package org.entente.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks an operation that rejects unknown query parameters itself, such as that of a list. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface ValidatesParameters {}

package org.entente.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** An operation that itself refuses unknown query parameters: a {@link Listing} knows its own. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface ChecksParameters {}

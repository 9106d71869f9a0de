/** Subscribing, tried over HTTP with a real mail server. */
@NullMarked
package nl.buurtpers.app.subscribers;

import org.jspecify.annotations.NullMarked;

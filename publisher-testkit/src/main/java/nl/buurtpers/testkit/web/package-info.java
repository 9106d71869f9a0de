/** Pages in a real browser: Debian's Chromium, driven through its DevTools protocol, and the axe accessibility checks. */
@NullMarked
package nl.buurtpers.testkit.web;

import org.jspecify.annotations.NullMarked;

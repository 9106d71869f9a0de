/** How the service opens, and what all its pages share: the frame, the language, the pages for what goes wrong. */
@NullMarked
package nl.buurtpers.app.web;

import org.jspecify.annotations.NullMarked;

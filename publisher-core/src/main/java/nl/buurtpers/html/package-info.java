/** Text as meaning-only HTML: what the site, the newsletter, the feeds and the screens share. */
@NullMarked
package nl.buurtpers.html;

import org.jspecify.annotations.NullMarked;

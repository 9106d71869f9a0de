/** Single letters to single people: invitations, links for print shops, warnings. */
@NullMarked
package nl.buurtpers.app.post;

import org.jspecify.annotations.NullMarked;

/** People, what they may do in which neighbourhood, how they sign in, and who did what. */
@NullMarked
package nl.buurtpers.app.accounts;

import org.jspecify.annotations.NullMarked;

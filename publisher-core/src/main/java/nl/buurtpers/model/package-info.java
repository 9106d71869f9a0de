/** What an edition says: sealed records for items, blocks and inlines. Holds no word for looks. */
@NullMarked
package nl.buurtpers.model;

import org.jspecify.annotations.NullMarked;

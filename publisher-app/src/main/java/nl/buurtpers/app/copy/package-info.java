/** What editions are made of before they are published: their sheets, items with every version, pictures. */
@NullMarked
package nl.buurtpers.app.copy;

import org.jspecify.annotations.NullMarked;

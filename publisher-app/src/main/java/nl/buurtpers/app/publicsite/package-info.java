/** The public side: each neighbourhood's newest edition, archive, agenda, directory, downloads and read API. No cookies. */
@NullMarked
package nl.buurtpers.app.publicsite;

import org.jspecify.annotations.NullMarked;

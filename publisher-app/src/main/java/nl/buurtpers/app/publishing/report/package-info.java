/** What an editor looks at after a run: one page that needs nothing but itself and the files beside it. */
@NullMarked
package nl.buurtpers.app.publishing.report;

import org.jspecify.annotations.NullMarked;

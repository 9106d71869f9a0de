/** The whole service, judged from outside. */
@NullMarked
package nl.buurtpers.app.service;

import org.jspecify.annotations.NullMarked;

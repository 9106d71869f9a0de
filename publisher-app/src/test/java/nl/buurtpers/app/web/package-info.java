@NullMarked
package nl.buurtpers.app.web;

import org.jspecify.annotations.NullMarked;

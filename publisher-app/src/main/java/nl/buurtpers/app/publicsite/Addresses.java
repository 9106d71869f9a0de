package nl.buurtpers.app.publicsite;

import nl.buurtpers.app.accounts.Neighbourhood;
import nl.buurtpers.app.shelf.Frozen;
import nl.buurtpers.app.shelf.Stall;
import nl.buurtpers.pack.Artifact;

/** Where things are on the public side. */
final class Addresses {

    private Addresses() {}

    static String of(Neighbourhood neighbourhood) {
        return "/" + neighbourhood.id() + "/";
    }

    static String edition(Stall stall, Frozen edition) {
        return of(stall.neighbourhood()) + edition.edition() + "/";
    }

    /** Where an item is read in this edition. */
    static String item(Stall stall, Frozen edition, String id) {
        return edition(stall, edition) + id + "/";
    }

    /** Where an item is found whatever edition it is in. */
    static String lasting(Neighbourhood neighbourhood, String id) {
        return of(neighbourhood) + "item/" + id;
    }

    /** A file, named with what it holds: it never changes at this address. */
    static String file(Stall stall, Frozen edition, Artifact file) {
        return edition(stall, edition) + file.path() + "?v=" + file.sha256().substring(0, VERSION);
    }

    /** So many characters of the hash tell one version of a file from any other. */
    static final int VERSION = 16;
}

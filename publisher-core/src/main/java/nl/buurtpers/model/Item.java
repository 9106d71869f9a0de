package nl.buurtpers.model;

import java.util.List;

/** One piece of content. A new kind breaks the build of every renderer until each says what it does with it. */
public sealed interface Item permits Article, Notice, Event, Service, Advert {

    /** What every kind of item has. */
    Head head();

    /** The text itself; may be empty. */
    List<Block> body();

    /** The same item with another head. */
    Item withHead(Head head);

    /** The same item with another body. */
    Item withBody(List<Block> body);
}

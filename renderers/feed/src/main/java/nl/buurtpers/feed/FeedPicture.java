package nl.buurtpers.feed;

import nl.buurtpers.render.Assets;

/**
 * A picture file of the feeds.
 *
 * @param address absolute where the website is known, else relative to the feed
 * @param mediaType such as {@code image/jpeg}
 * @param bytes its length
 * @param size width and height in pixels
 */
record FeedPicture(String address, String mediaType, int bytes, Assets.Size size) {}

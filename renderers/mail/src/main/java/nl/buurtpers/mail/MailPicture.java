package nl.buurtpers.mail;

import nl.buurtpers.render.Assets;

/**
 * A picture that travels with the letter.
 *
 * @param name of its file, told from its content: {@code 0b4f6c….jpg}
 * @param file the picture
 */
record MailPicture(String name, Assets.Encoded file) {}

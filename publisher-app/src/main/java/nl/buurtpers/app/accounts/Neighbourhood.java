package nl.buurtpers.app.accounts;

/**
 * A neighbourhood with its desk: what one installation calls a tenant.
 *
 * @param id part of its addresses: lower-case letters, digits and hyphens
 * @param name such as {@code Soesterkwartier}
 * @param place its town; may be empty
 * @param publication name of its paper
 * @param houseStyle id of its house style
 * @param language of its editions
 * @param email of its editors; may be empty
 * @param handIn whether everybody may hand in copy
 */
public record Neighbourhood(
        String id,
        String name,
        String place,
        String publication,
        String houseStyle,
        String language,
        String email,
        boolean handIn) {}

package nl.buurtpers.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.buurtpers.app.accounts.Allowed;
import nl.buurtpers.app.accounts.AuditTrail;
import nl.buurtpers.app.accounts.Ids;
import nl.buurtpers.app.accounts.Role;
import nl.buurtpers.app.accounts.Seat;
import nl.buurtpers.app.accounts.Words;
import nl.buurtpers.app.copy.Archive;
import nl.buurtpers.app.copy.Items;
import nl.buurtpers.app.copy.Photo;
import nl.buurtpers.app.copy.Photos;
import nl.buurtpers.app.intake.PrivatePictures;
import nl.buurtpers.render.Renderers;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures of an edition: bringing them in, saying what is on them, and who agreed to be. */
@Controller
@RequestMapping("/desk/{neighbourhood}/editions/{edition}")
class PicturePages {

    private final Desk desk;
    private final Items items;
    private final Photos photos;
    private final Archive archive;
    private final Renderers renderers;
    private final AuditTrail audit;
    private final Words words;

    PicturePages(
            Desk desk,
            Items items,
            Photos photos,
            Archive archive,
            Renderers renderers,
            AuditTrail audit,
            Words words) {
        this.desk = desk;
        this.items = items;
        this.photos = photos;
        this.archive = archive;
        this.renderers = renderers;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/pictures")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String all(Seat seat, @PathVariable long edition, Model page) {
        var dossier = desk.dossier(seat, edition);
        Desk.page(page, seat, "editions");
        page.addAttribute("dossier", dossier);
        page.addAttribute("here", Desk.edition(seat, dossier));
        var all = items.of(dossier);
        page.addAttribute(
                "pictures",
                photos.of(dossier).stream()
                        .filter(photo -> photo.mediaType().startsWith("image/"))
                        .map(photo -> PictureUse.of(photo, all))
                        .toList());
        return "desk/pictures";
    }

    @PostMapping("/pictures")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String add(Seat seat, @PathVariable long edition, @RequestParam List<MultipartFile> files, RedirectAttributes next)
            throws IOException {
        var dossier = desk.open(seat, edition);
        var wrong = new ArrayList<String>();
        for (var file : files) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            if (file.isEmpty()) {
                continue;
            }
            switch (PrivatePictures.of(file.getBytes(), path(name), Optional.empty())) {
                case PrivatePictures.Copy.Refused(var trouble) ->
                    wrong.add(name + ": " + trouble.words(words.language()));
                case PrivatePictures.Copy.Made(var picture) ->
                    photos.add(
                            dossier,
                            new Photos.Fresh(
                                    picture.name(), picture.mediaType(), picture.width(), picture.height(), ""),
                            picture.bytes(),
                            Optional.of(seat.person().id()));
            }
        }
        next.addFlashAttribute("wrong", wrong);
        if (wrong.isEmpty()) {
            next.addFlashAttribute("done", "pictures.added");
        }
        return "redirect:" + Desk.edition(seat, dossier) + "/pictures";
    }

    /** The path of a picture, without ending. */
    private static String path(String name) {
        var plain = Ids.of(name.replaceFirst("[.][A-Za-z]{2,5}$", ""));
        return "images/" + (plain.isEmpty() ? "foto" : plain);
    }

    @GetMapping("/pictures/{picture}")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String one(Seat seat, @PathVariable long edition, @PathVariable long picture, Model page) {
        var dossier = desk.dossier(seat, edition);
        var photo = desk.photo(seat, edition, picture);
        Desk.page(page, seat, "editions");
        page.addAttribute("dossier", dossier);
        page.addAttribute("here", Desk.edition(seat, dossier));
        page.addAttribute("photo", photo);
        page.addAttribute(
                "portrayed", photos.portrayed(photo).stream().map(this::agreed).toList());
        page.addAttribute(
                "channels",
                renderers.all().stream().map(renderer -> renderer.channel()).toList());
        page.addAttribute("language", words.language());
        return "desk/picture";
    }

    /** Somebody on a picture, and the names of the channels to which they agreed; none where it is all. */
    record Agreed(Photos.Portrayed person, String channels) {}

    private Agreed agreed(Photos.Portrayed person) {
        return new Agreed(
                person,
                person.channels().stream()
                        .map(id -> renderers
                                .channel(id)
                                .map(renderer -> renderer.channel().title(words.language()))
                                .orElse(id))
                        .collect(Collectors.joining(", ")));
    }

    @PostMapping("/pictures/{picture}")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    String describe(
            Seat seat,
            @PathVariable long edition,
            @PathVariable long picture,
            @RequestParam String alt,
            @RequestParam String credit,
            @RequestParam String focus,
            RedirectAttributes next) {
        var dossier = desk.open(seat, edition);
        if (focus.isBlank() || focus.strip().matches("[0-9]{1,3}% [0-9]{1,3}%")) {
            photos.describe(desk.photo(seat, edition, picture), alt, credit, focus);
            next.addFlashAttribute("done", "pictures.described");
        } else {
            next.addFlashAttribute("wrong", List.of(words.of("pictures.wrong.focus")));
        }
        return "redirect:" + Desk.edition(seat, dossier) + "/pictures/" + picture;
    }

    @PostMapping("/pictures/{picture}/portrayed")
    @Allowed(Role.EDITOR)
    String agree(
            Seat seat,
            @PathVariable long edition,
            @PathVariable long picture,
            @RequestParam String name,
            @RequestParam(defaultValue = "") List<String> channels,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes next) {
        var dossier = desk.dossier(seat, edition);
        if (!name.isBlank()) {
            photos.agree(desk.photo(seat, edition, picture), name, channels, note);
            audit.note(seat, "consent", "picture " + picture);
            next.addFlashAttribute("done", "pictures.agreed");
        }
        return "redirect:" + Desk.edition(seat, dossier) + "/pictures/" + picture;
    }

    @PostMapping("/pictures/{picture}/portrayed/{portrayed}/revoke")
    @Allowed(Role.EDITOR)
    String revoke(
            Seat seat,
            @PathVariable long edition,
            @PathVariable long picture,
            @PathVariable long portrayed,
            RedirectAttributes next) {
        var dossier = desk.dossier(seat, edition);
        photos.revoke(desk.photo(seat, edition, picture), portrayed);
        audit.note(seat, "revoke-consent", "picture " + picture);
        next.addFlashAttribute("done", "pictures.revoked");
        return "redirect:" + Desk.edition(seat, dossier) + "/pictures/" + picture;
    }

    @PostMapping("/pictures/{picture}/remove")
    @Allowed(Role.EDITOR)
    String remove(Seat seat, @PathVariable long edition, @PathVariable long picture, RedirectAttributes next) {
        var dossier = desk.open(seat, edition);
        photos.remove(desk.photo(seat, edition, picture));
        next.addFlashAttribute("done", "pictures.removed");
        return "redirect:" + Desk.edition(seat, dossier) + "/pictures";
    }

    /** The bytes of a picture of this edition. */
    @GetMapping("/file")
    @Allowed({Role.EDITOR, Role.CONTRIBUTOR})
    ResponseEntity<byte[]> file(Seat seat, @PathVariable long edition, @RequestParam String path) throws IOException {
        var photo = photos.of(desk.dossier(seat, edition)).stream()
                .filter(one -> one.path().equals(path) && one.mediaType().startsWith("image/"))
                .findFirst()
                .orElseThrow(Desk::missing);
        return ResponseEntity.ok()
                .eTag(photo.sha256())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .body(bytes(photo));
    }

    private byte[] bytes(Photo photo) throws IOException {
        return Files.readAllBytes(archive.file(photo.sha256()));
    }
}

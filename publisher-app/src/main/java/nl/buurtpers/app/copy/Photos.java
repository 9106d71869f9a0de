package nl.buurtpers.app.copy;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buurtpers.app.accounts.Moments;
import nl.buurtpers.app.accounts.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of every neighbourhood, and who is portrayed on them. */
@Repository
public class Photos {

    private final JdbcClient sql;
    private final Clock clock;
    private final Archive archive;
    private final Dossiers dossiers;

    Photos(JdbcClient sql, Clock clock, Archive archive, Dossiers dossiers) {
        this.sql = sql;
        this.clock = clock;
        this.archive = archive;
        this.dossiers = dossiers;
    }

    /** Somebody who can be recognised on a picture, and where they agreed to be seen; no channel means all. */
    public record Portrayed(
            long id, String name, List<String> channels, String note, Instant given, Optional<Instant> revoked) {}

    /** What is to be kept. */
    public record Fresh(String path, String mediaType, int width, int height, String alt) {}

    /** The pictures of an edition by path. */
    public List<Photo> of(Dossier dossier) {
        return sql.sql("select * from picture where neighbourhood = ? and edition = ? order by path, id")
                .params(dossier.neighbourhood(), dossier.id())
                .query(Photos::photo)
                .list();
    }

    /** The picture with this id. */
    public Optional<Photo> byId(String neighbourhood, long id) {
        return sql.sql("select * from picture where neighbourhood = ? and id = ?")
                .params(neighbourhood, id)
                .query(Photos::photo)
                .optional();
    }

    /** Adds a picture to an edition; its path is made unique there. */
    @Transactional
    public Photo add(Dossier dossier, Fresh fresh, byte[] bytes, Optional<Long> person) throws IOException {
        var hash = archive.keep(bytes);
        var paths = of(dossier).stream().map(Photo::path).toList();
        var path = fresh.path();
        int dot = path.lastIndexOf('.');
        for (int i = 2; paths.contains(path); i++) {
            path = fresh.path().substring(0, dot) + "-" + i + fresh.path().substring(dot);
        }
        var key = new GeneratedKeyHolder();
        sql.sql(
                        "insert into picture (neighbourhood, edition, path, sha256, media_type, bytes, width, height, alt, credit,"
                                + " focus, added_by, added) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', ?, ?)")
                .params(Row.of(
                        dossier.neighbourhood(),
                        dossier.id(),
                        path,
                        hash,
                        fresh.mediaType(),
                        bytes.length,
                        fresh.width(),
                        fresh.height(),
                        fresh.alt(),
                        person,
                        Moments.sql(clock.instant())))
                .update(key, "id");
        dossiers.touch(dossier.neighbourhood(), dossier.id());
        return byId(
                        dossier.neighbourhood(),
                        Objects.requireNonNull(key.getKey()).longValue())
                .orElseThrow();
    }

    /** Changes what is told of a picture. */
    @Transactional
    public void describe(Photo photo, String alt, String credit, String focus) {
        sql.sql("update picture set alt = ?, credit = ?, focus = ? where neighbourhood = ? and id = ?")
                .params(alt.strip(), credit.strip(), focus.strip(), photo.neighbourhood(), photo.id())
                .update();
        photo.edition().ifPresent(edition -> dossiers.touch(photo.neighbourhood(), edition));
    }

    /** Takes a picture out of its edition; its bytes stay for editions that were published with it. */
    @Transactional
    public void remove(Photo photo) {
        sql.sql("delete from portrayed where neighbourhood = ? and picture = ?")
                .params(photo.neighbourhood(), photo.id())
                .update();
        sql.sql("delete from picture where neighbourhood = ? and id = ?")
                .params(photo.neighbourhood(), photo.id())
                .update();
        photo.edition().ifPresent(edition -> dossiers.touch(photo.neighbourhood(), edition));
    }

    /** Who can be recognised on a picture, by name. */
    public List<Portrayed> portrayed(Photo photo) {
        return sql.sql("select * from portrayed where neighbourhood = ? and picture = ? order by name, id")
                .params(photo.neighbourhood(), photo.id())
                .query((row, _) -> new Portrayed(
                        row.getLong("id"),
                        row.getString("name"),
                        List.of(row.getString("channels").split(",", -1)).stream()
                                .filter(channel -> !channel.isBlank())
                                .toList(),
                        row.getString("note"),
                        Moments.of(row, "given"),
                        Moments.maybe(row, "revoked")))
                .list();
    }

    /** Notes that somebody agreed. */
    public void agree(Photo photo, String name, List<String> channels, String note) {
        sql.sql("insert into portrayed (neighbourhood, picture, name, channels, note, given) values (?, ?, ?, ?, ?, ?)")
                .params(
                        photo.neighbourhood(),
                        photo.id(),
                        name.strip(),
                        String.join(",", channels),
                        note.strip(),
                        Moments.sql(clock.instant()))
                .update();
        photo.edition().ifPresent(edition -> dossiers.touch(photo.neighbourhood(), edition));
    }

    /** Notes that somebody took it back. */
    public void revoke(Photo photo, long portrayed) {
        sql.sql(
                        "update portrayed set revoked = ? where neighbourhood = ? and picture = ? and id = ? and revoked is null")
                .params(Moments.sql(clock.instant()), photo.neighbourhood(), photo.id(), portrayed)
                .update();
        photo.edition().ifPresent(edition -> dossiers.touch(photo.neighbourhood(), edition));
    }

    private static Photo photo(ResultSet row, int number) throws SQLException {
        return new Photo(
                row.getLong("id"),
                row.getString("neighbourhood"),
                Optional.ofNullable(row.getObject("edition", Long.class)),
                row.getString("path"),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("alt"),
                row.getString("credit"),
                row.getString("focus"));
    }
}

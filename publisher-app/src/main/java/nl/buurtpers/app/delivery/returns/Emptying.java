package nl.buurtpers.app.delivery.returns;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look into a mailbox. What was acted on goes to one folder, what is strange to another, where a person finds it; nothing
 * is thrown away. Should the house stop between acting and moving, the message is taken once more, which changes nothing.
 */
final class Emptying implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Emptying.class);

    /** In one look; the rest waits for the next. */
    private static final int MOST = 200;

    private static final String DONE = "Verwerkt";
    private static final String STRANGE = "Vreemd";

    private final Store store;
    private final IMAPFolder inbox;
    private final Returns returns;
    private final Doubts doubts;

    private Emptying(Store store, IMAPFolder inbox, Returns returns, Doubts doubts) {
        this.store = store;
        this.inbox = inbox;
        this.returns = returns;
        this.doubts = doubts;
    }

    /** Opens a mailbox. */
    static Emptying of(Mailbox mailbox, String password, Returns returns, Doubts doubts) throws MessagingException {
        var store = Session.getInstance(mailbox.properties()).getStore(mailbox.protocol());
        try {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), password);
            var inbox = (IMAPFolder) store.getFolder(mailbox.folder());
            inbox.open(Folder.READ_WRITE);
            return new Emptying(store, inbox, returns, doubts);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    void run() throws MessagingException {
        var open = inbox.search(new FlagTerm(new Flags(Flags.Flag.DELETED), false));
        var messages = Arrays.copyOf(open, Math.min(MOST, open.length));
        if (messages.length == 0) {
            return;
        }
        var done = folder(DONE);
        var strange = folder(STRANGE);
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(jakarta.mail.UIDFolder.FetchProfileItem.UID);
        inbox.fetch(messages, profile);
        for (var message : messages) {
            take(message, done, strange);
        }
    }

    /** What goes wrong with one message does not stop the others, unless the connection is gone. */
    private void take(Message message, Folder done, Folder strange) throws MessagingException {
        try {
            var kind = judge(message);
            move(message, kind.filter(one -> one == Kind.STRANGE).isPresent() ? strange : done);
        } catch (MessageRemovedException e) {
            LOG.debug("somebody else took a message away");
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessagingException | RuntimeException e) {
            // It stays where it is and is taken again: mostly the database was away.
            LOG.warn(
                    "a message that came back could not be taken: {}",
                    e.getClass().getSimpleName());
        }
    }

    private Optional<Kind> judge(Message message) throws MessagingException {
        long uid = inbox.getUID(message);
        if (doubts.about(uid)) {
            return unread();
        }
        doubts.begin(uid);
        var bytes = read(message);
        doubts.end(uid);
        return bytes.isPresent() ? returns.take(bytes.get()) : unread();
    }

    private Optional<Kind> unread() {
        returns.count(Kind.STRANGE.tag());
        return Optional.of(Kind.STRANGE);
    }

    /** The bytes of a message; empty where it is too large, or the server has it in a state in which it cannot be read. */
    private static Optional<byte[]> read(Message message) throws MessagingException {
        if (message.getSize() > Mail.MOST_BYTES) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
            return Optional.of(bytes.toByteArray());
        } catch (IOException e) {
            if (e.getCause() instanceof FolderClosedException closed) {
                throw closed;
            }
            return Optional.empty();
        } catch (FolderClosedException | StoreClosedException | MessageRemovedException e) {
            throw e;
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    /** Moves where the server can (RFC 6851); else copies, and takes out the one that was copied and no other (RFC 4315). */
    private void move(Message message, Folder to) throws MessagingException {
        Message[] one = {message};
        var server = (IMAPStore) store;
        if (server.hasCapability("MOVE")) {
            inbox.moveMessages(one, to);
            return;
        }
        inbox.copyMessages(one, to);
        message.setFlag(Flags.Flag.DELETED, true);
        if (server.hasCapability("UIDPLUS")) {
            inbox.expunge(one);
        }
    }

    /** A folder beside the inbox, or in it where the server wants that; made where there is none. */
    private Folder folder(String name) throws MessagingException {
        var beside = store.getDefaultFolder().getFolder(name);
        if (beside.exists()) {
            return beside;
        }
        var within = inbox.getFolder(name);
        if (within.exists() || (!made(beside) && made(within))) {
            return within;
        }
        return beside;
    }

    private static boolean made(Folder folder) throws MessagingException {
        boolean made = folder.create(Folder.HOLDS_MESSAGES);
        if (made) {
            folder.setSubscribed(true);
        }
        return made;
    }

    /** Without taking away what others marked to be taken away. */
    @Override
    public void close() throws MessagingException {
        try (store) {
            if (inbox.isOpen()) {
                inbox.close(false);
            }
        }
    }
}

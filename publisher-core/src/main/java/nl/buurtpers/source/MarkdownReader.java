package nl.buurtpers.source;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.buurtpers.model.Block;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text in Markdown: CommonMark 0.31 with tables and strikethrough, and two marks of our own. Words in another
 * language are written {@code [merhaba komşular]{lang=tr}}; what a picture in the text has besides its words stands
 * behind it: {@code ![alt](images/x.jpg "caption"){credit="Foto: Fatma" focus="30% 20%"}} or
 * {@code ![](images/krul.png){decorative}}.
 *
 * <p>Size, brackets and line lengths are checked first, and a text that takes too long is given up: it is read on a thread
 * of its own, which keeps nobody waiting.
 */
final class MarkdownReader {

    /** Marks inside each other cost stack; a nesting of {@link Limits#TEXT_DEPTH} needs a fraction of this. */
    private static final long STACK = 4L * 1024 * 1024;

    /** After that the thread ends by itself. */
    private static final long IDLE_SECONDS = 2;

    private final AssetDesk assets;

    /** Reads one text after the other, until one takes too long. */
    private @Nullable ExecutorService reader;

    MarkdownReader(AssetDesk assets) {
        this.assets = assets;
    }

    /**
     * The blocks of a text; none after telling why it cannot be read.
     *
     * @param first place of its first line
     */
    List<Block> read(String text, Spot first) {
        if (text.isBlank() || tooMuch(text, first)) {
            return List.of();
        }
        var task = reader().submit(() -> new BlockMapping(text, first, assets).blocks());
        try {
            return task.get(Limits.TEXT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp();
            first.error("text-too-slow", Limits.TEXT_MILLIS / 1000);
        } catch (ExecutionException e) {
            first.error("text-too-deep", Limits.TEXT_DEPTH);
        } catch (InterruptedException e) {
            giveUp();
            Thread.currentThread().interrupt();
            first.error("text-too-slow", Limits.TEXT_MILLIS / 1000);
        }
        return List.of();
    }

    private synchronized ExecutorService reader() {
        if (reader == null) {
            var pool = new ThreadPoolExecutor(
                    1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), MarkdownReader::thread);
            pool.allowCoreThreadTimeOut(true);
            reader = pool;
        }
        return reader;
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(null, task, "markdown", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** The thread ends when it is done; the next text gets another. */
    private synchronized void giveUp() {
        if (reader != null) {
            reader.shutdown();
            reader = null;
        }
    }

    private static boolean tooMuch(String text, Spot first) {
        int line = 0;
        for (var words : text.split("\n", -1)) {
            if (words.length() > Limits.TEXT_LINE) {
                first.down(line).error("text-line-too-long", words.length(), Limits.TEXT_LINE);
                return true;
            }
            line++;
        }
        if (text.chars().filter(c -> c == '[').count() > Limits.BRACKETS) {
            first.error("text-too-many-brackets", Limits.BRACKETS);
            return true;
        }
        return false;
    }
}

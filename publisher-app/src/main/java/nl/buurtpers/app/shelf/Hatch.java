package nl.buurtpers.app.shelf;

import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * A hatch in the front door: who asks what was just asked gets the answer at once, on the thread that read the question. Every
 * other question is taken inside, where answering may take its time.
 */
final class Hatch extends Handler.Wrapper {

    private final FreshAnswers answers;

    Hatch(FreshAnswers answers, Handler inside) {
        super(inside);
        this.answers = answers;
    }

    /** Nothing here waits, so the server need not start a thread before it asks. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean head = HttpMethod.HEAD.is(request.getMethod());
        if (head || HttpMethod.GET.is(request.getMethod())) {
            var kept = answers.to(request.getHttpURI().getPathQuery());
            if (kept.isPresent() && bare(request)) {
                give(kept.get(), head, new Exchange(request, response, callback));
                return true;
            }
        }
        inside(new Exchange(request, response, callback));
        return true;
    }

    private record Exchange(Request request, Response response, Callback callback) {}

    /** A question that brings something along has to be read to its end first. */
    private static boolean bare(Request request) {
        var fields = request.getHeaders();
        return !fields.contains(HttpHeader.TRANSFER_ENCODING)
                && !fields.contains(HttpHeader.CONTENT_LENGTH)
                && !fields.contains(HttpHeader.EXPECT);
    }

    private static void give(FreshAnswers.Kept kept, boolean head, Exchange exchange) {
        var asked = exchange.request().getHeaders();
        var answer = kept.answer();
        boolean packed = answer.packed(asked.get(HttpHeader.ACCEPT_ENCODING));
        var response = exchange.response();
        if (answer.known(asked.get(HttpHeader.IF_NONE_MATCH))) {
            answer.always(packed).forEach(response.getHeaders()::add);
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, BufferUtil.EMPTY_BUFFER, exchange.callback());
            return;
        }
        response.getHeaders().add(kept.fields(packed));
        response.setStatus(HttpStatus.OK_200);
        response.write(true, head ? BufferUtil.EMPTY_BUFFER : answer.bytes(packed), exchange.callback());
    }

    private void inside(Exchange exchange) {
        try {
            exchange.request().getComponents().getExecutor().execute(() -> answer(exchange));
        } catch (RejectedExecutionException e) {
            Response.writeError(
                    exchange.request(), exchange.response(), exchange.callback(), HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }

    private void answer(Exchange exchange) {
        try {
            if (!super.handle(exchange.request(), exchange.response(), exchange.callback())) {
                Response.writeError(
                        exchange.request(), exchange.response(), exchange.callback(), HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception e) {
            Response.writeError(exchange.request(), exchange.response(), exchange.callback(), e);
        }
    }
}

package io.hostler.core.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// Takes the head of a body, and hangs up when there is more.
final class BoundedBody implements BodySubscriber<BoundedBody.Text> {

    record Text(String text, boolean cut) {}

    private final int most;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final CompletableFuture<Text> body = new CompletableFuture<>();
    private Flow.@org.jspecify.annotations.Nullable Subscription subscription;

    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Text> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription source) {
        subscription = source;
        source.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::take);
    }

    @Override
    public void onError(Throwable cause) {
        body.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        complete(false);
    }

    private void take(ByteBuffer buffer) {
        var bytes = new byte[Math.min(buffer.remaining(), most - head.size())];
        buffer.get(bytes);
        head.writeBytes(bytes);
        if (buffer.hasRemaining() && subscription != null && !body.isDone()) {
            complete(true);
            subscription.cancel();
        }
    }

    private void complete(boolean cut) {
        body.complete(new Text(head.toString(UTF_8), cut));
    }
}

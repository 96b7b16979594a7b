package org.bursar.sync;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** What is sent, with how much of it went. */
final class WatchedBody implements BodyPublisher {

  private final BodyPublisher body;
  private final AtomicLong sent = new AtomicLong();

  WatchedBody(BodyPublisher body) {
    this.body = body;
  }

  /** How many bytes of it went. */
  long sent() {
    return sent.get();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    sent.set(0);
    body.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription given) {
            subscriber.onSubscribe(given);
          }

          @Override
          public void onNext(ByteBuffer part) {
            long unused = sent.addAndGet(part.remaining());
            subscriber.onNext(part);
          }

          @Override
          public void onError(Throwable fault) {
            subscriber.onError(fault);
          }

          @Override
          public void onComplete() {
            subscriber.onComplete();
          }
        });
  }
}

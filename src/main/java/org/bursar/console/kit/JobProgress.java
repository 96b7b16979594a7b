package org.bursar.console.kit;

/**
 * Carries what work says of itself to its job, conflated, and the wish to stop back to the work.
 */
final class JobProgress implements Progress {
  private final Job job;
  private final Conflated<Job.Telling> shown;
  private Job.Telling telling = new Job.Telling(0, 0, "");

  JobProgress(Job job, Conflated<Job.Telling> shown) {
    this.job = job;
    this.shown = shown;
  }

  @Override
  public void at(long done, long whole) {
    tell(new Job.Telling(done, whole, telling.step()));
  }

  @Override
  public void step(String sentence) {
    tell(new Job.Telling(telling.done(), telling.whole(), sentence));
  }

  @Override
  public boolean isCancelled() {
    return job.isCancelAsked();
  }

  private synchronized void tell(Job.Telling now) {
    telling = now;
    shown.accept(now);
  }
}

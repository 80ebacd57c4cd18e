import { Migration } from '@mikro-orm/migrations';

/** What happened on a day (docs/notices.md). */
export class LogIndexRecording extends Migration {
  override up(): void {
    // For the sheet of a day. Events are recorded nearly in the order of their pages: a summary of each stretch of pages is enough, and costs writers nothing.
    this.addSql(`create index "event_by_recording" on "log"."event" using brin (recorded_at) with (autosummarize = on);`);
  }
}

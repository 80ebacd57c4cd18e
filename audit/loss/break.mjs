/** Breaks the order of positions on purpose, in the audit's own database: an audit that does not see this sees nothing. */

/** Positions follow `seq` at once and nobody waits for the commit: what commits late slips in behind whoever has read past it. */
const early = `
  create function log.place_at_once() returns trigger language plpgsql as $$
  begin
    insert into log.entry (position, event_seq, event_id, leaf) values (new.seq + (select least from log.broken), new.seq, new.id, new.leaf);
    perform pg_notify('log_appended', '');
    return new;
  end $$;
  create function log.do_not_wait() returns trigger language plpgsql as $$ begin return null; end $$;
  create table log.broken as select greatest(0, coalesce((select max(position) from log.entry), 0) - (select last_value from log.event_seq)) as least;
  create trigger broken_by_audit after insert on log.event for each row execute function log.place_at_once();
  create trigger broken_by_audit before insert on log.pending for each row execute function log.do_not_wait()`;

/** Neighbours in `seq` change places, those of one case among them: positions stay dense, and a case's events come in another order than they happened. */
const swapped = `
  create function log.swap() returns trigger language plpgsql as $$
  begin
    new.seq := 1 + ((new.seq - 1) # 1::bigint);
    return new;
  end $$;
  create trigger broken_by_audit before insert on log.event for each row execute function log.swap();
  create trigger broken_by_audit before insert on log.pending for each row execute function log.swap()`;

export const waysToBreak = { early, swapped };

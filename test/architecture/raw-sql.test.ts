import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { caseList, casesOfOrgan, casesOfParty } from '../../src/casework/case/index.js';
import { submissionList } from '../../src/casework/intake/intake.lists.js';
import { contentOf } from '../../src/modules.js';
import { ormOf } from '../../src/platform/orm.js';
import { repoFile } from '../../src/platform/repo.js';
import { shapesOf } from '../../src/platform/reader/index.js';

const { domains, modules } = await contentOf();

/**
 * Every file that names a table whose rows have an audience in SQL of its own, or a table that it is given, with the reason why the
 * actor's condition need not stand there. Whoever adds one says why here; what answers an asker goes through the reader instead.
 */
const allowed: Readonly<Record<string, string>> = {
  'src/platform/database/rows.ts': 'writes rows that its caller made, events of the log among them, and gives nothing back',
  'src/platform/log/boundary.ts': 'asks whether an event stands before a place in the log, and shows nothing of it',
  'src/platform/log/partitions.ts': 'makes partitions; reads how far the log has come, no row of it',
  'src/platform/log/read.ts': 'holds the condition itself: events and their parts by audience and class, an actor demanded; reads how far the log has come, no row of it',
  'src/platform/log/sequencer.ts': 'gives events their position, and shows none',
  'src/platform/log/tail.ts': 'reads the log once for all who follow it in this process; who may see an entry is asked of each at once, before anything is sent',
  'src/platform/reader/context.ts': 'the reader: asks of today’s row whether what a past row says is open to all',
  'src/platform/reader/object.ts': 'the reader: joins rows with the actor’s condition on them',
  'src/platform/reader/page.ts': 'the reader: pages rows that the walk, which bears the condition, has found',
  'src/platform/reader/reader.ts': 'the reader: picks one row with the actor’s condition on it',
  'src/platform/reader/walk.ts': 'the reader: walks rows with the actor’s condition on them',
  'src/casework/case/case-past.ts': 'gives the reader rows as they were, each with the audience that it has today; the reader adds the actor’s condition',
  'src/casework/case/case-revisions.ts': 'keeps the rows of a case as its next revision, and shows none',
  'src/registry/officer/officer.register.ts': 'enters officers, about whom nothing decides that not everyone may know; shows none',
  'src/registry/party/party-past.ts': 'gives the reader parties that were known by then, with their audience; the reader adds the actor’s condition',
  'src/casework/accountability/held.ts': 'holds the condition itself for the case, the finding and the record; finds statements by their maker’s own key, and sheets for those who add to them',
  'src/casework/accountability/sheets.ts': 'names the sheets of one record; the reader adds the actor’s condition',
  'src/casework/accountability/stating.ts': 'writes statements and sheets of a record that is held, and opens them to the discipline organ that is named; shows nothing',
  'src/casework/case-file/catalogue.lists.ts': 'looks for cases by their files and transfers, with the actor’s condition on these',
  'src/casework/case-file/case-files.ts': 'gives the reader the files of cases, each with an audience; the reader adds the actor’s condition',
  'src/casework/completeness/completeness.service.ts': 'holds the condition itself for the question that is answered; finds rules by their maker’s own key, and what cases that were written settle',
  'src/casework/completeness/questions.ts': 'writes questions; holds those of a series or a record whoever may see them, and shows nothing',
  'src/casework/completeness/series.ts': 'writes rules, and reads the numbers of an organ for that organ’s own questions; shows nothing',
  'src/casework/completeness/sightings.ts': 'compares records of others with what is held, whoever may see it; says of none whether it has a match',
  'src/casework/filing/filing.service.ts': 'holds the condition itself for the filing that a step is about',
  'src/casework/filing/opening.ts': 'opens and ends duties of decisions that were recorded, whoever may see them, and shows nothing',
  'src/casework/intake/add-to-case.ts': 'finds the last report of a case that whoever adds to it holds, and shows nothing',
  'src/casework/intake/additions.ts': 'finds what was done with the cases of a batch, which intake judges, and shows nothing',
  'src/casework/major/lists-in-force.ts': 'holds decisions against lists, which every organ of state may know',
  'src/casework/major/major.service.ts': 'writes lists, and finds one again by its maker’s own key',
  'src/casework/review/deciding.ts': 'asks which procuratorate supervises a transfer, to tell it, and shows nothing',
  'src/casework/review/drafting.ts': 'writes drafts of a case that is held with the actor’s condition, and asks whom it names',
  'src/casework/review/held.ts': 'holds the condition itself for the case; drafts and reviews are held with their case',
  'src/casework/review/hold.ts': 'asks what stands in the way of fining a party of a case that is held; the agency may see its own transfers',
  'src/casework/review/required.ts': 'asks of a case that is held whether a hearing was, and whether its parties are persons',
  'src/casework/review/reviewer-ratio.ts': 'counts officers of an organ, for organs of state, who see all of them',
  'src/casework/review/reviewing.ts': 'writes reviews of a case that is held with the actor’s condition; asks the register of officers, which is public, for the reviewer',
  'src/casework/intake/intake.service.ts': 'stores a batch and finds it again by the sender’s own key; what the sender may see of it is read by the reader',
  'src/casework/intake/lookups.ts': 'intake judges a row by numbers that any case may hold; outcomes name no case of another line',
  'src/casework/intake/parties.ts': 'one party across all departments: intake finds it whoever may see it, and keeps its audience',
  'src/casework/party-change/links.ts': 'a merge or split moves every link, whoever may see it; the steward’s reach over them is asked before anything is kept',
  'src/casework/party-change/parties.ts': 'holds the condition itself for parties and changes; of law numbers it learns only whether two clash',
  'src/casework/party-change/party-change.service.ts': 'finds a change again by its maker’s own key',
  'src/casework/party-change/record.ts': 'writes a change and the revisions of the cases moved, and shows nothing',
  'src/casework/intake/settle.ts': 'intake writes a corrected case anew, under locks, and shows nothing',
  'src/casework/case/case.lists.ts': 'looks for cases by their decisions, with the actor’s condition on these',
  'src/casework/deadline/audience.ts': 'gives the deadlines of a matter, and what was told of them, the audience of the matter, and shows nothing',
  'src/casework/deadline/deadline-sweep.ts': 'finds phases that begin, whoever may see them, and asks when the next does; shows nothing',
  'src/casework/deadline/following.ts': 'lets the clocks of a step follow, whoever may see them, and shows nothing',
  'src/casework/deadline/held.ts': 'reads deadlines under their locks for those who count them; what is shown of them the reader reads',
  'src/casework/intake/share-case.ts': 'opens a case to those to whom it was sent, and shows nothing',
  'src/casework/history/history.service.ts': 'holds the condition itself for the party that is asked about; whatever is counted of it is told by shown.ts',
  'src/casework/history/shown.ts': 'holds the condition itself: rows by audience and class; of others it tells numbers and sums alone',
  'src/casework/history/topics-of-cases.ts': 'says of which topics cases are, and shows nothing of them',
  'src/casework/history/records.ts': 'counts penalties, open acts and convictions of a party whoever may see them; what is shown of them the readers of history decide',
  'src/casework/lead/leads.ts': 'holds the condition itself: comparisons and their numbers by audience and class; of cases and transfers it says what these comparisons lead to',
  'src/casework/notice/daily-sheet.ts': 'holds the condition itself: numbers of cases and decisions by audience and class; of parties it learns only whether a number names one',
  'src/casework/notice/notice-worker.ts': 'sends what is due, to the addresses of the organ that it is for, and keeps how it went',
  'src/casework/notice/notice.lists.ts': 'looks for notices by how they went, with the actor’s condition on that',
  'src/casework/notice/notice.service.ts': 'writes notices and contact points, each of one organ: by the organ of the actor, or by audience; what is shown of them the reader reads',
  'src/casework/receiver/propose.ts': 'follows an agreement, which every organ of state may know; only such are answered',
  'src/casework/receiver/routes.service.ts': 'writes agreements, and ends those of the actor’s own division; what is shown of them the reader reads',
  'src/casework/statistics/counts.ts': 'holds the condition itself: rows by audience, cells by the keys that the asker holds',
  'src/casework/statistics/fold.ts': 'folds the log into roll-ups, whoever may see what, and shows nothing',
  'src/casework/statistics/parties.ts': 'holds the condition itself: penalties by audience',
  'src/casework/subscriber/silences.ts': 'asks where the log ends; what waits is read by the log, under the rights of the name',
  'src/casework/subscriber/subscriber.service.ts': 'asks where the log ends; what waits is read by the log, under the rights of whoever asks',
  'src/casework/case/case-text.ts': 'holds the conditions itself: on every link, name and number that a text is looked for in',
  'src/registry/party/merge-candidates.ts': 'holds the condition itself: both records of a pair, up to L2; names alike are counted before it, and only those that it lets through are compared',
  'src/registry/party/naming.ts': 'fills in what names are searched by, and shows nothing',
  'src/registry/party/party-search.ts': 'holds the conditions itself: on every name, before it is ranked; the reader adds that on the party',
  'src/registry/party/party.resolver.ts': 'finds which party a credit code names; the row is read with the actor’s condition on it',
  'src/registry/party/standing.ts': 'ends and writes standings and splits, which show nothing',
  'src/casework/transfer/addressees.ts': 'finds which organ is to be told of a step, and shows nothing',
  'src/casework/domain/stated-facts.ts': 'reads facts of cases that the hub compares with the standards, whoever may see them; what it finds is shown by the comparison, to insiders of the case',
  'src/casework/screening/acts.ts': 'reads the cases that the hub compares with the standards, and their parties; shows nothing',
  'src/casework/screening/own-back-test.ts': 'holds the condition itself: cases of the asker’s own organ',
  'src/casework/screening/rescreen-consumer.ts': 'locks the case that the hub compares anew, and shows nothing',
  'src/casework/screening/rescreening.ts': 'finds cases that the hub compares anew, whoever may see them; shows nothing',
  'src/casework/standard/pages.ts': 'finds past cases that a draft is compared with; of these the asker is told those alone that it sees whole',
  'src/casework/standard/rows.ts': 'reads the rows that cases are compared with, which are public once they are signed',
  'src/casework/standard/standard.service.ts': 'holds changes of the standards, which every organ of state may know, for those who may draft and sign',
  'src/casework/screening/screening.service.ts': 'holds the condition itself for a party that is asked about; open acts of others are left out unless the asker sees their cases',
  'src/casework/screening/store.ts': 'writes comparisons and their numbers below a line, with the audience of insiders of the case',
  'src/casework/finding/finding.service.ts': 'holds the condition itself for the finding that a step is taken with; the hub’s own alerts see all',
  'src/casework/finding/held.ts': 'writes what a step makes of a finding; shows nothing',
  'src/casework/finding/open.ts': 'opens findings with the audience of insiders of the case, and lets them follow their transfers; shows nothing',
  'src/casework/finding/steps.ts': 'reads the steps of a finding that is held, and writes another; shows nothing',
  'src/casework/transfer/suspicion.ts': 'reads the tracks of a case in which the hub marks a suspicion; shows nothing',
  'src/casework/transfer/itself.ts': 'the statements of what the hub does with transfers itself; shows nothing',
  'src/casework/transfer/begin.ts': 'holds the condition itself for the case that a transfer begins with; writes where it begins, and shows nothing',
  'src/casework/transfer/held.ts': 'holds the condition itself for the transfer that is asked for; the hub’s own steps see all',
  'src/casework/transfer/share.ts': 'opens a transfer to those to whom it was sent, and shows nothing',
  'src/casework/transfer/transfer.lists.ts': 'looks for transfers by their tracks, with the actor’s condition on these',
  'src/casework/transfer/transfer.service.ts': 'finds requests by their maker’s own key, and what falls to the hub; a transfer is held by held.ts, with the actor’s condition',
  'src/commands/backup-tables.ts': 'reads how far log and sequences have come, for whoever runs the process',
  'src/commands/backup.ts': 'copies whole tables into files of whoever runs the process',
  'src/commands/restore.ts': 'fills an empty database, and shows no row of it',
  'src/commands/demo-transfers.ts': 'finds open cases of the demonstration and takes steps as their organs would; shows nothing',
  'src/commands/doctor.ts': 'counts rows for whoever runs the process, and shows none',
  'src/commands/generate.ts': 'asks what is in the database before it adds to it, and whether the log is positioned',
  'src/commands/import.ts': 'counts outcomes of the batches it sent itself',
  'src/commands/open.ts': 'reads which key sealed the last batch, at the start of the process',
  'src/commands/seed.ts': 'asks whether demonstration data is there already',
};

const shapes = shapesOf(ormOf(modules), modules);
const audienced = new Set([...shapes.values()].filter(({ hasAudience }) => hasAudience).map(({ table }) => table.replaceAll('"', '')));
const guarded = new Set([...audienced, 'casework.case_revision', 'casework.case_revision_party', 'screening.below_line', 'log.event', 'log.part', 'log.entry', 'log.pending', 'statistics.counted', 'statistics.cell', 'statistics.penalty', 'statistics.penalised']);

/** Whether the text holds SQL on a guarded table, on the index of audiences, or on a table that stands in a variable. */
function touchesGuarded(text: string): boolean {
  const named = text.matchAll(/\b(?:from|join|update|into|using|table)\s+(?:only\s+)?("?\w+"?\."?\w+"?|\$\{)/gi);
  const tables = [...named].map(([, table]) => table!.replaceAll('"', '').toLowerCase());
  const isSql = /\b(?:select|insert into|delete from|update)\s/i.test(text);
  return isSql && tables.some((table) => table === '${' || guarded.has(table) || table.startsWith('scope.'));
}

function sources(folder: string): string[] {
  return fs.readdirSync(repoFile(folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? sources(place) : /(?<!\.test)\.ts$/.test(entry.name) ? [place] : [];
  });
}

describe('SQL outside the reader', () => {
  const read = (file: string): string => fs.readFileSync(repoFile(file), 'utf8');

  it('names no table whose rows have an audience, except where the reason is written down', () => {
    expect(sources('src').filter((file) => touchesGuarded(read(file))).sort()).toEqual(Object.keys(allowed).sort());
  });

  it('is found out however it is written', () => {
    const found = [
      'select * from casework.enforcement_case', 'SELECT 1\n  FROM "casework"."penalty_decision" d', 'select 1 from registry.organ o join registry.party p on true',
      'select id from ${table}', 'select from scope.enforcement_case k', 'delete from log.part',
    ];
    expect(found.filter((text) => !touchesGuarded(text))).toEqual([]);
    expect(['select * from registry.organ', "import { a } from './b.js'", 'select id from registry.division where id = $1'].filter(touchesGuarded)).toEqual([]);
  });

  it('and entities are never read with the filter off', () => {
    const switchedOff = /filters\s*:\s*(?:false|\{|\[)|visibleTo['"]?\s*:\s*false/;
    expect(sources('src').filter((file) => switchedOff.test(read(file)) && file !== 'src/platform/orm.ts' && !/(\.lists|\.resolver|^src\/domains\/\w+\/index)\.ts$/.test(file))).toEqual([]);
  });

  it('a walk over a table whose rows have an audience of their own asks for it', () => {
    for (const { name, walks } of [caseList, casesOfParty, casesOfOrgan, ...domains.map(({ list }) => list), submissionList]) {
      for (const { table, hasAudience = false } of walks) {
        expect({ name, table, hasAudience }).toEqual({ name, table, hasAudience: table !== undefined && audienced.has(table) });
      }
    }
  });
});

import { expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { readResidentId, residentIdCheckDigit } from '../../src/kernel/index.js';
import { repoFile } from '../../src/platform/repo.js';

const FOLDERS = ['bench', 'docs', 'migrations', 'schema', 'seeds', 'src', 'test', '.ci'];
const TOP_LEVEL = /\.(?:md|json|js|cjs)$/;
const WHOLE_NUMBER = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g;

/** First seventeen digits of the synthetic vectors of GB 11643; whole numbers stand only in the published vectors. */
const SYNTHETIC = ['14062320001130007', '14060219921231456', '14010519850101123', '14062419850312001', '14090219780615002'];

function allowedNumbers(): ReadonlySet<string> {
  const file = fs.readFileSync(repoFile('seeds/reference/checksum-vectors.json'), 'utf8');
  const { citizen_id_numbers: specimens } = JSON.parse(file) as { citizen_id_numbers: { number: string }[] };
  const synthetic = SYNTHETIC.map((digits) => digits + residentIdCheckDigit(digits));
  return new Set([...specimens.map(({ number }) => number.toUpperCase()), ...synthetic]);
}

function filesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** In form, date and check digit; a credit code made of digits alone may read as a birth in the first centuries. */
function isResidentId(text: string): boolean {
  const reading = readResidentId(text);
  return reading.ok && reading.value.checkDigitHolds && reading.value.bornOn >= '1850';
}

it('holds no valid resident identity number but the published specimens and synthetic vectors', () => {
  const allowed = allowedNumbers();
  const topLevel = fs.readdirSync(repoFile('.')).filter((name) => TOP_LEVEL.test(name)).map((name) => repoFile(name));
  const files = [...FOLDERS.flatMap((folder) => filesIn(repoFile(folder))), ...topLevel];
  const found = files.flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(WHOLE_NUMBER)]
    .map(([number]) => number.toUpperCase())
    .filter((number) => !allowed.has(number) && isResidentId(number))
    .map((number) => `${path.relative(repoFile('.'), file)}: ${number.slice(0, 6)}…`));

  expect(files.length).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

it('would find one', () => {
  const number = `14062319900101001${residentIdCheckDigit('14062319900101001')}`;
  expect([...`id="${number}"`.matchAll(WHOLE_NUMBER)].map(([text]) => isResidentId(text))).toEqual([true]);
});

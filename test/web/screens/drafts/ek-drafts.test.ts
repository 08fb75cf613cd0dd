/** <ek-drafts>: the E-klassen somebody writes, and beginning a new one. */
import { expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import type { DraftSummary, DraftsResponse } from '#core/contract/authoring.ts';
import { draftsPage } from '#pages/authoring.ts';
import { authoringWords as words } from '#text/authoring.ts';
import '#web/screens/drafts/index.ts';
import { axeProblems } from '../../elements/mount.ts';
import { anna, json, problem } from '../../reader/devices.ts';
import { type Answers, destinations, frame, me, noNetwork, openPage, site, the } from '../site.ts';

const team = { id: 'team', name: 'Warmteteam' };
const other = { id: 'golf', name: 'Golfteam' };

const draft = (title: string, changes: Partial<DraftSummary> = {}): DraftSummary => ({
  id: 'moduleaa',
  slug: title.toLowerCase(),
  title,
  subject: 'scheikunde',
  levels: ['havo-4', 'vwo-4'],
  team,
  fragments: 3,
  published: null,
  changedAt: null,
  may: { edit: true, publish: true, export: true },
  ...changes,
});

async function open(response: Partial<DraftsResponse>, answers: Answers = {}) {
  const calls = site({
    'GET /api/me': me(anna),
    'GET /api/drafts': () => json({ drafts: [], teams: [team], ...response }),
    ...answers,
  });
  const went = destinations();
  const main = openPage(draftsPage(frame));
  await expect
    .poll(() => main.querySelector('ek-drafts p:not(.form-error), button'))
    .not.toBe(null);
  return { main, calls, went };
}

const published = { number: 3, publishedAt: '2026-09-02T08:00:00.000Z' };
const later = '2026-09-03T08:00:00.000Z';
const earlier = '2026-09-01T08:00:00.000Z';

test('lists E-klassen: what they are, of whom, and the way in', async () => {
  const { main } = await open({
    drafts: [draft('Zuren', { may: { edit: false, publish: true, export: true } })],
  });
  const entry = the(main, '.entry');
  expect(the<HTMLAnchorElement>(entry, 'h2 a').pathname).toBe('/schrijven/moduleaa');
  for (const part of [
    'scheikunde',
    'Zuren',
    'havo 4, vwo 4',
    '3 onderdelen',
    'Warmteteam',
    words.readOnly,
  ]) {
    expect(entry.innerText).toContain(part);
  }
  expect(await axeProblems(main)).toEqual([]);
});

test.each<[Partial<DraftSummary>, string]>([
  [{}, 'concept, nog niet uitgegeven'],
  [{ changedAt: later }, 'concept, nog niet uitgegeven; gewijzigd op do 3 sep 10:00'],
  [{ published }, 'versie 3, uitgegeven op wo 2 sep 10:00'],
  [{ published, changedAt: earlier }, 'versie 3, uitgegeven op wo 2 sep 10:00'],
  [
    { published, changedAt: later },
    'versie 3, uitgegeven op wo 2 sep 10:00; gewijzigd op do 3 sep 10:00',
  ],
])('says how it stands: %o', async (changes, sentence) => {
  const { main } = await open({ drafts: [draft('Zuren', changes)] });
  const lines = [...main.querySelectorAll<HTMLElement>('.entry-facts')];
  expect(lines.at(-1)?.innerText).toBe(sentence);
});

test('a guest is asked to sign in', async () => {
  const { main, calls } = await open({}, { 'GET /api/me': me(null) });
  expect(main.innerText).toContain(words.guest);
  expect(the<HTMLAnchorElement>(main, 'ek-drafts a').pathname).toBe('/inloggen');
  expect(calls).toEqual(['GET /api/me']);
});

test('who is in no team is told whom to ask', async () => {
  const { main } = await open({ teams: [] });
  expect(main.innerText).toContain(words.noTeam);
  expect(main.querySelector('form')).toBe(null);
});

test('who only reviews gets the list without a form', async () => {
  const { main } = await open({ teams: [], drafts: [draft('Zuren')] });
  expect(main.querySelector('form')).toBe(null);
  expect(main.innerText).toContain(words.noWriting);
});

test('without a network it says so, and tries again when asked', async () => {
  let isCut = true;
  const { main } = await open(
    {},
    {
      'GET /api/drafts': () =>
        isCut ? noNetwork() : json({ drafts: [draft('Zuren')], teams: [team] }),
    },
  );
  await expect.element(screen.getByRole('alert')).toHaveTextContent(words.noConnection);
  isCut = false;
  await userEvent.click(screen.getByRole('button', { name: words.again }));
  await expect.poll(() => main.querySelectorAll('.entry').length).toBe(1);
});

const submit = () => userEvent.click(screen.getByRole('button', { name: words.new.submit }));

test('a new E-klas takes a title, a subject and a class, and opens', async () => {
  let asked: unknown;
  const { main, went } = await open(
    {},
    {
      'POST /api/drafts': (body) => {
        asked = body;
        return json({ id: 'nieuwaaa' });
      },
    },
  );
  expect(main.innerText).toContain(words.new.inTeam('Warmteteam'));
  await userEvent.type(the(main, '[name=title]'), ' Golven ');
  await userEvent.selectOptions(the(main, '[name=subject]'), 'natuurkunde');
  await userEvent.click(the(main, '[value=vwo-5]'));
  await submit();
  await expect.poll(() => went).toEqual(['/schrijven/nieuwaaa']);
  expect(asked).toEqual({
    title: 'Golven',
    subject: 'natuurkunde',
    levels: ['vwo-5'],
    team: 'team',
  });
});

test('what is missing is said, and gets focus', async () => {
  const { main, calls } = await open({ teams: [team, other] });
  await submit();
  const { titleMissing, subjectMissing, levelsMissing, teamMissing } = words.new;
  for (const sentence of [titleMissing, subjectMissing, levelsMissing, teamMissing]) {
    await expect.poll(() => main.innerText).toContain(sentence);
  }
  expect(document.activeElement).toBe(the(main, '[name=title]'));
  expect(calls.filter((call) => call.startsWith('POST'))).toEqual([]);
  expect(await axeProblems(main)).toEqual([]);
});

test('a refusal is told and the answers stay', async () => {
  const { main, went } = await open(
    {},
    { 'POST /api/drafts': () => problem(409, 'module-slug-taken', 'Adres bezet.') },
  );
  await userEvent.type(the(main, '[name=title]'), 'Golven');
  await userEvent.selectOptions(the(main, '[name=subject]'), 'nlt');
  await userEvent.click(the(main, '[value=havo-4]'));
  await submit();
  await expect.poll(() => the(main, 'form .form-error').textContent).toBe('Adres bezet.');
  expect([the<HTMLInputElement>(main, '[name=title]').value, went]).toEqual(['Golven', []]);
});

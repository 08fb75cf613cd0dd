/** The screen of an E-klas: sections, properties, checks, publishing, and who may only read. */
import { describe, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { fault } from '#core/blocks/fault.ts';
import { moduleFault } from '#core/module/fault.ts';
import { saveWords } from '#text/authoring.ts';
import {
  checkWords,
  lomWords,
  propertyWords,
  publishWords,
  sectionNames,
  workspaceWords as words,
} from '#text/workspace.ts';
import { fragment, idOf } from '../../../helpers/modules.ts';
import { refusal } from '../../editor/draft/office.ts';
import { axeProblems } from '../../elements/mount.ts';
import { json, problem } from '../../reader/devices.ts';
import { noNetwork } from '../site.ts';
import { type Desk, type DeskOptions, all, on, openDesk, smallDraft, stored } from './desk.ts';

const moduleId = idOf('module');
const field = (desk: Desk, name: string) =>
  on<HTMLInputElement>(desk, `:is(input, textarea, select)[name="${name}"]`);
const section = (desk: Desk) => on(desk, '.draft-section');
const state = (desk: Desk) => on(desk, '.draft-state ek-status').shadowRoot?.textContent.trim();
const go = async (desk: Desk, name: keyof typeof sectionNames) => {
  await userEvent.click(on(desk, `.draft-sections a[href="#${name}"]`));
  await desk.settled();
};
const published = { number: 2, publishedAt: '2026-09-02T08:00:00.000Z' };

describe('sections', () => {
  const names = Object.keys(sectionNames) as (keyof typeof sectionNames)[];
  test.each(names.flatMap((name) => [[name, 'light'] as const, [name, 'dark'] as const]))(
    '%s has an address, and is without faults for who cannot see well, in the %s',
    async (name, theme) => {
      document.documentElement.dataset['theme'] = theme;
      const desk = await openDesk({ at: `#${name}` });
      expect(on(desk, '[aria-current="page"]').innerText).toContain(sectionNames[name]);
      expect(await axeProblems(desk.screen)).toEqual([]);
    },
  );

  test('one is chosen: its heading gets focus, and the address says so', async () => {
    const desk = await openDesk();
    await go(desk, 'gegevens');
    await expect.poll(() => document.activeElement).toBe(on(desk, '.draft-section h2'));
    expect([location.hash, section(desk).innerText.split('\n')[0]]).toEqual([
      '#gegevens',
      propertyWords.heading,
    ]);
  });

  test('an address that is of the page changes nothing', async () => {
    const desk = await openDesk({ at: '#gegevens' });
    location.hash = '#inhoud';
    await desk.settled();
    expect(on(desk, '[aria-current="page"]').innerText).toBe(sectionNames.gegevens);
  });

  test('the colours are those of the subject', async () => {
    const desk = await openDesk();
    await desk.colleague({ kind: 'properties', change: { subject: 'biologie' } });
    expect(document.documentElement.dataset['subject']).toBe('biologie');
  });
});

describe('how saving stands', () => {
  test('is said before, during and after', async () => {
    let answer = (): void => undefined;
    const desk = await openDesk({
      line: async (request) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return request();
      },
    });
    await expect.poll(() => state(desk)).toBe(saveWords.nothingYet);
    void desk.session.edit({ kind: 'properties', change: { title: 'Anders' } });
    await expect.poll(() => state(desk)).toBe(saveWords.saving);
    answer();
    await expect.poll(() => state(desk)).toMatch(/^opgeslagen om \d\d:\d\d$/);
  });

  test('a person who must sign in again gets the way there', async () => {
    const desk = await openDesk({ line: () => Promise.reject(refusal('not-signed-in', 401)) });
    await desk.session.edit({ kind: 'properties', change: { title: 'Anders' } });
    await expect.poll(() => state(desk)).toBe(saveWords.signedOut(1));
    expect(on<HTMLAnchorElement>(desk, '.draft-state a').pathname).toBe('/inloggen');
  });
});

describe('properties', () => {
  test('are saved one by one', async () => {
    const desk = await openDesk({ at: '#gegevens' });
    await userEvent.fill(field(desk, 'title'), 'Nieuwe titel');
    await userEvent.fill(field(desk, 'summary'), 'Eén\nzin.');
    await userEvent.fill(field(desk, 'keywords'), 'warmte\n\n kou\nwarmte');
    await userEvent.selectOptions(field(desk, 'licence'), 'CC-BY-4.0');
    await userEvent.click(on(desk, 'ek-module-form .fields [value="vwo-4"]'));
    await userEvent.fill(field(desk, 'slug'), 'nieuw-adres');
    await userEvent.tab();
    await stored(desk, 6);
    expect(desk.office.draft.module).toMatchObject({
      title: 'Nieuwe titel',
      summary: 'Eén zin.',
      keywords: ['warmte', 'kou'],
      licence: 'CC-BY-4.0',
      levels: ['havo-4', 'vwo-4'],
      slug: 'nieuw-adres',
    });
    expect(on(desk, 'h1').innerText).toBe('Nieuwe titel');
  });

  test('an address that cannot be one is not stored', async () => {
    const desk = await openDesk({ at: '#gegevens' });
    await userEvent.fill(field(desk, 'slug'), 'Met spaties');
    await userEvent.tab();
    await expect.poll(() => section(desk).innerText).toContain(propertyWords.slugWrong);
    expect(desk.office.revision).toBe(0);
  });

  test('makers are added, changed and removed', async () => {
    const desk = await openDesk({ at: '#gegevens' });
    await userEvent.type(field(desk, 'new-author'), 'Anna{Enter}');
    await stored(desk, 1);
    await desk.settled();
    const [, kind] = all(desk, '[name="author-kind"]');
    await userEvent.selectOptions(kind as HTMLElement, 'organisation');
    await userEvent.fill(field(desk, 'authors'), 'B. Eter');
    await userEvent.tab();
    await stored(desk, 3);
    expect(desk.office.draft.module.authors).toEqual([
      { name: 'B. Eter', kind: 'person' },
      { name: 'Anna', kind: 'organisation' },
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: propertyWords.removeMaker('B. Eter') }),
    );
    await stored(desk, 4);
    expect(desk.office.draft.module.authors).toEqual([{ name: 'Anna', kind: 'organisation' }]);
  });

  test('what only the record needs is saved too', async () => {
    const desk = await openDesk({ at: '#gegevens' });
    await userEvent.selectOptions(field(desk, 'status'), 'revised');
    await userEvent.selectOptions(field(desk, 'cost'), 'yes');
    await userEvent.selectOptions(field(desk, 'access'), 'RestrictedAccess');
    await userEvent.click(on(desk, '[value="open opdracht"]'));
    await userEvent.click(on(desk, '[value="teacher"]'));
    await userEvent.fill(field(desk, 'age-range'), '12-15');
    await userEvent.tab();
    await stored(desk, 6);
    expect(desk.office.draft.module.lom).toMatchObject({
      status: 'revised',
      cost: true,
      accessRights: 'RestrictedAccess',
      learningResourceTypes: ['informatiebron', 'open opdracht'],
      intendedEndUserRoles: ['learner', 'teacher'],
      typicalAgeRange: '12-15',
    });
  });

  test.each(['18-15', 'vijftien', '15'])('an age range of %s is not stored', async (range) => {
    const desk = await openDesk({ at: '#gegevens' });
    await userEvent.fill(field(desk, 'age-range'), range);
    await userEvent.tab();
    await expect.poll(() => section(desk).innerText).toContain(lomWords.ageRangeWrong);
    expect(desk.office.revision).toBe(0);
  });
});

const inModule = { kind: 'module', id: moduleId } as const;
const inFragment = { kind: 'fragment', id: idOf('een') } as const;
const missing = {
  place: inModule,
  fault: moduleFault('property-missing', { property: 'summary' }),
} as const;

describe('checks', () => {
  const items: NonNullable<DeskOptions['items']> = [
    missing,
    { place: inModule, fault: moduleFault('property-missing', { property: 'goals' }) },
    { place: inFragment, fault: moduleFault('document-empty', {}) },
    {
      place: inFragment,
      fault: moduleFault('term-needed-too-early', { fragment: idOf('een'), term: idOf('stroom') }),
    },
    { place: inFragment, fault: fault('formula-empty', 'blokaaaa') },
    {
      place: { kind: 'term', id: idOf('stroom') },
      fault: moduleFault('term-untaught', { term: idOf('stroom') }),
    },
  ];

  test('are grouped, in words without ids, each with the way to mend it', async () => {
    const desk = await openDesk({ at: '#controle', items });
    await expect.poll(() => all(desk, '.checks li').length).toBe(6);
    expect(all(desk, 'ek-check-list h3').map(({ innerText }) => innerText)).toEqual([
      checkWords.module,
      checkWords.fragment('een'),
      checkWords.term('stroom'),
    ]);
    expect(all(desk, '.checks a').map((link) => link.getAttribute('href'))).toEqual([
      '#gegevens/summary',
      '#leerdoelen',
      `/schrijven/${moduleId}/${idOf('een')}`,
      `#onderdelen/${idOf('een')}`,
      `/schrijven/${moduleId}/${idOf('een')}`,
      `#leerdoelen/${idOf('stroom')}`,
    ]);
    expect(section(desk).innerText).not.toContain(idOf('stroom'));
    expect(section(desk).innerText).toContain('‘een’ heeft begrip ‘stroom’ nodig');
    expect(on(desk, '.draft-sections').innerText).toContain(
      `${sectionNames.controle}${checkWords.badge(6)}`,
    );
    expect(await axeProblems(desk.screen)).toEqual([]);
  });

  test('lead to the field, with focus', async () => {
    const desk = await openDesk({ at: '#controle', items });
    await expect.poll(() => all(desk, '.checks li').length).toBe(6);
    await userEvent.click(on(desk, '.checks a'));
    await expect.poll(() => document.activeElement).toBe(field(desk, 'summary'));
  });

  test('lead to the row that is open, with focus', async () => {
    const desk = await openDesk({ at: '#controle', items });
    await expect.poll(() => all(desk, '.checks li').length).toBe(6);
    await userEvent.click(on(desk, `.checks a[href="#onderdelen/${idOf('een')}"]`));
    await expect
      .poll(() => document.activeElement)
      .toBe(on(desk, `[data-part="${idOf('een')}"] .open`));
    expect(all(desk, '.part-form')).toHaveLength(1);
  });

  test('are asked again when the draft has changed', async () => {
    const desk = await openDesk({ at: '#controle', items });
    await expect.poll(() => all(desk, '.checks li').length).toBe(6);
    desk.items = [];
    await desk.colleague({ kind: 'add', list: 'fragments', item: fragment('vier'), after: null });
    await expect
      .poll(() => on(desk, '.check-count').shadowRoot?.textContent)
      .toContain(checkWords.allWell);
    expect(all(desk, '.checks')).toEqual([]);
  });

  test('say so when there is no network', async () => {
    const answers = { [`GET /api/drafts/${moduleId}/checklist`]: noNetwork };
    const desk = await openDesk({ at: '#controle', answers });
    await expect
      .poll(() => on(desk, '.check-count').shadowRoot?.textContent)
      .toContain(checkWords.failed);
  });
});

describe('publishing', () => {
  const publishCall = `POST /api/drafts/${moduleId}/versions`;
  const publish = (number: number) =>
    userEvent.click(screen.getByRole('button', { name: publishWords.publish(number) }));

  test('says what is there, and gives the packages of the latest', async () => {
    const desk = await openDesk({ at: '#uitgeven', published });
    await expect.poll(() => all(desk, '.versions li').length).toBe(1);
    expect(on(desk, '.versions').innerText).toBe(publishWords.version(2, 'wo 2 sep 10:00'));
    expect(all(desk, '.downloads a').map((link) => link.getAttribute('href'))).toEqual(
      ['imscp', 'site', 'source'].map(
        (format) => `/api/modules/${moduleId}/versions/2/packages/${format}`,
      ),
    );
    expect(on(desk, '.record').innerText).toContain('Proef');
    expect(await axeProblems(desk.screen)).toEqual([]);
  });

  test('shows what the record still lacks', async () => {
    const draft = smallDraft();
    const desk = await openDesk({
      at: '#uitgeven',
      draft: { ...draft, module: { ...draft.module, keywords: [] } },
    });
    expect(
      all(desk, '.record-fault')
        .map(({ innerText }) => innerText)
        .join(),
    ).toContain('trefwoord');
    expect(section(desk).innerText).toContain(publishWords.noDownloads);
  });

  test('makes the next version and leads to what pupils see', async () => {
    const desk = await openDesk({
      at: '#uitgeven',
      published,
      answers: { [publishCall]: () => json({ number: 3, isNew: true }) },
    });
    await publish(3);
    await expect.poll(() => section(desk).innerText).toContain(publishWords.done(3));
    expect(on<HTMLAnchorElement>(desk, '[role="status"] a').pathname).toBe('/e/proef');
    expect([desk.session.published?.number, on(desk, '.draft-header').innerText]).toEqual([
      3,
      expect.stringContaining(words.published(3)),
    ]);
    expect(
      desk.calls.filter((call) => call.endsWith('/versions') && call.startsWith('GET')),
    ).toHaveLength(2);
  });

  test('says when there was nothing new', async () => {
    const desk = await openDesk({
      at: '#uitgeven',
      published,
      answers: { [publishCall]: () => json({ number: 2, isNew: false }) },
    });
    await publish(3);
    await expect.poll(() => section(desk).innerText).toContain(publishWords.nothingNew(2));
  });

  test.each([
    ['a refusal', () => problem(409, 'module-not-ready', 'Nog niet klaar.'), 'Nog niet klaar.'],
    ['no network', noNetwork, publishWords.failed],
  ] as const)('%s is told', async (_name, answer, sentence) => {
    const desk = await openDesk({ at: '#uitgeven', answers: { [publishCall]: answer } });
    await publish(1);
    await expect.poll(() => on(desk, 'ek-publish .form-error').innerText).toBe(sentence);
  });

  test('waits for the checks', async () => {
    const desk = await openDesk({ at: '#uitgeven', items: [missing] });
    await expect.poll(() => section(desk).innerText).toContain(publishWords.notReady(1));
    expect(all(desk, 'ek-publish ek-button')).toEqual([]);
  });

  test('waits for edits that are not stored', async () => {
    const desk = await openDesk({
      at: '#uitgeven',
      line: () => Promise.reject(refusal('unavailable', 503)),
    });
    await desk.session.edit({ kind: 'properties', change: { title: 'Anders' } });
    await expect.poll(() => section(desk).innerText).toContain(publishWords.waiting);
  });

  test('is not for who may not', async () => {
    const desk = await openDesk({ at: '#uitgeven', may: { publish: false, export: false } });
    await expect.poll(() => section(desk).innerText).toContain(publishWords.mayNot);
    expect(all(desk, 'ek-publish ek-button, .downloads')).toEqual([]);
  });
});

test.each(['onderdelen', 'leerdoelen', 'gegevens'] as const)(
  'who may only read can change nothing in %s, and knows why',
  async (name) => {
    const part =
      name === 'onderdelen' ? `/${idOf('een')}` : name === 'leerdoelen' ? `/${idOf('warmte')}` : '';
    const desk = await openDesk({ at: `#${name}${part}`, may: { edit: false } });
    expect(on(desk, '.read-only').innerText).toBe(words.readOnly);
    const controls = all(desk, '.draft-section :is(input, textarea, select)') as HTMLInputElement[];
    expect(controls.length).toBeGreaterThan(0);
    expect(
      controls.filter((one) => !one.readOnly && !one.disabled && one.type !== 'search'),
    ).toEqual([]);
    expect(all(desk, '.move, .grip, .add, .authors ek-button, .part-form ek-button')).toEqual([]);
    expect(await axeProblems(desk.screen)).toEqual([]);
  },
);

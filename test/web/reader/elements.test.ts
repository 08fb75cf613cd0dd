/** Small parts of the reader: who is signed in, what waits, how far one is, the way on. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { accountWords } from '#text/account.ts';
import { readerWords, stateNames } from '#text/reader.ts';
import '#web/reader/ek-account.ts';
import '#web/reader/ek-outbox.ts';
import { showGoOn } from '#web/reader/go-on.ts';
import { ownerOf, rememberPerson, rememberedPerson } from '#web/reader/owner.ts';
import { showProgress } from '#web/reader/progress-view.ts';
import { type ReaderData, readerData } from '#web/reader/reader-data.ts';
import type { KnownWork } from '#web/reader/work.ts';
import { fragment, goal, idOf, module } from '../../helpers/modules.ts';
import { axeProblems } from '../elements/mount.ts';
import { anna, hash, kept, place } from './devices.ts';

/** HTML in the page for the running test. */
function draw(html: string): HTMLElement {
  document.documentElement.lang = 'nl';
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.append(main);
  onTestFinished(() => {
    main.remove();
  });
  return main;
}

const text = (selector: string) => document.querySelector(selector)?.textContent;

describe('<ek-account>', () => {
  const account = () => {
    draw('<ek-account><a href="/inloggen">Inloggen</a></ek-account>');
    const element = document.querySelector('ek-account');
    if (element === null) throw new Error('no account');
    return element;
  };

  test('leaves the link of the page to a guest', () => {
    const element = account();
    element.person = null;
    expect(element.innerHTML).toBe('<a href="/inloggen">Inloggen</a>');
  });

  test('shows who is signed in, with the way to the account', async () => {
    const element = account();
    element.person = anna;
    const link = element.querySelector('a');
    expect([link?.pathname, link?.textContent, link?.ariaLabel]).toEqual([
      '/account',
      'Anna',
      accountWords.of('Anna'),
    ]);
    expect(await axeProblems(element)).toEqual([]);
  });

  test.each([
    ['author', ['/schrijven', '/account']],
    ['pupil', ['/account']],
  ])('shows a %s the way to writing, or not', async (role, ways) => {
    const element = account();
    element.person = { ...anna, roles: [role] };
    expect([...element.querySelectorAll('a')].map(({ pathname }) => pathname)).toEqual(ways);
    expect(await axeProblems(element)).toEqual([]);
  });

  test('gives the link back when somebody signed out', () => {
    const element = account();
    for (const person of [anna, null]) element.person = person;
    expect(element.querySelector('a')?.pathname).toBe('/inloggen');
  });

  test('shows a name as text', () => {
    const element = account();
    element.person = { ...anna, displayName: '<img src=x>' };
    expect([element.querySelector('img'), element.textContent]).toEqual([null, '<img src=x>']);
  });
});

describe('<ek-outbox>', () => {
  const line = () => {
    draw('<ek-outbox></ek-outbox>');
    const element = document.querySelector('ek-outbox');
    if (element === null) throw new Error('no outbox');
    return element;
  };
  const well = { waiting: 0, isOffline: false, isSignedOut: false };
  const cases: [name: string, state: typeof well, sentence: string][] = [
    ['is silent when all is well', well, ''],
    ['is silent without a network when nothing waits', { ...well, isOffline: true }, ''],
    ['is silent after signing out when nothing waits', { ...well, isSignedOut: true }, ''],
    ['counts what waits', { ...well, waiting: 3 }, accountWords.waiting(3, false)],
    ['says why it waits', { ...well, waiting: 1, isOffline: true }, accountWords.waiting(1, true)],
    ['asks to sign in', { ...well, waiting: 2, isSignedOut: true }, accountWords.signedOut(2)],
  ];
  test.each(cases)('%s', (_name, state, sentence) => {
    const element = line();
    element.state = state;
    expect([element.textContent, element.role]).toEqual([sentence, 'status']);
  });

  test('keeps saying that nothing is kept, whatever the state', () => {
    const element = line();
    element.problem = accountWords.notKept;
    element.state = well;
    expect(element.textContent).toBe(accountWords.notKept);
    element.state = { ...well, waiting: 3 };
    expect(element.textContent).toBe(`${accountWords.notKept} ${accountWords.waiting(3, false)}`);
  });
});

describe('who is remembered', () => {
  const remember = (value: string | null) => {
    if (value === null) localStorage.removeItem('eklas-person');
    else localStorage.setItem('eklas-person', value);
    onTestFinished(() => {
      localStorage.removeItem('eklas-person');
    });
  };
  test('is nobody at first', () => {
    remember(null);
    expect([rememberedPerson(), ownerOf(null)]).toEqual([null, 'guest']);
  });
  test('is who was signed in last, until signing out', () => {
    remember(null);
    rememberPerson(anna);
    expect(ownerOf(rememberedPerson())).toBe('anna');
    rememberPerson(null);
    expect(rememberedPerson()).toBe(null);
  });
  test('is nobody when what is kept is broken', () => {
    remember('{');
    expect(rememberedPerson()).toBe(null);
  });
});

const fragments = [
  fragment('een', { goals: [idOf('rekenen')], title: 'Het begin' }),
  fragment('twee', { goals: [idOf('rekenen')], title: 'Het vervolg' }),
];
const [one, two] = [idOf('een'), idOf('twee')];
const data: ReaderData = {
  module: module({ goals: [goal('rekenen')], fragments }),
  version: 1,
  questions: { [one]: [{ block: 'vraagaaa', hash, judged: true }], [two]: [] },
  fragment: null,
  route: null,
  fragmentPattern: '/e/proef/{route}/{fragment}',
};
const work = (changes: Partial<KnownWork> = {}): KnownWork => ({
  events: [],
  tries: [],
  visited: new Set(),
  ...changes,
});
const right = {
  block: 'vraagaaa',
  question: hash,
  verdict: 'correct',
  at: '2026',
  id: 'a',
} as const;
const mastered = work({ tries: [right], visited: new Set([one]) });

describe('progress', () => {
  const page = () =>
    draw(`<ol>
      <li data-fragment="${one}"><a href="/a">Het begin</a> <span class="state"></span></li>
      <li data-fragment="${one}" class="thin"><a href="/a"><span class="visually-hidden">Het begin</span></a></li>
      <li data-fragment="${two}"><a href="/b">Het vervolg</a> <span class="state"></span></li>
      <li data-goal="${idOf('rekenen')}">rekenen <span class="state"></span></li>
    </ol>`);
  const states = () =>
    [...document.querySelectorAll<HTMLElement>('[data-state]')].map(
      ({ dataset }) => dataset['state'],
    );

  test('shows the state of each fragment and goal', () => {
    page();
    showProgress(data, mastered);
    expect(states()).toEqual(['mastered', 'mastered', 'not-begun', 'busy']);
    expect(text('.state')).toBe(stateNames.mastered);
  });

  test('has no word for what was not begun', () => {
    page();
    showProgress(data, work());
    expect([...document.querySelectorAll('.state')].map((label) => label.textContent)).toEqual([
      '',
      '',
      '',
    ]);
  });

  test('says the state behind the title where there is no room for words, however often', () => {
    page();
    for (let time = 0; time < 2; time += 1) showProgress(data, mastered);
    expect(text('.thin span')).toBe(`Het begin, ${stateNames.mastered}`);
    showProgress(data, work());
    expect(text('.thin span')).toBe('Het begin');
  });

  test('needs no places on the page', () => {
    draw('');
    expect(showProgress(data, mastered).fragments.get(one)?.state).toBe('mastered');
  });
});

describe('the way on', () => {
  const page = () =>
    draw(`<a id="verder" href="/start"><span class="action-word">Begin</span> <span class="action-title">Het begin</span></a>
      <p id="voortgang"></p>`);
  const visit = (stop: string, at: string, route = 'leerlijn') =>
    kept('anna', { kind: 'visit', id: at, ...place, fragment: stop, route, at });
  const shown = (...events: KnownWork['events'][number][]) => {
    page();
    const known = { ...mastered, events };
    showGoOn(data, known, showProgress(data, known));
    return [document.querySelector<HTMLAnchorElement>('#verder')?.pathname, text('#voortgang')];
  };

  test('begins at the start', () => {
    expect(shown()).toEqual(['/start', '']);
  });

  test('goes on where one was last, along that route', () => {
    const events = [visit(two, '2026-09-02', 'model-eerst'), visit(one, '2026-09-01')];
    expect(shown(...events)).toEqual(['/e/proef/model-eerst/twee', readerWords.progress(1, 2)]);
    expect([text('.action-word'), text('.action-title')]).toEqual([
      readerWords.goOn,
      'Het vervolg',
    ]);
  });

  test('begins at the start when the place is no longer there', () => {
    expect(shown(visit('wegwegaa', '2026-09-01'))[0]).toBe('/start');
  });

  test('needs no link on the page', () => {
    draw('');
    expect(() => {
      showGoOn(data, mastered, showProgress(data, mastered));
    }).not.toThrow();
  });
});

describe('the data of a page', () => {
  test('is read from the page', () => {
    draw(`<script type="application/json" class="reader-data">${JSON.stringify(data)}</script>`);
    expect(readerData()).toEqual(data);
  });
  test('is absent outside an E-klas', () => {
    draw('');
    expect(readerData()).toBe(null);
  });
});

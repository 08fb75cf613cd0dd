/** Fragments, goals and terms: add, order, change, remove and bring back, by pointer and keyboard. */
import { describe, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { fragmentWords, goalWords, termWords, workspaceWords as words } from '#text/workspace.ts';
import { idOf } from '../../../helpers/modules.ts';
import { noConnection, refusal } from '../../editor/draft/office.ts';
import { axeProblems } from '../../elements/mount.ts';
import { type Desk, all, on, openDesk, row, rows, smallDraft, stored } from './desk.ts';

const button = (name: string) => screen.getByRole('button', { name, exact: true });
const press = (name: string) => userEvent.click(button(name));
const openRow = async (desk: Desk, name: string) => {
  await userEvent.click(row(desk, name).querySelector('.open') as Element);
  await desk.settled();
};
const field = (desk: Desk, name: string) =>
  on<HTMLInputElement>(desk, `:is(input, textarea, select)[name="${name}"]`);
/** Says yes to the question that is asked. */
const confirm = async (desk: Desk) => {
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  const dialog = [...all(desk, 'ek-dialog')].find((one) => one.shadowRoot?.querySelector('[open]'));
  await userEvent.click(dialog?.querySelector('[variant="danger"]') as Element);
};
const told = (desk: Desk) =>
  all(desk, 'ek-alert')
    .map(({ innerText }) => innerText)
    .join();
const titles = ({ office }: Desk) => office.draft.module.fragments.map(({ title }) => title);

describe('fragments', () => {
  test('stand in order, with what they are, need and teach, and the sum', async () => {
    const desk = await openDesk();
    expect(rows(desk)).toEqual(['een', 'twee', 'drie']);
    const text = row(desk, 'twee').innerText;
    for (const part of [
      'theorie',
      '25 min',
      'standaard',
      'havo 4',
      'nodig: warmte',
      'legt uit: stroom',
    ]) {
      expect(text).toContain(part);
    }
    expect(row(desk, 'een').innerText).toContain('leerdoelen: rekenen');
    expect(on<HTMLAnchorElement>(desk, '.part h3 a').pathname).toBe(
      `/schrijven/${idOf('module')}/${idOf('een')}`,
    );
    expect(on(desk, '.study-load').innerText).toBe(words.studyLoad(45));
    expect(await axeProblems(desk.screen)).toEqual([]);
  });

  test('one is added by its title, at the end, and another at once', async () => {
    const desk = await openDesk();
    await userEvent.type(on(desk, '.add input'), 'Vier{Enter}Vijf{Enter}');
    await stored(desk, 2);
    expect(titles(desk)).toEqual(['een', 'twee', 'drie', 'Vier', 'Vijf']);
    expect(desk.office.draft.module.fragments.at(-1)).toMatchObject({
      slug: 'vijf',
      levels: ['havo-4'],
    });
    expect(document.activeElement).toBe(on(desk, '.add input'));
  });

  test('a title of spaces adds nothing', async () => {
    const desk = await openDesk();
    await userEvent.type(on(desk, '.add input'), '   {Enter}');
    expect(rows(desk)).toHaveLength(3);
  });

  test('a refused one is gone, and its title is back in the field', async () => {
    const desk = await openDesk({ line: () => Promise.reject(refusal('edit-invalid')) });
    await userEvent.type(on(desk, '.add input'), 'Vier{Enter}');
    await expect.poll(() => on<HTMLInputElement>(desk, '.add input').value).toBe('Vier');
    expect(rows(desk)).toEqual(['een', 'twee', 'drie']);
    await expect.poll(() => told(desk)).toContain('geweigerd: edit-invalid');
    await press('Begrepen');
    await desk.settled();
    expect(all(desk, 'ek-alert')).toEqual([]);
  });

  test('moves by keyboard, keeps focus on the button and says where it is', async () => {
    const desk = await openDesk();
    button(words.up('drie')).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => rows(desk)).toEqual(['een', 'drie', 'twee']);
    await expect.poll(() => document.activeElement).toBe(button(words.up('drie')).element());
    await expect
      .poll(() => on(desk, '.said').shadowRoot?.textContent)
      .toContain(words.movedTo('drie', 2, 3));
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => rows(desk)).toEqual(['drie', 'een', 'twee']);
    // At the top there is no up any more.
    await expect.poll(() => document.activeElement).toBe(button(words.down('drie')).element());
    await userEvent.keyboard('{Enter}');
    await stored(desk, 3);
    expect(titles(desk)).toEqual(['een', 'drie', 'twee']);
  });

  /** Drags a row to the height of another one's lower or upper edge. */
  async function drag(
    desk: Desk,
    name: string,
    to: string,
    edge: 'top' | 'bottom',
    end = 'pointerup',
  ) {
    const grip = row(desk, name).querySelector('.grip') as HTMLElement;
    grip.setPointerCapture = () => undefined;
    const place = row(desk, to).getBoundingClientRect();
    const at = (type: string, clientY: number) =>
      grip.dispatchEvent(new PointerEvent(type, { clientY, bubbles: true, pointerId: 1 }));
    at('pointerdown', grip.getBoundingClientRect().top + 2);
    at('pointermove', edge === 'top' ? place.top + 2 : place.bottom - 2);
    const marked = all(desk, '[data-drop-before], [data-drop-after]').length;
    if (end === 'Escape') await userEvent.keyboard('{Escape}');
    at('pointerup', 0);
    await desk.settled();
    return marked;
  }

  test.each<[string, string, 'top' | 'bottom', string[]]>([
    ['een', 'drie', 'bottom', ['twee', 'drie', 'een']],
    ['drie', 'een', 'top', ['drie', 'een', 'twee']],
    ['een', 'twee', 'bottom', ['twee', 'een', 'drie']],
    ['een', 'een', 'bottom', ['een', 'twee', 'drie']],
    ['een', 'twee', 'top', ['een', 'twee', 'drie']],
  ])('%s is dragged to the %s %s', async (name, to, edge, order) => {
    const desk = await openDesk();
    expect(await drag(desk, name, to, edge)).toBe(1);
    expect(rows(desk)).toEqual(order);
    expect(all(desk, '[data-dragged], [data-drop-before], [data-drop-after]')).toEqual([]);
  });

  test('a drag ends without effect at Escape', async () => {
    const desk = await openDesk();
    await drag(desk, 'een', 'drie', 'bottom', 'Escape');
    expect(rows(desk)).toEqual(['een', 'twee', 'drie']);
  });

  test('properties are saved as they are made', async () => {
    const desk = await openDesk();
    await openRow(desk, 'een');
    expect(location.hash).toBe(`#onderdelen/${idOf('een')}`);
    expect(await axeProblems(desk.screen)).toEqual([]);
    await userEvent.fill(field(desk, 'title'), 'Een nieuw begin');
    await userEvent.fill(field(desk, 'minutes'), '15');
    await userEvent.selectOptions(field(desk, 'kind'), 'practical');
    await userEvent.selectOptions(field(desk, 'depth'), 'extra');
    await userEvent.click(on(desk, '.part-form [value="vwo-6"]'));
    await stored(desk, 5);
    expect(desk.office.draft.module.fragments[0]).toMatchObject({
      title: 'Een nieuw begin',
      slug: 'een-nieuw-begin',
      minutes: 15,
      kind: 'practical',
      depth: 'extra',
      levels: ['havo-4', 'vwo-6'],
    });
  });

  test('after publishing the address stays when the title changes', async () => {
    const desk = await openDesk({
      published: { number: 1, publishedAt: '2026-09-01T08:00:00.000Z' },
    });
    await openRow(desk, 'een');
    await userEvent.fill(field(desk, 'title'), 'Anders');
    await userEvent.tab();
    await stored(desk, 1);
    expect(desk.office.draft.module.fragments[0]).toMatchObject({ title: 'Anders', slug: 'een' });
  });

  test.each([['0'], ['601'], ['x'], ['1,5']])('minutes of %s are not stored', async (minutes) => {
    const desk = await openDesk();
    await openRow(desk, 'een');
    await userEvent.fill(field(desk, 'minutes'), minutes);
    await userEvent.tab();
    await expect.poll(() => on(desk, '.part-form').innerText).toContain(fragmentWords.minutesWrong);
    expect([desk.office.revision, field(desk, 'minutes').value]).toEqual([0, minutes]);
  });

  test('the last class cannot be taken away', async () => {
    const desk = await openDesk();
    await openRow(desk, 'een');
    await userEvent.click(on(desk, '.part-form [value="havo-4"]'));
    expect(on(desk, '.part-form').innerText).toContain(fragmentWords.levelsMissing);
    expect(on<HTMLInputElement>(desk, '.part-form [value="havo-4"]').checked).toBe(true);
    expect(desk.office.revision).toBe(0);
  });

  test('what it needs, teaches and works on is chosen by name, with search', async () => {
    const draft = smallDraft();
    const many = Array.from({ length: 10 }, (_, index) => ({
      id: `term222${'abcdefghij'.charAt(index)}`,
      name: `woord ${String(index)}`,
      forms: [],
      definition: 'x',
      needs: [],
    }));
    const desk = await openDesk({
      draft: { ...draft, module: { ...draft.module, terms: [...draft.module.terms, ...many] } },
    });
    await openRow(desk, 'drie');
    const [, , needs] = all(desk, '.part-form details');
    if (needs === undefined) throw new Error('no list of needs');
    await userEvent.click(needs.querySelector('summary') as Element);
    await userEvent.type(needs.querySelector('.pick-search') as Element, 'WOORD 7');
    await desk.settled();
    expect([...needs.querySelectorAll('label')].map(({ innerText }) => innerText.trim())).toEqual([
      'woord 7',
    ]);
    await userEvent.click(needs.querySelector('label') as Element);
    await stored(desk, 1);
    expect(desk.office.draft.module.fragments[2]?.needs).toEqual(['term222h']);
    expect(needs.querySelector('summary')?.innerText).toContain('gekozen: woord 7');
    expect(await axeProblems(desk.screen)).toEqual([]);
  });

  test('is removed after a question, and brought back to its place', async () => {
    const desk = await openDesk();
    await openRow(desk, 'twee');
    const before = desk.office.draft;
    await press(words.remove);
    await expect.element(screen.getByRole('dialog')).toBeVisible();
    expect(on(desk, 'ek-dialog').innerText).toContain(fragmentWords.question('twee'));
    // Once it has faded in.
    await expect.poll(() => axeProblems(desk.screen)).toEqual([]);
    await confirm(desk);
    await stored(desk, 1);
    expect(rows(desk)).toEqual(['een', 'drie']);
    await expect.poll(() => document.activeElement).toBe(on(desk, '.undo'));
    await userEvent.keyboard('{Enter}');
    await stored(desk, 2);
    expect(desk.office.draft).toEqual(before);
    await desk.settled();
    expect(all(desk, 'ek-alert')).toEqual([]);
  });

  test('stays when the question is answered with no', async () => {
    const desk = await openDesk();
    await openRow(desk, 'twee');
    await press(words.remove);
    await press(words.cancel);
    await desk.settled();
    expect([desk.office.revision, rows(desk)]).toEqual([0, ['een', 'twee', 'drie']]);
  });
});

describe('goals and terms', () => {
  test('say where they are used, with links', async () => {
    const desk = await openDesk({ at: '#leerdoelen' });
    expect(rows(desk, 'ek-goal-list')).toEqual(['rekenen', 'meten']);
    expect(row(desk, 'rekenen').innerText).toContain(`${goalWords.usedIn} een`);
    expect(row(desk, 'meten').innerText).toContain(goalWords.unused);
    expect(row(desk, 'warmte').innerText).toContain(
      `${termWords.taughtIn} een. ${termWords.neededIn} twee.`,
    );
    expect(row(desk, 'warmte').querySelector('a')?.getAttribute('href')).toBe(
      `#onderdelen/${idOf('een')}`,
    );
    expect(await axeProblems(desk.screen)).toEqual([]);
  });

  test('are added', async () => {
    const desk = await openDesk({ at: '#leerdoelen' });
    await userEvent.type(on(desk, 'ek-goal-list .add [name=text]'), 'Je kunt wegen.');
    await userEvent.type(on(desk, 'ek-goal-list .add [name=short]'), 'Wegen{Enter}');
    await userEvent.type(on(desk, 'ek-term-list .add [name=name]'), 'massa');
    await userEvent.type(on(desk, 'ek-term-list .add [name=definition]'), 'Hoeveel er is.');
    await press(termWords.add);
    await stored(desk, 2);
    const { goals, terms } = desk.office.draft.module;
    expect(goals.at(-1)).toMatchObject({ text: 'Je kunt wegen.', short: 'Wegen' });
    expect(terms.at(-1)).toMatchObject({
      name: 'massa',
      definition: 'Hoeveel er is.',
      forms: [],
      needs: [],
    });
  });

  test('are changed', async () => {
    const desk = await openDesk({ at: `#leerdoelen/${idOf('stroom')}` });
    await userEvent.fill(field(desk, 'forms'), 'stromen\n\n stroming \nstromen');
    await userEvent.tab();
    await stored(desk, 1);
    expect(desk.office.draft.module.terms[1]?.forms).toEqual(['stromen', 'stroming']);
    await expect.poll(() => field(desk, 'forms').value).toBe('stromen\nstroming');
    expect(
      all(desk, '.part-form .pick-list label').map(({ textContent }) => textContent.trim()),
    ).toEqual(['warmte']);
    expect(await axeProblems(desk.screen)).toEqual([]);
  });

  test.each(['rekenen', 'warmte'])(
    '%s is removed, and brought back where it was used',
    async (name) => {
      const desk = await openDesk({ at: `#leerdoelen/${idOf(name)}` });
      const before = desk.office.draft;
      await press(words.remove);
      await confirm(desk);
      await stored(desk, 1);
      await press(words.undo);
      await expect.poll(() => desk.office.draft).toEqual(before);
    },
  );
});

describe('a field', () => {
  const openTitle = async (options: Parameters<typeof openDesk>[0] = {}) => {
    const desk = await openDesk({ at: `#onderdelen/${idOf('een')}`, ...options });
    return { desk, input: field(desk, 'title') };
  };
  const byColleague = (title: string) =>
    ({ kind: 'change', list: 'fragments', id: idOf('een'), change: { title } }) as const;

  test('saves after a pause, without being left', async () => {
    const { desk, input } = await openTitle();
    await userEvent.fill(input, 'Nieuw');
    await stored(desk, 1);
    expect([titles(desk)[0], document.activeElement]).toEqual(['Nieuw', input]);
  });

  test('follows a colleague when nobody types in it', async () => {
    const { desk, input } = await openTitle();
    await desk.colleague(byColleague('Van haar'));
    expect(input.value).toBe('Van haar');
  });

  test('keeps what is being typed when a colleague writes, and says so', async () => {
    const { desk, input } = await openTitle();
    await userEvent.fill(input, 'Van mij');
    await desk.colleague(byColleague('Van haar'));
    expect(input.value).toBe('Van mij');
    await expect
      .poll(() => on(desk, '.part-form').innerText)
      .toContain(words.colleagueWrote('Van haar'));
    await userEvent.tab();
    await stored(desk, 2);
    expect(titles(desk)[0]).toBe('Van mij');
  });

  test('shows what a colleague wrote once it is left, when nothing new was typed', async () => {
    const { desk, input } = await openTitle();
    await userEvent.fill(input, 'Van mij');
    await stored(desk, 1);
    await desk.colleague(byColleague('Van haar'));
    expect(input.value).toBe('Van mij');
    await userEvent.tab();
    await expect.poll(() => input.value).toBe('Van haar');
    expect(desk.office.revision).toBe(2);
  });

  test('keeps what was refused, and says why', async () => {
    let requests = 0;
    const { desk, input } = await openTitle({
      line: () => {
        requests += 1;
        return Promise.reject(refusal('edit-invalid'));
      },
    });
    await userEvent.fill(input, 'Te veel');
    await userEvent.tab();
    await expect.poll(() => on(desk, '.part-form').innerText).toContain(words.notSaved);
    await desk.settled();
    expect([input.value, rows(desk)[0], input.getAttribute('aria-invalid')]).toEqual([
      'Te veel',
      'een',
      'true',
    ]);
    await expect.poll(() => told(desk)).toContain('geweigerd: edit-invalid');
    expect(await axeProblems(desk.screen)).toEqual([]);
    desk.screen.remove();
    expect([requests, desk.session.state.waiting]).toEqual([1, 0]);
  });

  test('must not be empty where that means nothing', async () => {
    const { desk, input } = await openTitle();
    await userEvent.clear(input);
    await userEvent.tab();
    await expect.poll(() => on(desk, '.part-form').innerText).toContain(words.missing);
    expect(desk.office.revision).toBe(0);
  });

  test('without a network is kept, and the screen says so', async () => {
    const { desk, input } = await openTitle({ line: () => Promise.reject(noConnection()) });
    await userEvent.fill(input, 'Later');
    await userEvent.tab();
    await expect
      .poll(() => on(desk, '.draft-state ek-status').shadowRoot?.textContent)
      .toContain('geen verbinding (1 wijziging');
    expect([input.value, rows(desk)[0]]).toEqual(['Later', 'Later']);
    expect(all(desk, 'ek-alert')).toEqual([]);
  });
});

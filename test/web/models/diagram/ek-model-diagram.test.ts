/** <ek-model-diagram>: what is drawn, and changing a model with mouse, keys and list. */
import { html, render } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ModelDefinition, OdeModel } from '#core/models/index.ts';
import { createWorkshop, type Outcome } from '#web/models/run/model-work.ts';
import type { ModelRunner } from '#web/models/run/model-runner.ts';
import { WorkbenchSession } from '#web/models/workbench-session.ts';
import type { EkModelDiagram } from '#web/models/diagram/ek-model-diagram.ts';
import '#web/models/diagram/ek-model-diagram.ts';
import { cooling } from '../../../core/models/builders.ts';
import { axeProblems, find, mount, settle } from '../../elements/mount.ts';
import { chain, hares } from './models.ts';

/** Runs at once, in this page. */
function runner(): ModelRunner {
  const workshop = createWorkshop();
  return {
    run: (work): Promise<Outcome> => Promise.resolve(workshop.work(work)),
    forget: (model) => {
      workshop.forget(model);
    },
    close: () => undefined,
    place: 'page',
  };
}

interface Bench {
  readonly place: HTMLElement;
  readonly session: WorkbenchSession;
  readonly element: EkModelDiagram;
  readonly showAt: (index: number) => Promise<void>;
}

async function open(definition: ModelDefinition = hares()): Promise<Bench> {
  const session = new WorkbenchSession({ definition, runs: [] }, definition, runner());
  const place = await mount(html``);
  let index = 0;
  const draw = (): void => {
    render(
      html`<ek-model-diagram
        .session=${session}
        .state=${session.state}
        .index=${index}
      ></ek-model-diagram>`,
      place,
    );
  };
  session.subscribe(draw);
  draw();
  await expect.poll(() => session.state.run.status).toBe('ready');
  await deepSettle(place);
  const showAt = async (now: number): Promise<void> => {
    index = now;
    draw();
    await deepSettle(place);
  };
  return { place, session, element: find(place, 'ek-model-diagram'), showAt };
}

/** Elements within elements within elements. */
async function deepSettle(place: HTMLElement): Promise<void> {
  for (let round = 0; round < 3; round += 1) await settle(place);
}

const drawing = ({ element }: Bench) =>
  find(element.renderRoot as ShadowRoot, 'ek-diagram-drawing').renderRoot as ShadowRoot;
const paperOf = (bench: Bench): SVGElement => {
  const found = drawing(bench).querySelector<SVGElement>('svg.paper');
  if (found === null) throw new Error('no paper');
  return found;
};
const symbolOf = (bench: Bench, id: string): SVGElement => {
  const all = [...drawing(bench).querySelectorAll<SVGElement>('.symbol')];
  const found = all.find((one) => one.dataset['id'] === id);
  if (found === undefined) throw new Error(`no symbol ${id}`);
  return found;
};
const ids = (bench: Bench) =>
  [...drawing(bench).querySelectorAll<SVGElement>('.symbol[role]')].map((one) => one.dataset['id']);
const valueOf = (bench: Bench, id: string) =>
  drawing(bench).querySelector(`.value[data-id='${id}']`)?.textContent;
const model = ({ session }: Bench) => session.state.definition as OdeModel;
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const choose = (label: string, value: string) =>
  userEvent.selectOptions(page.getByRole('combobox', { name: label, exact: true }), value);
const press = (keys: string) => userEvent.keyboard(keys);
const focused = (): string | null => {
  let active = document.activeElement;
  for (let next = active; next !== null; next = next.shadowRoot?.activeElement ?? null)
    active = next;
  if (active === null) return null;
  const { id, textContent } = active;
  return active.getAttribute('data-id') ?? (id === '' ? textContent.trim() : id);
};

async function type(label: string, text: string): Promise<void> {
  await userEvent.fill(textbox(label), text);
  await press('{Enter}');
}

test('draws every part with what it is, and its value', async () => {
  const bench = await open();
  expect(ids(bench)).toHaveLength(10);
  await expect
    .element(
      page.getByRole('button', { name: 'voorraad Hazen, 120 hazen, in: geboorte, uit: gegeten' }),
    )
    .toBeVisible();
  expect(valueOf(bench, 'geboorte')).toBe('96');
  expect(drawing(bench).querySelectorAll('.links > g')).toHaveLength(9);
});

test('values follow the sample that is shown, without drawing anew', async () => {
  const bench = await open();
  const symbol = symbolOf(bench, 'Vossen');
  const level = symbol.querySelector('.level')?.getAttribute('height');
  await bench.showAt(60);
  expect(symbolOf(bench, 'Vossen')).toBe(symbol);
  expect(symbol.querySelector('.level')?.getAttribute('height')).not.toBe(level);
  expect(valueOf(bench, 'Vossen')).not.toBe('9,0 vossen');
});

test('a flow that goes the other way turns its arrow', async () => {
  const bench = await open(cooling);
  await deepSettle(bench.place);
  expect(drawing(bench).querySelectorAll('.pipes > [data-back]')).toHaveLength(1);
});

test('a symbol that is chosen shows what it uses, what uses it, and its loops', async () => {
  const bench = await open();
  await userEvent.click(symbolOf(bench, 'gegeten'));
  expect(bench.session.state.selected).toBe('gegeten');
  const lit = [...drawing(bench).querySelectorAll<SVGElement>('.symbol[role][data-lit]')];
  expect(lit.map((one) => one.dataset['id'])).toEqual([
    'Hazen',
    'Vossen',
    'gegeten',
    'aanwas',
    'a',
  ]);
  await expect.element(page.getByText(/dempend Hazen → gegeten → Hazen/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'aanwas', exact: true }));
  expect(bench.session.state.selected).toBe('aanwas');
});

test('the model is extended with another hunter with the mouse', async () => {
  const bench = await open();
  const before = model(bench);
  await userEvent.click(button('Voorraad'));
  await userEvent.click(paperOf(bench), { position: { x: 40, y: 250 } });
  await expect.poll(() => model(bench).stocks).toHaveLength(3);
  await type('Naam', 'Uilen');
  await type('Startwaarde', '5');
  await userEvent.click(button('Stroom'));
  await userEvent.dragAndDrop(symbolOf(bench, 'Hazen'), symbolOf(bench, 'Uilen'));
  await expect.poll(() => model(bench).flows).toHaveLength(5);
  await type('Naam', 'prooi');
  await userEvent.click(button('Pijl'));
  await userEvent.click(symbolOf(bench, 'Uilen'));
  await userEvent.click(symbolOf(bench, 'prooi'));
  await expect.element(page.getByText('Hoe hangt het af van Uilen?')).toBeVisible();
  await userEvent.click(button('Uilen even groot'));
  expect(model(bench).flows.at(-1)).toEqual({
    name: 'prooi',
    expression: 'Uilen',
    from: 'Hazen',
    to: 'Uilen',
  });
  await expect.poll(() => bench.session.state.faults).toEqual([]);
  while (bench.session.state.canUndo) bench.session.undo();
  expect(model(bench)).toBe(before);
});

test('the same with keys only', async () => {
  const bench = await open();
  symbolOf(bench, 'Hazen').focus();
  await press('{ArrowRight}');
  expect(focused()).toBe('gegeten');
  button('Voorraad').element().focus();
  await press('{Enter}');
  await expect.poll(focused).toBe('field');
  await press('Uilen{Enter}');
  expect(bench.session.state.selected).toBe('Uilen');
  button('Stroom').element().focus();
  await press('{Enter}');
  await choose('Van', 'Hazen');
  await choose('Naar', 'Uilen');
  button('Teken de stroom').element().focus();
  await press('{Enter}');
  await expect.poll(focused).toBe('field');
  await press('prooi{Enter}');
  await choose('Gebruik ook', 'Hazen');
  button('Verbind').element().focus();
  await press('{Enter}');
  await expect.poll(focused).toMatch(/^Hazen\s+even groot$/);
  await press('{Enter}');
  expect(model(bench).flows.at(-1)?.expression).toBe('Hazen');
});

test('undo and redo keys are those of the session', async () => {
  const bench = await open();
  symbolOf(bench, 'Hazen').focus();
  await press('{Shift>}{ArrowDown}{/Shift}');
  expect(model(bench).diagram?.places).toHaveLength(1);
  await press('{Control>}z{/Control}');
  expect(model(bench).diagram).toBeUndefined();
  await press('{Control>}y{/Control}');
  expect(model(bench).diagram?.places).toHaveLength(1);
});

test('a drag is one change, and flows to outside go with their stock', async () => {
  const bench = await open();
  const before = symbolOf(bench, 'geboorte').getAttribute('transform');
  const symbol = symbolOf(bench, 'Hazen');
  await userEvent.dragAndDrop(symbol, paperOf(bench), {
    targetPosition: { x: 700, y: 200 },
  });
  await expect.poll(() => model(bench).diagram?.places).toHaveLength(1);
  await deepSettle(bench.place);
  expect(symbolOf(bench, 'geboorte').getAttribute('transform')).not.toBe(before);
  bench.session.undo();
  expect(bench.session.state.canUndo).toBe(false);
});

test('Delete takes a part out and says what has a blank now', async () => {
  const bench = await open();
  symbolOf(bench, 'a').focus();
  await press('{Delete}');
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('‘a’ is verwijderd. In ‘gegeten’ staat nu ... op die plaats.');
  expect(symbolOf(bench, 'gegeten').dataset['mark']).toBe('blank');
});

test('a faulty formula says why at once, while the last run stays', async () => {
  const bench = await open();
  const { run } = bench.session.state.run;
  bench.session.select('geboorte');
  await deepSettle(bench.place);
  await userEvent.fill(textbox('Formule'), 'r*(Hazen');
  await expect.element(page.getByText(/Hier hoort ‘\)’/)).toBeVisible();
  expect(model(bench).flows[0]?.expression).toBe('r*Hazen');
  await userEvent.fill(textbox('Formule'), 'r*Haz');
  await expect.element(page.getByText(/‘Haz’ is niet bekend/)).toBeVisible();
  expect(bench.session.state.run.run).toBe(run);
  await userEvent.fill(textbox('Formule'), '2*r*Hazen');
  await expect.poll(() => bench.session.state.faults).toEqual([]);
  bench.session.undo();
  expect(model(bench).flows[0]?.expression).toBe('r*Hazen');
});

test.each([
  ['Eenheid', 'per jaar', (own: OdeModel) => own.variables.at(-1)?.unit],
  ['Waarde', '0,07', (own: OdeModel) => String(own.constants[1]?.value).replace('.', ',')],
])('the field %s changes the model', async (label, text, read) => {
  const bench = await open();
  bench.session.select('a');
  await deepSettle(bench.place);
  await type(label, text);
  expect(read(model(bench))).toBe(text);
});

test('a constant becomes a slider, and its name is shown in a graph', async () => {
  const bench = await open();
  bench.session.select('a');
  await deepSettle(bench.place);
  await userEvent.click(page.getByRole('checkbox', { name: 'Met schuif in te stellen' }));
  expect(model(bench).parameters.at(-1)).toMatchObject({ name: 'a', min: 0, max: 0.1 });
  await type('Tot', '0,5');
  expect(model(bench).parameters.at(-1)).toMatchObject({ max: 0.5 });
  bench.session.select('sterfte');
  await deepSettle(bench.place);
  await userEvent.click(page.getByRole('checkbox', { name: 'In grafiek 1' }));
  expect(model(bench).views[0]?.y).toEqual(['Hazen', 'Vossen', 'sterfte']);
});

test('a relation is sketched with keys and typed', async () => {
  const bench = await open();
  button('Verband').element().focus();
  await press('{Enter}');
  const curve = page.getByRole('slider', { name: 'Kromme van verband1' });
  await expect.element(curve).toHaveAttribute('aria-valuetext', 'bij 0: 0');
  curve.element().focus();
  await press('{ArrowRight}{ArrowUp}{ArrowUp}');
  expect(model(bench).auxiliaries[0]?.table?.y).toEqual([0, 2.4, 4, 6, 8, 10]);
  await userEvent.click(page.getByText('Punten', { exact: true }));
  await type('y van punt 6', '7');
  expect(model(bench).auxiliaries[0]?.table?.y[5]).toBe(7);
  await type('x van punt 2', '9');
  await expect.element(page.getByText(/steeds groter worden/)).toBeVisible();
});

test('all is in the list too', async () => {
  const bench = await open();
  await userEvent.click(button('Lijst'));
  await expect.element(page.getByText('begint met 120; in: geboorte; uit: gegeten')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'sterfte', exact: true }));
  await expect.element(textbox('Formule')).toHaveValue('m*Vossen');
  page.getByRole('button', { name: 'sterfte', exact: true }).element().focus();
  await press('{Delete}');
  expect(model(bench).flows.map(({ name }) => name)).not.toContain('sterfte');
});

test('in the list something new needs no place', async () => {
  const bench = await open();
  await userEvent.click(button('Lijst'));
  await userEvent.click(button('Hulpgrootheid'));
  expect(model(bench).auxiliaries).toHaveLength(1);
  await userEvent.click(button('Pijl'));
  await choose('Van', 'Hazen');
  await choose('Naar', 'hulp1');
  await userEvent.click(button('Kies de formule'));
  await userEvent.click(button('Hazen even groot'));
  expect(model(bench).auxiliaries[0]?.expression).toBe('Hazen');
});

test('a flow to outside is drawn the way that was pointed at', async () => {
  const bench = await open();
  await userEvent.click(button('Stroom'));
  await userEvent.click(symbolOf(bench, 'Vossen'));
  await userEvent.click(paperOf(bench), { position: { x: 640, y: 200 } });
  await expect.poll(() => model(bench).flows.at(-1)?.from).toBe('Vossen');
  await deepSettle(bench.place);
  const top = (id: string) => symbolOf(bench, id).getBoundingClientRect().top;
  expect(top('stroom1')).toBeLessThan(top('Vossen'));
});

test('keys zoom the paper and make it fit again', async () => {
  const bench = await open();
  const view = () => paperOf(bench).querySelector('g')?.getAttribute('transform');
  symbolOf(bench, 'Vossen').focus();
  const before = view();
  await press('+++');
  await settle(bench.place);
  await expect.poll(view).not.toBe(before);
  await press('0');
  await expect.poll(view).toBe(before);
});

test('what differs from the original is marked and told', async () => {
  const bench = await open();
  button('Constante').element().focus();
  await press('{Enter}');
  await userEvent.click(button('Vergelijk met het origineel'));
  await expect.element(page.getByText('Constante ‘constante1’ is erbij gekomen.')).toBeVisible();
  expect(symbolOf(bench, 'constante1').dataset['mark']).toBe('added');
});

test('model lines are shown, and become stocks and flows when asked', async () => {
  const bench = await open(cooling);
  expect(button('Voorraad').elements()).toHaveLength(0);
  await userEvent.click(button('Maak er een model met voorraden en stromen van'));
  expect(bench.session.state.definition.semantics).toBe('ode');
  await expect.element(button('Voorraad')).toBeVisible();
});

test('a diagram to read only cannot be changed', async () => {
  const bench = await open(
    hares({ access: { rules: 'read', diagram: 'read', data: 'read', step: true } }),
  );
  expect(button('Voorraad').elements()).toHaveLength(0);
  symbolOf(bench, 'Hazen').focus();
  await press('{Delete}{Enter}');
  expect(model(bench).stocks).toHaveLength(2);
  await expect.element(page.getByText('120', { exact: true })).toBeVisible();
  expect(page.getByRole('textbox').elements()).toHaveLength(0);
});

test('of fifty stocks only what differs is written while time runs', async () => {
  const bench = await open(chain(50));
  const written = vi.spyOn(Element.prototype, 'setAttribute');
  const drawn = symbolOf(bench, 'S50');
  await bench.showAt(10);
  // Levels have a top and a height, pipes a stream each way.
  expect(written.mock.calls.length).toBeLessThan(4 * 50);
  written.mockRestore();
  expect(symbolOf(bench, 'S50')).toBe(drawn);
});

test.each(['light', 'dark'])('axe finds nothing in %s', async (theme) => {
  const bench = await open();
  document.documentElement.dataset['theme'] = theme;
  bench.session.select('aanwas');
  await deepSettle(bench.place);
  // What is not looked at is pale on purpose.
  bench.session.select('Vossen');
  await deepSettle(bench.place);
  expect(await axeProblems(bench.place)).toEqual([]);
  await userEvent.click(button('Lijst'));
  await userEvent.click(button('Stroom'));
  await deepSettle(bench.place);
  expect(await axeProblems(bench.place)).toEqual([]);
});

test('an event stands at the stock that it changes, with its moment when that is selected', async () => {
  const when = { when: 't - 10', direction: 'rising' as const };
  const { place, session } = await open(
    hares({ events: [{ ...when, set: [{ name: 'Vossen', expression: '0' }] }] }),
  );
  const symbol = page.getByRole('button', { name: /voorraad Vossen.*gebeurtenis/ });
  await expect.element(symbol).toBeVisible();
  expect(symbol.element().querySelector('.event')).not.toBeNull();
  expect(page.getByRole('button', { name: /voorraad Hazen.*gebeurtenis/ }).elements()).toEqual([]);
  session.select('Vossen');
  await deepSettle(place);
  await expect
    .element(page.getByText('zodra t - 10 door nul stijgt, Vossen wordt 0').first())
    .toBeVisible();
});

test('a flow that the diagram names has a name that rules can hold', async () => {
  const { place } = await open(cooling);
  const names = [
    ...find(place, 'ek-model-diagram').renderRoot.querySelectorAll('ek-diagram-drawing'),
  ]
    .flatMap((drawing) => [...drawing.renderRoot.querySelectorAll('[data-kind="flow"]')])
    .map((flow) => flow.getAttribute('data-id') ?? '');
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => name.includes(' '))).toEqual([]);
});

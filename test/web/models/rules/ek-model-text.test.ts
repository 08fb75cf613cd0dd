/** <ek-model-text>: typing rules, what is offered, told and followed. */
import { html, render } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { applyModelEdit } from '#core/models/editing/apply-edit.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import '#web/models/rules/ek-model-text.ts';
import { WorkbenchSession } from '#web/models/workbench-session.ts';
import { axeProblems, mount, settle } from '../../elements/mount.ts';
import { hares } from '../diagram/models.ts';
import { cooling } from '../models.ts';

async function open(definition: ModelDefinition = cooling()) {
  const session = new WorkbenchSession({ definition, runs: [] });
  const place = await mount(html``);
  const draw = (): void => {
    render(
      html`<ek-model-text
        .session=${session}
        .state=${session.state}
        .index=${10}
      ></ek-model-text>`,
      place,
    );
  };
  session.subscribe(draw);
  draw();
  await expect.poll(() => session.state.run.run).not.toBeNull();
  await settle(place);
  return { session, place };
}

const rules = () => page.getByRole('textbox', { name: 'Modelregels' });
const start = () => page.getByRole('textbox', { name: 'Startwaarden' });
const textOf = (field: ReturnType<typeof rules>) => (field.element() as HTMLTextAreaElement).value;
const list = () => page.getByRole('listbox', { name: 'Voorstellen' });

/** Types at the end of a field. */
async function typeIn(field: ReturnType<typeof rules>, text: string): Promise<void> {
  const area = field.element() as HTMLTextAreaElement;
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
  await userEvent.keyboard(text);
}

const linesOf = ({ state: { definition } }: WorkbenchSession) =>
  definition.semantics === 'lines' ? definition.rules : [];

test('a line that is typed becomes the model, and undo takes it back', async () => {
  const { session } = await open();
  const before = textOf(rules());
  await typeIn(rules(), '{Enter}x = 2*T');
  await expect.poll(() => linesOf(session)).toContain('x = 2*T');
  await expect.poll(() => session.state.run.run?.trajectory.series.has('x')).toBe(true);
  session.undo();
  await expect.poll(() => textOf(rules())).toBe(before);
  expect(session.state.isChanged).toBe(false);
});

test('what was typed stays as it was typed', async () => {
  const { session } = await open();
  await typeIn(rules(), '{Enter}x  =  0.5*T');
  await expect.poll(() => linesOf(session)).toContain('x  =  0.5*T');
  session.select('T');
  expect(textOf(rules())).toContain('x  =  0.5*T');
});

test('a fault stays in the text, at its line, with the last run', async () => {
  const { session } = await open();
  const { run } = session.state.run;
  await typeIn(rules(), '{Enter}y = 3 *');
  await expect.element(page.getByRole('button', { name: /Regel 3 Hier hoort/ })).toBeVisible();
  await expect.element(page.getByText('De grafiek toont nog het laatste model')).toBeVisible();
  await expect.element(rules()).toHaveAttribute('aria-invalid', 'true');
  expect(textOf(rules())).toContain('y = 3 *');
  expect(session.state.isChanged).toBe(false);
  expect(session.state.run.run).toBe(run);
});

test('an unknown name is a fault of the model, and the graph keeps its run', async () => {
  const { session } = await open();
  await typeIn(rules(), '{Enter}y = 3*q');
  await expect.element(page.getByRole('button', { name: /‘q’ is niet bekend/ })).toBeVisible();
  expect(session.state.run.run).not.toBeNull();
});

test('text that cannot be read gives way to another model, and can be put back', async () => {
  const { session } = await open();
  await typeIn(rules(), '{Enter}y = 3 *');
  await expect.element(page.getByRole('button', { name: /Regel 3/ })).toBeVisible();
  session.change(cooling({ rules: ['t = t + dt'] }));
  await expect.poll(() => textOf(rules())).toBe('t = t + dt');
  await userEvent.click(page.getByRole('button', { name: 'Zet mijn tekst terug' }));
  await expect.poll(() => textOf(rules())).toContain('y = 3 *');
});

test('rules of stocks and flows change the flows', async () => {
  const { session } = await open(hares());
  await typeIn(start(), '{Enter}b = 2');
  await expect
    .poll(() => {
      const { definition } = session.state;
      return definition.semantics === 'ode' ? definition.constants.at(-1) : null;
    })
    .toEqual({ name: 'b', value: 2 });
});

test('a change in another view shows in the text, also while it has focus', async () => {
  const { session } = await open(hares());
  await typeIn(rules(), '{Home}');
  const edited = applyModelEdit(session.state.definition, {
    kind: 'set-value',
    name: 'r',
    value: 1.5,
  });
  if (!edited.ok) throw new Error('not edited');
  session.change(edited.definition);
  await expect.poll(() => textOf(start())).toContain("r = 1,5 '1/jaar");
});

test('a curled apostrophe begins a comment too', async () => {
  const { session } = await open();
  await typeIn(rules(), '{Enter}x = 2 ’m');
  await expect.poll(() => linesOf(session)).toContain("x = 2 'm");
});

test('names are completed with keys', async () => {
  await open();
  await typeIn(rules(), '{Enter}x = T_');
  await expect.element(list()).toBeVisible();
  expect(rules().element().getAttribute('aria-activedescendant')).toBeNull();
  await userEvent.keyboard('{ArrowDown}');
  await expect
    .element(page.getByRole('option', { name: /T_omg/ }))
    .toHaveAttribute('aria-selected', 'true');
  expect(rules().element().getAttribute('aria-activedescendant')).toBe('suggestion-0');
  await userEvent.keyboard('{Enter}');
  expect(textOf(rules())).toMatch(/x = T_omg$/);
  await expect.element(list()).not.toBeInTheDocument();
});

test('a suggestion can be clicked, and the text keeps focus', async () => {
  await open();
  await typeIn(rules(), '{Enter}x = T_');
  await userEvent.click(page.getByRole('option', { name: /T_omg/ }));
  expect(textOf(rules())).toMatch(/x = T_omg$/);
  expect(rules().element().matches(':focus')).toBe(true);
});

test('Tab completes, and moves on when nothing is offered', async () => {
  await open();
  await typeIn(rules(), '{Enter}x = sq');
  await expect.element(list()).toBeVisible();
  await userEvent.keyboard('{Tab}');
  expect(textOf(rules())).toMatch(/x = sqrt\($/);
  await userEvent.keyboard('{Tab}');
  expect(rules().element().matches(':focus')).toBe(false);
});

test('Enter makes a new line as long as nothing was chosen', async () => {
  await open();
  await typeIn(rules(), '{Enter}x = T_');
  await expect.element(list()).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(textOf(rules())).toMatch(/x = T_\n$/);
});

test('Escape closes the list only', async () => {
  await open();
  await typeIn(rules(), '{Enter}x = T_');
  await expect.element(list()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(list()).not.toBeInTheDocument();
  expect(textOf(rules())).toMatch(/x = T_$/);
});

test('F2 tells what a name is, and marks it everywhere', async () => {
  const { session, place } = await open();
  const area = start().element() as HTMLTextAreaElement;
  area.focus();
  area.setSelectionRange(9, 9);
  await userEvent.keyboard('{F2}');
  expect(session.state.selected).toBe('T_omg');
  await settle(place);
  await expect.element(page.getByRole('region', { name: 'Over T_omg' })).toBeVisible();
  await userEvent.click(
    page
      .getByRole('region', { name: 'Over T_omg' })
      .getByRole('button', { name: 'T', exact: true }),
  );
  expect(session.state.selected).toBe('T');
  await settle(place);
  const about = page.getByRole('region', { name: 'Over T', exact: true });
  await expect.element(about.getByText('voorraad')).toBeVisible();
  const marks = [...place.querySelectorAll('ek-model-text')].flatMap((text) =>
    [...(text.shadowRoot?.querySelectorAll('ek-rules-field') ?? [])].flatMap((field) => [
      ...(field.shadowRoot?.querySelectorAll('[data-marked]') ?? []),
    ]),
  );
  expect(marks.map((mark) => mark.textContent)).toEqual(['T', 'T', 'T', 'T']);
});

test('units that do not fit are advice', async () => {
  const { session } = await open();
  await typeIn(start(), "{Enter}m = 2 'kg");
  await typeIn(rules(), '{Enter}x = T + m');
  await expect.element(page.getByText('Kloppen de eenheden?')).toBeVisible();
  await expect.element(page.getByText(/‘°C’ en ‘kg’/)).toBeVisible();
  expect(session.state.faults).toEqual([]);
});

test('says what rules leave out', async () => {
  await open(hares());
  await expect.element(page.getByText(/Runge-Kutta van orde 4/)).toBeVisible();
});

test('compares with the original', async () => {
  const { place } = await open();
  await typeIn(rules(), '{Enter}x = 2*T');
  await userEvent.click(page.getByRole('button', { name: 'Vergelijk met het origineel' }));
  await expect.element(page.getByText('Hulpgrootheid ‘x’ is erbij gekomen.')).toBeVisible();
  await settle(place);
  const field = place.querySelector('ek-model-text')?.shadowRoot?.querySelector('ek-rules-field');
  expect(field?.shadowRoot?.querySelector('[data-changed]')?.textContent).toBe('3');
});

test('can be read only where the author wants that', async () => {
  await open(cooling({ access: { rules: 'read', diagram: 'read', data: 'read', step: true } }));
  await expect.element(rules()).toHaveAttribute('readonly');
  await expect.element(page.getByText('Je kunt deze regels lezen')).toBeVisible();
});

test.each(['light', 'dark'])('axe finds nothing (%s)', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const { session, place } = await open();
  session.select('T');
  await typeIn(rules(), '{Enter}x = T_');
  await expect.element(list()).toBeVisible();
  expect(await axeProblems(place)).toEqual([]);
  await userEvent.keyboard('{Escape}{Enter}y = *');
  await expect.element(page.getByRole('button', { name: /Regel/ }).first()).toBeVisible();
  expect(await axeProblems(place)).toEqual([]);
});

/** <ek-model-form>: an author writes a model as it stands in an exam, and sees it run. */
import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Value } from 'typebox/value';
import { ModelDefinition } from '#core/models/definition.ts';
import { compileModel } from '#core/models/index.ts';
import type { EkModelForm } from '#web/editor/model-form/ek-model-form.ts';
import '#web/editor/model-form/ek-model-form.ts';
import type { ModelSaveEvent } from '#web/editor/model-form/model-save-event.ts';
import { focused, still } from './page-state.ts';
import { axeProblems, mountOne, settle } from '../../elements/mount.ts';
import { cooling } from '../../models/models.ts';
import { ode } from '../../../core/models/builders.ts';

const field = (name: string | RegExp) => page.getByRole('textbox', { name, exact: true });
const rules = () => field('Modelregels');
const start = () => field('Startwaarden');
const row = (name: string) => page.getByRole('group', { name, exact: true });
const slider = (name: RegExp) => page.getByRole('slider', { name });

interface Opened {
  readonly form: EkModelForm;
  readonly saved: ModelDefinition[];
  submit(): Promise<void>;
}

async function open(model: ModelDefinition | null = null, taken: string[] = []): Promise<Opened> {
  const saved: ModelDefinition[] = [];
  const form = await mountOne(
    'ek-model-form',
    html`<ek-model-form
      .model=${model}
      .taken=${taken}
      @ek-model-save=${(event: ModelSaveEvent) => saved.push(event.model)}
    ></ek-model-form>`,
  );
  await settle(document.body);
  const submit = async (): Promise<void> => {
    form.submit();
    await settle(document.body);
  };
  return { form, saved, submit };
}

function openRow(form: EkModelForm, name: string): void {
  const group = form.renderRoot.querySelector(`[role='group'][aria-label='${name}']`);
  const details = group?.closest('details');
  if (!details) throw new Error(`no row ${name}`);
  details.open = true;
}

const cup = {
  rules: 'Q = k*(T - T_omg)*dt\nT = T - Q/(m*c)\nt = t + dt',
  start:
    "T = 90 '°C\nT_omg = 20 '°C\nk = 0,6 'W/K\nm = 0,25 'kg\nc = 4180 'J/(kg·K)\ndt = 60 's\nt = 0 's",
};

describe('a new model', () => {
  test('goes from texts to a model that runs and can be kept', async () => {
    const { saved, submit } = await open(null, ['koelende-beker']);
    await userEvent.fill(field(/^Titel/), 'Koelende beker');
    await userEvent.fill(rules(), cup.rules);
    await userEvent.fill(start(), cup.start);
    await expect.element(slider(/^k$/)).toBeVisible();
    await expect.element(page.getByRole('slider', { name: /Grafiek van T/ })).toBeVisible();
    await submit();
    const [model] = saved;
    if (model === undefined) throw new Error('not saved');
    expect(Value.Check(ModelDefinition, model)).toBe(true);
    expect(compileModel(model).ok).toBe(true);
    expect(model).toMatchObject({
      id: 'koelende-beker-2',
      title: 'Koelende beker',
      time: { variable: 't', unit: 's', start: 0, end: 6000, step: 60 },
      rules: cup.rules.split('\n'),
    });
    expect(model.parameters.map(({ name }) => name)).toEqual(['T_omg', 'k', 'm', 'c']);
  });

  test('without a title or a graph is not kept; what is missing is told', async () => {
    const { saved, submit } = await open();
    await submit();
    expect(saved).toEqual([]);
    const told = page.getByRole('alert').filter({ hasText: 'kan nog niet' });
    await expect.element(told).toHaveTextContent(/titel.*grafiek/i);
    expect(focused()).toBe(told.element());
    await expect.element(field(/^Titel/)).toHaveAttribute('aria-invalid', 'true');
  });
});

describe('a model that is changed', () => {
  test('comes out as it went in when nothing was changed', async () => {
    const model = cooling();
    const { saved, submit, form } = await open(model);
    expect(form.hasChanges).toBe(false);
    await submit();
    expect(saved).toEqual([model]);
  });

  test('shows the last good run while a rule is wrong, and says where', async () => {
    const { form, saved, submit } = await open(cooling());
    await expect.element(slider(/Afkoelconstante/)).toBeVisible();
    await userEvent.fill(rules(), 'T = T - k*(T - T_omg*dt\nt = t + dt');
    const fault = page.getByRole('button', { name: /Regel 1/ });
    await expect.element(fault).toBeVisible();
    await expect.element(rules()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(rules()).toHaveAccessibleDescription(/Regel 1 Hier hoort ‘\)’/);
    await expect.element(page.getByText('Je ziet het laatste model dat werkte.')).toBeVisible();
    await expect.element(slider(/Afkoelconstante/)).toBeVisible();
    await submit();
    expect(saved).toEqual([]);
    await userEvent.click(fault);
    expect(focused()).toBe(rules().element());
    expect((rules().element() as HTMLTextAreaElement).selectionStart).toBeGreaterThan(10);
    expect(form.hasChanges).toBe(true);
  });

  test('a name without a value is told at its line', async () => {
    await open(cooling());
    await userEvent.fill(rules(), 'T = T - k*(T - T_kamer)*dt\nt = t + dt');
    await expect
      .element(page.getByRole('button', { name: /Regel 1.*‘T_kamer’ is niet bekend/ }))
      .toBeVisible();
  });

  test('a row changes words and bounds; bounds the wrong way are told there', async () => {
    const { form, saved, submit } = await open(cooling());
    openRow(form, 'k');
    await userEvent.fill(row('k').getByRole('textbox', { name: 'Naam' }), 'afkoelsnelheid');
    await userEvent.fill(row('k').getByRole('textbox', { name: 'Van', exact: true }), '2');
    await expect.element(row('k').getByText(/grenzen van ‘k’/)).toBeVisible();
    await submit();
    expect(saved).toEqual([]);
    await userEvent.fill(row('k').getByRole('textbox', { name: 'Tot en met' }), '4');
    await submit();
    expect(saved[0]?.parameters[0]).toEqual({
      name: 'k',
      label: 'afkoelsnelheid',
      unit: 'min⁻¹',
      min: 2,
      max: 4,
      step: 0.1,
    });
  });

  test('a bound that is no number stays as typed, with a sentence', async () => {
    const { form, saved, submit } = await open(cooling());
    openRow(form, 'k');
    const bound = row('k').getByRole('textbox', { name: 'Tot en met' });
    await userEvent.fill(bound, 'veel');
    await userEvent.keyboard('{Tab}');
    await expect.element(bound).toHaveValue('veel');
    await expect.element(bound).toHaveAccessibleDescription(/geen getal/);
    await submit();
    expect(saved).toEqual([]);
  });

  test('pupils may no longer move what is taken off', async () => {
    const { form, saved, submit } = await open(cooling());
    openRow(form, 'T_omg');
    await userEvent.click(
      row('T_omg').getByRole('checkbox', { name: 'Leerlingen mogen dit veranderen' }),
    );
    await submit();
    expect(saved[0]?.parameters.map(({ name }) => name)).toEqual(['k']);
  });

  test('a graph draws what is chosen', async () => {
    const { saved, submit } = await open(cooling());
    const graph = page.getByRole('group', { name: 'Grafiek 1' });
    await userEvent.click(graph.getByRole('checkbox', { name: /^T_omg/ }));
    await submit();
    expect(saved[0]?.views).toEqual([{ kind: 'graph', y: ['T', 'T_omg'] }]);
  });

  test('graphs come and go; an empty one is none', async () => {
    const { saved, submit } = await open(cooling());
    await userEvent.click(page.getByRole('button', { name: 'Grafiek erbij' }));
    await submit();
    expect(saved[0]?.views).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: 'Verwijder grafiek 1' }));
    await submit();
    expect(saved).toHaveLength(1);
  });

  test('a time step in the start values is changed there', async () => {
    const { saved, submit } = await open(cooling());
    await userEvent.fill(start(), "T = 80\nT_omg = 20\nk = 0,4 'per min\ndt = 0,5 'min");
    const step = page.getByRole('textbox', { name: 'Tijdstap' });
    await expect.element(step).toHaveValue('0,5');
    await expect.element(step).toHaveAttribute('readonly');
    await submit();
    expect(saved[0]?.time).toMatchObject({ step: 0.5, end: 10, unit: 'min' });
  });
});

describe('a model of stocks and flows', () => {
  const model = ode(
    { N: ['10', 'r*N'] },
    { r: 0.5 },
    {},
    { views: [{ kind: 'graph', y: ['N'] }], variables: [{ name: 'N', label: 'aantal', unit: '' }] },
  );

  test('shows its rules to read, and takes other words', async () => {
    const { form, saved, submit } = await open(model);
    await expect.element(rules()).toHaveAttribute('readonly');
    await expect.element(rules()).toHaveValue('dN = r*N\nN = N + dN*dt\nt = t + dt');
    openRow(form, 'N');
    await userEvent.fill(row('N').getByRole('textbox', { name: 'Naam' }), 'konijnen');
    await submit();
    expect(saved).toEqual([{ ...model, variables: [{ name: 'N', label: 'konijnen', unit: '' }] }]);
  });
});

test.each(['light', 'dark'])('axe finds nothing in %s, also with faults', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const { form, submit } = await open(cooling());
  openRow(form, 'k');
  await userEvent.fill(rules(), 'T = T - k*(\nt = t + dt');
  await submit();
  await settle(document.body);
  await still();
  expect(await axeProblems(form)).toEqual([]);
});

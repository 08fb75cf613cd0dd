/** <ek-block-properties>: every field of every kind, by label and keyboard. */
import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { blockKinds, blocks, type BlockKind } from '#core/blocks/index.ts';
import type { BlockDescriptor } from '#core/blocks/descriptor.ts';
import { isAccepted } from '#web/editor/properties/accepted-value.ts';
import { axeProblems, mount, settle } from '../../elements/mount.ts';
import { attributesOf, openPanel } from './panel.ts';
import { surroundingsWith } from './surroundings.ts';

const field = (name: string) => page.getByRole('textbox', { name });
const choice = (name: string) => page.getByRole('combobox', { name });
const box = (name: string) => page.getByRole('checkbox', { name });

async function type(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text);
  await userEvent.keyboard('{Tab}');
  await settle(document.body);
}

async function choose(name: string, option: string): Promise<void> {
  await userEvent.selectOptions(choice(name), option);
  await settle(document.body);
}

describe('a kind', () => {
  test.each(blockKinds)('%s has an element for every field, or a line', async (kind) => {
    const { element } = await openPanel(kind, example(kind));
    const { fields }: BlockDescriptor = blocks[kind];
    const drawn = element.renderRoot.querySelectorAll('.fields > *');
    expect(drawn).toHaveLength(fields.length);
    if (fields.length === 0) await expect.element(page.getByText(/Hier valt niets/)).toBeVisible();
    expect(await axeProblems(element)).toEqual([]);
  });
});

describe('a value that the schema accepts is reported once', () => {
  test.each<[BlockKind, string, string, unknown]>([
    ['table', 'Bijschrift', ' Soortelijke  warmte ', ['caption', 'Soortelijke  warmte']],
    ['figure', 'Beschrijving', 'Een lijn', ['alt', 'Een lijn']],
    ['figure', 'Maker en licentie', 'KNMI', ['credit', 'KNMI']],
    ['reveal', 'Titel', 'Denk aan de massa', ['title', 'Denk aan de massa']],
    ['formula', 'Formule', 'Q = mc', ['tex', 'Q = mc']],
    ['number', 'Antwoord', '1,5', ['answer', 1.5]],
    ['number', 'Antwoord', '6,0·10^23', ['answer', 6e23]],
    ['number', 'Marge', '0,1', ['tolerance', 0.1]],
    ['number', 'Significante cijfers', '3', ['significant', 3]],
    ['number', 'Eenheid', 'm/s²', ['unit', 'm/s²']],
    ['measurements', 'Aantal rijen', '8', ['rows', 8]],
  ])('%s: %s', async (kind, label, text, change) => {
    const { changes } = await openPanel(kind);
    await type(label, text);
    expect(changes).toEqual([change]);
  });

  test.each<[BlockKind, string, string, unknown]>([
    ['heading', 'Niveau', 'Tussenkop', ['level', 'h3']],
    ['callout', 'Soort kader', 'Practicum', ['kind', 'practical']],
    ['reveal', 'Soort', 'Uitwerking', ['kind', 'solution']],
    ['number', 'De marge is', 'in de eenheid van het antwoord', ['toleranceKind', 'absolute']],
    ['link', 'Gaat naar', 'Opwarmen', ['href', 'fragment:bbbbbbbb']],
    ['term', 'Begrip', 'energie', ['term', 'eeeeeeee']],
    ['model', 'Model', 'Thee', ['model', 'thee']],
  ])('%s: %s out of a list', async (kind, label, option, change) => {
    const { changes } = await openPanel(kind, example(kind));
    await choose(label, option);
    expect(changes).toEqual([change]);
  });

  test.each([
    ['Meer antwoorden mogelijk', ['multiple', true]],
    ['Wisselende volgorde', ['shuffle', true]],
  ])('choice: %s', async (label, change) => {
    const { changes } = await openPanel('choice');
    await userEvent.click(box(label));
    expect(changes).toEqual([change]);
  });

  test('an empty number is null where that is allowed', async () => {
    const { changes } = await openPanel('number', { answer: 4, significant: 2 });
    await type('Significante cijfers', '');
    await type('Antwoord', '');
    expect(changes).toEqual([
      ['significant', null],
      ['answer', null],
    ]);
  });

  test('an address without https gets it', async () => {
    const { changes } = await openPanel('link', { href: 'https://knmi.nl' });
    await type('Adres', 'www.nu.nl/weer');
    expect(changes).toEqual([['href', 'https://www.nu.nl/weer']]);
  });

  test('line breaks that are pasted become spaces, and Enter reports', async () => {
    const { changes } = await openPanel('table');
    await userEvent.fill(field('Bijschrift'), 'een\n twee');
    await userEvent.keyboard('{Enter}');
    expect(changes).toEqual([['caption', 'een twee']]);
  });
});

describe('a value that cannot be', () => {
  test.each<[BlockKind, string, string, RegExp]>([
    ['number', 'Antwoord', 'veel', /geen getal/],
    ['number', 'Antwoord', '12 m', /geen getal/],
    ['number', 'Marge', '', /Vul hier iets in/],
    ['measurements', 'Aantal rijen', '2,5', /heel getal van 1 tot en met 100/],
    ['measurements', 'Aantal rijen', '101', /heel getal/],
    ['link', 'Adres', 'javascript:alert(1)', /geen adres/],
  ])(
    '%s: %s “%s” stays, with a sentence, and is not reported',
    async (kind, label, text, words) => {
      const { changes } = await openPanel(kind, kind === 'link' ? { href: 'https://a.nl' } : {});
      await type(label, text);
      expect(changes).toEqual([]);
      await expect.element(field(label)).toHaveValue(text);
      await expect.element(field(label)).toHaveAccessibleDescription(words);
      await expect.element(field(label)).toHaveAttribute('aria-invalid', 'true');
    },
  );

  test('is well again when it is mended', async () => {
    const { changes } = await openPanel('number');
    await type('Antwoord', 'veel');
    await type('Antwoord', '12');
    expect(changes).toEqual([['answer', 12]]);
    await expect.element(field('Antwoord')).not.toHaveAttribute('aria-invalid', 'true');
  });

  test.each<[BlockKind, string, unknown]>([
    ['heading', 'level', 'h1'],
    ['measurements', 'columns', [{ name: 't' }]],
    ['model', 'views', []],
    ['figure', 'src', null],
    ['figure', 'nergens', ''],
  ])('in %s, %s is not accepted by the schema', (kind, attribute, value) => {
    expect(isAccepted(kind, attribute, value)).toBe(false);
  });
});

describe('a change by a colleague', () => {
  test('is shown in a field where nobody types', async () => {
    const { receive } = await openPanel('table', { caption: 'oud' });
    await receive({ caption: 'nieuw' });
    await expect.element(field('Bijschrift')).toHaveValue('nieuw');
  });

  test('does not take the place of what is being typed; that is reported, the other told', async () => {
    const { changes, receive } = await openPanel('table', { caption: 'oud' });
    await userEvent.fill(field('Bijschrift'), 'van mij');
    await receive({ caption: 'van haar' });
    await expect.element(field('Bijschrift')).toHaveValue('van mij');
    await userEvent.keyboard('{Tab}');
    expect(changes).toEqual([['caption', 'van mij']]);
    await expect
      .element(page.getByText('Een ander schreef hier intussen: ‘van haar’.'))
      .toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Neem over' }));
    expect(changes.at(-1)).toEqual(['caption', 'van haar']);
    await expect.element(field('Bijschrift')).toHaveValue('van haar');
  });

  test('is shown on leaving when nothing was typed after the last report', async () => {
    const { changes, receive } = await openPanel('table', { caption: 'oud' });
    await userEvent.fill(field('Bijschrift'), 'van mij');
    await userEvent.keyboard('{Enter}');
    await receive({ caption: 'van haar' });
    await expect.element(field('Bijschrift')).toHaveValue('van mij');
    await userEvent.keyboard('{Tab}');
    await expect.element(field('Bijschrift')).toHaveValue('van haar');
    expect(changes).toEqual([['caption', 'van mij']]);
  });

  test('of another attribute leaves what is being typed', async () => {
    const { receive } = await openPanel('number', { unit: 'J' });
    await userEvent.fill(field('Antwoord'), '12,');
    await receive({ unit: 'kJ' });
    await expect.element(field('Antwoord')).toHaveValue('12,');
    await expect.element(field('Eenheid')).toHaveValue('kJ');
  });

  test('another block gets fresh fields', async () => {
    const { element } = await openPanel('number', { answer: 1 });
    await type('Antwoord', 'veel');
    element.attrs = attributesOf('number', { id: 'blokbbbb', answer: 2 });
    await settle(document.body);
    await expect.element(field('Antwoord')).toHaveValue('2');
    await expect.element(field('Antwoord')).not.toHaveAttribute('aria-invalid', 'true');
  });
});

describe('names', () => {
  test('the last view cannot be taken off', async () => {
    const { changes } = await openPanel('model', { model: 'koffie', views: ['graph'] });
    await userEvent.click(box('Grafiek'));
    expect(changes).toEqual([]);
    await expect.element(page.getByText('Kies er minstens één.')).toBeVisible();
    await userEvent.click(box('Regels'));
    expect(changes).toEqual([['views', ['rules']]]);
  });

  test('what pupils may change are the parameters of the model, in its order', async () => {
    const { changes } = await openPanel('model', { model: 'koffie' });
    await userEvent.click(box('Kamer (T_omg)'));
    await userEvent.click(box('Afkoelconstante (k)'));
    expect(changes).toEqual([
      ['controls', ['T_omg']],
      ['controls', ['k', 'T_omg']],
    ]);
  });

  test('a name that the model no longer has can be taken off', async () => {
    const { changes } = await openPanel('model', { model: 'koffie', controls: ['k', 'oud'] });
    await userEvent.click(box('oud (bestaat niet meer)'));
    expect(changes).toEqual([['controls', ['k']]]);
  });
});

describe('a formula', () => {
  test('is shown as it will be, at every key', async () => {
    await openPanel('formula');
    await userEvent.fill(field('Formule'), '\\frac{a}{b}');
    const preview = page.getByRole('group', { name: 'Zo ziet de formule eruit' });
    await expect.element(preview).toBeVisible();
    expect(preview.element().querySelector('mfrac')).not.toBeNull();
  });

  test('that cannot be read yet says so', async () => {
    await openPanel('formula');
    await userEvent.fill(field('Formule'), '\\frac{a');
    await expect.element(page.getByText('Deze LaTeX is (nog) niet te lezen.')).toBeVisible();
  });

  test('brings no markup of its own onto the page', async () => {
    const { element } = await openPanel('formula', { tex: '\\text{<img src=x onerror=alert(1)>}' });
    const shown = element.renderRoot.querySelector('ek-formula-property')?.renderRoot;
    expect(shown?.querySelectorAll('img, script')).toHaveLength(0);
  });
});

describe('a term', () => {
  test('can be made on the spot', async () => {
    const surroundings = surroundingsWith();
    const { changes } = await openPanel('term', { term: 'wwwwwwww' }, surroundings);
    await userEvent.click(page.getByRole('button', { name: 'Nieuw begrip' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Begrip' }), 'massa');
    await userEvent.fill(page.getByRole('textbox', { name: 'Uitleg' }), 'Hoeveel er is.');
    await userEvent.click(page.getByRole('button', { name: 'Voeg toe' }));
    await expect.poll(() => changes).toEqual([['term', 'nnnnnnnn']]);
    expect(surroundings.addTerm).toHaveBeenCalledWith('massa', 'Hoeveel er is.');
  });

  test('keeps what was typed when it could not be added', async () => {
    const addTerm = () => Promise.reject(new Error('nee'));
    const { changes } = await openPanel(
      'term',
      { term: 'wwwwwwww' },
      surroundingsWith({ addTerm }),
    );
    await userEvent.click(page.getByRole('button', { name: 'Nieuw begrip' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Begrip' }), 'massa');
    await userEvent.fill(page.getByRole('textbox', { name: 'Uitleg' }), 'Hoeveel er is.');
    await userEvent.click(page.getByRole('button', { name: 'Voeg toe' }));
    await expect.element(page.getByText('Dat is niet gelukt. Probeer het opnieuw.')).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Begrip' })).toHaveValue('massa');
    expect(changes).toEqual([]);
  });
});

test('fits in a narrow panel', async () => {
  const place = await mount(
    html`<div>
      ${blockKinds.map(
        (kind) =>
          html`<ek-block-properties
            .kind=${kind}
            .attrs=${attributesOf(kind, example(kind))}
            .surroundings=${surroundingsWith()}
          ></ek-block-properties>`,
      )}
    </div>`,
  );
  place.style.setProperty('inline-size', '280px');
  await settle(place);
  expect(place.scrollWidth).toBeLessThanOrEqual(280);
});

function example(kind: BlockKind): Readonly<Record<string, unknown>> {
  const column = { name: 't', label: 'tijd', symbol: 't', unit: 's', values: [] };
  const examples: Partial<Record<BlockKind, Readonly<Record<string, unknown>>>> = {
    formula: { tex: 'a^2' },
    figure: { src: 'media/lijn.svg', alt: 'Een lijn.' },
    link: { href: 'fragment:aaaaaaaa' },
    term: { term: 'wwwwwwww' },
    model: { model: 'koffie' },
    measurements: { columns: [column] },
  };
  return examples[kind] ?? {};
}

/** The words of the form in which an author makes a motion. */
import type { DragKind, EditablePart, ShapeKind } from '#core/mechanics/edit-scene.ts';

const items: Readonly<Record<EditablePart | 'fills', string>> = {
  bodies: 'Voorwerp',
  fills: 'Gas',
  springs: 'Veer',
  ropes: 'Touw',
  rods: 'Staaf',
  walls: 'Wand',
  drives: 'Kracht van buiten',
};

const shapes: Readonly<Record<ShapeKind, string>> = {
  point: 'punt',
  disc: 'schijf of bol',
  box: 'blok',
};

const drags: Readonly<Record<DragKind | 'none', string>> = {
  none: 'geen',
  linear: 'evenredig met v',
  quadratic: 'evenredig met v²',
  shape: 'met C_w en frontaal oppervlak',
};

export const sceneFormText = {
  begin: 'Begin met',
  take: 'Neem deze',
  takeHint: 'Vervangt wat er nu staat. Met Ctrl+Z krijg je dat terug.',
  notLoaded: 'Het formulier kon niet worden geladen. Kies het blok opnieuw.',
  refused: 'Deze waarde kan hier niet.',
  notANumber: 'Dit is geen getal. Typ bijvoorbeeld 0,8 of 2·10^3.',
  faults: 'Zo kan het nog niet',

  general: 'Titel en uitleg',
  title: 'Titel',
  description: 'Wat er te zien is',
  descriptionHint: 'Eén zin boven de tekening.',
  source: 'Waar de getallen vandaan komen',

  item: (part: EditablePart | 'fills', name: string) => `${items[part]} ${name}`,
  add: (part: EditablePart | 'fills') => `${items[part]} toevoegen`,
  remove: 'Verwijder',
  removeItem: (name: string) => `Verwijder ${name.toLowerCase()}`,
  sections: {
    bodies: 'Voorwerpen',
    connections: 'Veren, touwen en staven',
    walls: 'Wanden en vloeren',
    drives: 'Krachten van buiten',
    fields: 'Zwaartekracht en velden',
    time: 'Tijd',
    view: 'Beeld',
    graphs: 'Grafieken',
    controls: 'Wat leerlingen instellen',
  },
  name: 'Naam',
  shape: 'Vorm',
  shapes,
  drag: 'Luchtweerstand',
  drags,
  fixed: 'staat vast',
  from: 'Van',
  to: 'Naar',
  fixedPoint: 'een vast punt',
  on: 'Werkt op',
  slides: 'Glijdt over',
  free: 'niets: beweegt vrij',
  ends: { 'from.x': 'begin x', 'from.y': 'begin y', 'to.x': 'eind x', 'to.y': 'eind y' },
  point: (axis: 'x' | 'y') => `${axis} van het vaste punt`,
  endsRun: 'de beweging stopt als iets deze wand raakt',
  surfaceHint: 'Leeg: zoals van het voorwerp.',

  time: {
    end: 'Duur',
    interval: 'Tijd tussen twee punten',
    intervalHint: 'Kleiner is vloeiender en nauwkeuriger, en duurt langer om te berekenen.',
  },
  view: {
    'centre.x': 'Midden van het beeld, x',
    'centre.y': 'Midden van het beeld, y',
    width: 'Breedte van het beeld',
    show: 'Bij het begin zichtbaar',
    showSpeeds: 'snelheidsverdeling van het gas',
    stroboscope: 'Tijd tussen twee beelden van de stroboscoop',
    stroboscopeHint: 'Leeg is geen stroboscoop.',
  },
  graphs: {
    none: 'Er is nog geen grafiek gekozen. Leerlingen kiezen er dan zelf een.',
    name: (number: number) => `Grafiek ${String(number)}`,
    first: 'wordt als eerste getoond',
    makeFirst: 'Toon als eerste',
    title: 'Titel van de grafiek',
    series: 'Ook in deze grafiek',
    add: 'Grafiek van',
    addSeries: 'Voeg toe',
    addGraph: 'Voeg grafiek toe',
    remove: 'Verwijder deze grafiek',
  },
  /** When a colleague changed the motion that is being typed in. */
  meanwhile: 'Een ander veranderde deze beweging intussen. Nu staat er wat jij typte.',
  takeTheirs: 'Neem die van de ander',
  controls: {
    none: 'Leerlingen kunnen nog niets instellen.',
    add: 'Laat ook instellen',
    min: 'Van',
    max: 'Tot',
    step: 'Stap',
  },
  withUnit: (label: string, unit: string) => (unit === '' ? label : `${label} (${unit})`),
} as const;

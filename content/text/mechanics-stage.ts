/** The Dutch words of the stage on which a scene of mechanics is shown. Numbers come in as text. */
import type { Control, ForceKind, Motion, Scene, TrajectoryEnd } from '#core/mechanics/index.ts';
import { listed } from './models.ts';

/** A force in a figure: its symbol, base and subscript, and its name. */
export const forceText: Readonly<
  Record<ForceKind, { readonly symbol: string; readonly label: string }>
> = {
  gravity: { symbol: 'F_z', label: 'zwaartekracht' },
  gravitation: { symbol: 'F_g', label: 'gravitatiekracht' },
  electric: { symbol: 'F_el', label: 'elektrische kracht' },
  magnetic: { symbol: 'F_L', label: 'lorentzkracht' },
  coulomb: { symbol: 'F_C', label: 'coulombkracht' },
  drag: { symbol: 'F_lucht', label: 'luchtweerstand' },
  spring: { symbol: 'F_v', label: 'veerkracht' },
  damping: { symbol: 'F_d', label: 'dempingskracht' },
  tension: { symbol: 'F_span', label: 'spankracht' },
  normal: { symbol: 'F_n', label: 'normaalkracht' },
  friction: { symbol: 'F_w', label: 'schuifwrijving' },
  drive: { symbol: 'F_a', label: 'aandrijfkracht' },
  contact: { symbol: 'F_c', label: 'contactkracht' },
  net: { symbol: 'F_res', label: 'resulterende kracht' },
};

interface ControlWords {
  readonly symbol: string;
  readonly label: string;
  readonly unit: string;
  /** What the unit is in that of the scene; 1 unless stated. */
  readonly inScene?: number;
}

/** People read angles in degrees. */
const degree = { unit: '°', inScene: Math.PI / 180 };

/** What a pupil may move, by part and property. */
const controlWords: Readonly<Record<string, ControlWords>> = {
  mass: { symbol: 'm', label: 'massa', unit: 'kg' },
  charge: { symbol: 'q', label: 'lading', unit: 'C' },
  restitution: { symbol: 'e', label: 'botsingscoëfficiënt', unit: '' },
  friction: { symbol: 'μ_k', label: 'wrijvingscoëfficiënt, schuivend', unit: '' },
  staticFriction: { symbol: 'μ_s', label: 'wrijvingscoëfficiënt, stilliggend', unit: '' },
  angle: { symbol: 'φ', label: 'hoek', ...degree },
  'drives.angle': { symbol: 'α', label: 'richting', ...degree },
  spin: { symbol: 'ω', label: 'hoeksnelheid', unit: 'rad/s' },
  'position.x': { symbol: 'x_0', label: 'beginplaats in de x-richting', unit: 'm' },
  'position.y': { symbol: 'y_0', label: 'beginplaats in de y-richting', unit: 'm' },
  'velocity.x': { symbol: 'v_x0', label: 'beginsnelheid in de x-richting', unit: 'm/s' },
  'velocity.y': { symbol: 'v_y0', label: 'beginsnelheid in de y-richting', unit: 'm/s' },
  'shape.radius': { symbol: 'r', label: 'straal', unit: 'm' },
  'shape.width': { symbol: 'b', label: 'breedte', unit: 'm' },
  'shape.height': { symbol: 'h', label: 'hoogte', unit: 'm' },
  'drag.coefficient': { symbol: 'k', label: 'weerstandscoëfficiënt', unit: 'N·s/m' },
  'drag.dragCoefficient': { symbol: 'C_w', label: 'luchtweerstandscoëfficiënt', unit: '' },
  'drag.area': { symbol: 'A', label: 'frontaal oppervlak', unit: 'm²' },
  count: { symbol: 'N', label: 'aantal deeltjes', unit: '' },
  radius: { symbol: 'r', label: 'straal van elk deeltje', unit: 'm' },
  'fills.mass': { symbol: 'm', label: 'massa van elk deeltje', unit: 'kg' },
  speed: { symbol: 'v_0', label: 'beginsnelheid van elk deeltje', unit: 'm/s' },
  stiffness: { symbol: 'C', label: 'veerconstante', unit: 'N/m' },
  damping: { symbol: 'k', label: 'demping', unit: 'N·s/m' },
  length: { symbol: 'ℓ', label: 'lengte', unit: 'm' },
  'chain.mass': { symbol: 'm', label: 'massa van het touw', unit: 'kg' },
  'chain.drag': { symbol: 'k', label: 'weerstand van het touw', unit: 'N·s/m' },
  amplitude: { symbol: 'F_a', label: 'grootte van de aandrijfkracht', unit: 'N' },
  frequency: { symbol: 'f', label: 'frequentie', unit: 'Hz' },
  gravity: { symbol: 'g', label: 'valversnelling', unit: 'm/s²' },
  gravitation: { symbol: 'G', label: 'gravitatieconstante', unit: 'N·m²/kg²' },
  coulomb: { symbol: 'f', label: 'coulombconstante', unit: 'N·m²/C²' },
  'electric.x': { symbol: 'E_x', label: 'elektrische veldsterkte naar rechts', unit: 'N/C' },
  'electric.y': { symbol: 'E_y', label: 'elektrische veldsterkte omhoog', unit: 'N/C' },
  magnetic: { symbol: 'B', label: 'magnetische veldsterkte, uit het papier', unit: 'T' },
  density: { symbol: 'ρ', label: 'dichtheid van de lucht', unit: 'kg/m³' },
};

/**
 * The words for a number of a scene; the label names what it is of where the scene has more such,
 * `plain` does not.
 */
export function numberText(
  scene: Scene,
  place: Pick<Control, 'part' | 'id' | 'property'>,
): ControlWords & { readonly owner: string | null; readonly plain: string } {
  const { part, property } = place;
  const words = wordsOf(scene, place);
  const list = part === 'fields' ? [] : (scene[part] ?? []);
  const item = list.length < 2 ? undefined : list.find(({ id }) => id === place.id);
  if (item === undefined) return { ...words, plain: words.label, owner: null };
  const owner = itemName(item);
  return { ...words, label: `${words.label} van ${owner}`, plain: words.label, owner };

  function wordsOf({ bodies }: Scene, { id }: typeof place): ControlWords {
    const known = controlWords[`${part}.${property}`] ?? controlWords[property];
    if (known === undefined) return { symbol: property, label: property, unit: '' };
    const drag = bodies.find((body) => body.id === id)?.drag?.kind;
    const isSquare = property === 'drag.coefficient' && drag === 'quadratic';
    return isSquare ? { ...known, unit: 'N·s²/m²' } : known;
  }
}

/** What an item of a scene is called. */
export function itemName(item: { readonly id: string; readonly label?: string }): string {
  return item.label ?? item.id;
}

const calculated: Readonly<Record<Motion, string>> = {
  formula: 'De beweging is in kleine tijdstappen berekend uit de formules voor de krachten.',
  discs: 'De beweging is van botsing tot botsing berekend.',
  contacts: 'De beweging is met contactkrachten berekend; dat is een benadering.',
};

const ends: Readonly<Record<TrajectoryEnd['reason'], (time: string) => string>> = {
  running: () => '',
  completed: () => '',
  stopped: (time) => `De beweging eindigt op t = ${time}.`,
  'not-finite': (time) =>
    `De berekening loopt vast op t = ${time}. Kies minder uiterste waarden of zet de beginwaarden terug.`,
  'too-many-collisions': (time) =>
    `Na t = ${time} zijn er te veel botsingen om verder te rekenen. Kies minder of langzamere deeltjes.`,
};

export const stageText = {
  name: (title: string) => `Scène: ${title}`,
  drawing: (title: string) => `Tekening van ${title}`,

  options: {
    group: 'Laat zien',
    forces: 'krachten',
    velocities: 'snelheid',
    traces: 'spoor',
    stroboscope: 'stroboscoop',
    energies: 'energie',
    values: 'meetwaarden',
    interval: 'tijd tussen twee beelden',
  },

  vectors: {
    none: 'Op dit moment werkt er geen kracht die getekend kan worden.',
    chooseBody: 'Kies een voorwerp om de krachten erop te zien.',
    of: (label: string, body: string) => `${label} op ${body}`,
    legend: 'Krachten op dit moment',
  },

  enlarged: 'Voorwerpen zijn groter getekend dan ze op deze schaal zijn.',

  body: {
    role: 'versleepbaar voorwerp',
    name: (body: string) => `Voorwerp ${body}, begintoestand`,
    state: (x: string, y: string, vx: string, vy: string) =>
      `x is ${x}, y is ${y}; snelheid ${vx} in de x-richting en ${vy} in de y-richting`,
    hint: 'Sleep een voorwerp of de punt van zijn snelheidspijl. Met het toetsenbord: pijltjes verplaatsen, Shift en pijltjes veranderen de snelheid.',
    later: 'Ga terug naar het begin om voorwerpen te verplaatsen.',
    choose: 'Voorwerp',
    fields: (body: string) => `Begintoestand van ${body}`,
    start: 'Begintoestand',
    x: 'x',
    y: 'y',
    vx: 'v_x',
    vy: 'v_y',
    fieldName: (name: string, unit: string, body: string) => `${name} van ${body} in ${unit}`,
    notANumber: 'Dit is geen getal. Typ bijvoorbeeld 0,8.',
  },

  energy: {
    caption: 'Energie op dit moment',
    kind: 'soort',
    value: 'waarde',
    sum: 'samen',
    notHeat:
      'Warmte die bij contact ontstaat, is hier niet gemeten; de som kan daardoor kleiner worden.',
  },

  values: {
    caption: (time: string) => `Meetwaarden op t = ${time}`,
    quantity: 'grootheid',
    value: 'waarde',
  },

  graph: {
    first: 'Grafiek van',
    second: 'en',
    none: 'niets anders',
    together: 'samen in één grafiek',
    single: 'één grootheid',
    table: (title: string) => `Waarden van ${title}`,
  },

  gas: {
    title: 'Snelheden van de deeltjes, gemiddeld over de laatste tijdstippen',
    pressure: 'druk op de wanden',
    ideal: 'druk volgens de theorie voor harde schijven',
    temperature: 'temperatuur',
    now: 'Verdeling van de snelheden naast die van Maxwell',
    counted: 'geteld',
    expected: 'volgens Maxwell',
    range: 'snelheid (m/s)',
    particles: 'aantal deeltjes',
    between: (from: string, to: string) => `${from} tot ${to}`,
    table: 'Verdeling als tabel',
  },

  time: {
    real: 'Tijd loopt zo snel als in het echt.',
    slower: (factor: string) => `Tijd loopt ${factor} keer zo langzaam als in het echt.`,
    faster: (factor: string) => `Tijd loopt ${factor} keer zo snel als in het echt.`,
    scaled: (time: string) => `Eén seconde kijken is ${time} in de scène.`,
  },

  /** `energy` and `momentum` as percentages, or null where they are not known. */
  accuracy: (motion: Motion, energy: string | null, momentum: string | null) => {
    const kept = [
      ...(energy === null ? [] : [`de energie op ${energy}`]),
      ...(momentum === null ? [] : [`de impuls op ${momentum}`]),
    ];
    return kept.length === 0
      ? calculated[motion]
      : `${calculated[motion]} Daarbij klopt ${listed(kept)} na.`;
  },
  /** What the tests of contacts found at most, and the energy that a run itself gained. */
  contacts: {
    bounce: 'Een stuit is hooguit 1,2 % lager dan in de theorie.',
    slide: 'De remweg van een schuivend voorwerp wijkt hooguit 2,5 % af.',
    chain: 'Een hangend touw wijkt hooguit 1 % van zijn lengte af van de kettinglijn.',
    gain: (energy: string) => `In deze beweging komt er nooit meer dan ${energy} energie bij.`,
  },
  /** Why a motion was stopped, as far as the scene says. */
  stoppedBy: {
    wall: 'Een voorwerp raakt daar de wand waar de beweging stopt.',
    rope: 'Een touw wordt daar slap.',
  },
  exact: 'minder dan een miljoenste procent',
  end: (reason: TrajectoryEnd['reason'], time: string) => ends[reason](time),

  tabs: { label: 'Meer van deze scène', graph: 'Grafiek', table: 'Tabel', start: 'Begintoestand' },
  controls: 'Instellingen',
  reset: 'Beginwaarden terug',
  openModel: 'Open als model',
  working: 'De beweging wordt berekend.',
  progress: (percent: string) => `De beweging wordt berekend: ${percent} %.`,
  stale: 'Je ziet nog de vorige beweging.',
  tooLong:
    'De berekening duurde te lang en is gestopt. Zet de beginwaarden terug of kies minder uiterste waarden.',
  error:
    'De berekening is door een storing gestopt. Zet de beginwaarden terug, of laad de pagina opnieuw.',

  summary: {
    bodies: (names: readonly string[]) =>
      names.length === 1
        ? `Te zien is één voorwerp: ${listed(names)}.`
        : `Te zien zijn ${String(names.length)} voorwerpen: ${listed(names)}.`,
    many: (count: number) => `Te zien zijn ${String(count)} voorwerpen.`,
    run: (end: string) => `De beweging duurt ${end}.`,
    at: (time: string) => `Op t = ${time}:`,
    place: (body: string, x: string, y: string, speed: string) =>
      `${body} op x = ${x} en y = ${y}, snelheid ${speed}`,
  },
} as const;

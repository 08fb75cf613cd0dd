/** The Dutch words of mechanics: faults of scenes, quantities, and the scenes that are ready. */
import type {
  Obstacle,
  QuantityKind,
  Scene,
  SceneFault,
  SceneName,
} from '#core/mechanics/index.ts';

type Sentences = {
  readonly [C in SceneFault['code']]: (fault: Extract<SceneFault, { code: C }>) => string;
};

const motions = {
  formula: 'met een formule',
  discs: 'als botsende schijven',
  contacts: 'met contactkrachten',
} as const;

const obstacles: Readonly<Record<Obstacle, string>> = {
  'collisions-in-the-plane': 'voorwerpen kunnen hier in twee richtingen botsen',
  turns: 'dit voorwerp kan kantelen als het iets raakt',
  'wall-friction': 'dit voorwerp schuift met wrijving langs een wand waar het van los kan komen',
  'moving-connection': 'dit touw of deze staaf zit niet vast aan een vast punt, of heeft massa',
  'slack-rope': 'dit touw staat aan het begin niet strak',
  'held-near-wall': 'dit voorwerp aan een staaf of touw kan tegen een wand komen',
  'held-twice':
    'dit voorwerp zit op meer dan één manier vast, of er werkt ook een veer of motor op',
  'field-on-held-body':
    'op dit voorwerp aan een staaf, touw of baan werkt een ander veld dan de zwaartekracht',
  'too-many-bodies': 'er zijn te veel voorwerpen',
  force: 'tussen de botsingen werken krachten',
  shape: 'dit voorwerp is geen schijf of punt',
  track: 'de beweging is aan een baan of as gebonden',
  friction: 'door wrijving of draaiing verandert de draaiing bij een botsing',
  'mutual-force': 'de voorwerpen trekken elkaar op afstand aan of stoten elkaar af',
};

const sentences: Sentences = {
  'scene-shape': ({ path }) =>
    `De beschrijving klopt niet${path === '' ? '' : ` bij ‘${path}’`}: er ontbreekt iets, of een waarde ligt buiten de grenzen.`,
  'scene-id-twice': ({ id }) => `De naam ‘${id}’ komt twee keer voor. Kies een andere.`,
  'scene-unknown-id': ({ id }) => `‘${id}’ bestaat niet in deze scène.`,
  'scene-nothing-moves': () => 'Niets in deze scène kan bewegen. Voeg een los voorwerp toe.',
  'scene-too-many-bodies': ({ limit }) =>
    `Er zijn te veel voorwerpen; hooguit ${String(limit)} kan.`,
  'scene-too-many-rows': ({ limit }) =>
    `Er worden te veel tijdstippen bewaard; hooguit ${String(limit)}. Kies een groter interval of een korter eind.`,
  'scene-too-many-steps': ({ limit }) =>
    `De berekening heeft te veel stappen; hooguit ${String(limit)}. Kies minder stappen per interval of een korter eind.`,
  'scene-no-length': () => 'Begin en eind vallen samen. Zet ze uit elkaar.',
  'scene-rope-too-short': ({ length, needed }) =>
    `Het touw is ${decimal(length)} m, maar de uiteinden liggen ${decimal(needed)} m uit elkaar.`,
  'scene-off-track': ({ wall }) => `Het voorwerp ligt niet tegen ‘${wall}’ aan.`,
  'scene-off-axis': ({ axis }) =>
    `In deze scène beweegt alles langs de ${axis}-as; de snelheid in de andere richting moet nul zijn.`,
  'scene-overlap': ({ other }) => `Het voorwerp overlapt met ‘${other}’. Zet ze uit elkaar.`,
  'scene-fill-too-full': ({ count }) =>
    `Er passen geen ${String(count)} schijven in dit gebied. Neem er minder, of kleinere.`,
  'scene-density-missing': () =>
    'Voor deze luchtweerstand is de dichtheid van de lucht of vloeistof nodig.',
  'scene-unknown-series': ({ name }) => `De grootheid ‘${name}’ bestaat niet in deze scène.`,
  'scene-not-a-control': ({ property }) =>
    `‘${property}’ is geen getal in deze scène en kan niet worden ingesteld.`,
  'scene-bad-range': ({ property }) => `De grenzen van ‘${property}’ kloppen niet.`,
  'scene-motion-impossible': ({ motion, obstacle }) =>
    `Deze scène kan niet ${motions[motion]} worden berekend: ${obstacles[obstacle]}.`,
};

const parts: Readonly<Record<SceneFault['place']['part'], string>> = {
  scene: 'Scène',
  time: 'Tijd',
  bodies: 'Voorwerp',
  fills: 'Vulling',
  springs: 'Veer',
  ropes: 'Touw',
  rods: 'Staaf',
  walls: 'Wand',
  drives: 'Motor',
  view: 'Beeld',
  controls: 'Instelling',
};

/** The sentence for a fault of a scene, with the part it stands in. */
export function sceneFaultSentence(fault: SceneFault): string {
  const sentence = sentences[fault.code] as (fault: SceneFault) => string;
  const { part, item } = fault.place;
  return `${parts[part]}${item === undefined ? '' : ` ‘${item}’`}: ${sentence(fault)}`;
}

/** A number as Dutch writes it, with at most three decimals. */
function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace('.', ',');
}

const quantities: Readonly<Record<QuantityKind, string>> = {
  time: 'tijd',
  x: 'plaats in de x-richting',
  y: 'plaats in de y-richting',
  vx: 'snelheid in de x-richting',
  vy: 'snelheid in de y-richting',
  velocity: 'snelheid',
  speed: 'grootte van de snelheid',
  acceleration: 'versnelling',
  angle: 'hoek',
  spin: 'hoeksnelheid',
  'place-on-track': 'plaats langs de baan',
  distance: 'afstand',
  stretch: 'uitrekking',
  rests: 'ligt op de vloer (1) of niet (0)',
  direction: 'bewegingsrichting (−1, 0 of 1)',
  'above-wall': 'bij de wand (1) of ernaast (0)',
  restitution: 'botsingscoëfficiënt',
  'force-gravity': 'zwaartekracht',
  'force-gravitation': 'gravitatiekracht',
  'force-electric': 'elektrische kracht',
  'force-magnetic': 'lorentzkracht',
  'force-coulomb': 'coulombkracht',
  'force-drag': 'luchtweerstand',
  'force-spring': 'veerkracht',
  'force-damping': 'dempingskracht',
  'force-tension': 'spankracht',
  'force-normal': 'normaalkracht',
  'force-friction': 'schuifwrijving',
  'force-drive': 'aandrijfkracht',
  'force-contact': 'contactkracht',
  'force-net': 'resulterende kracht',
  'kinetic-energy': 'kinetische energie',
  'gravity-energy': 'zwaarte-energie',
  'gravitation-energy': 'gravitatie-energie',
  'electric-energy': 'elektrische energie',
  'spring-energy': 'veerenergie',
  'mechanical-energy': 'mechanische energie',
  heat: 'warmte',
  'heat-rate': 'warmte per seconde',
  work: 'arbeid van de motor',
  power: 'vermogen van de motor',
  'momentum-x': 'impuls in de x-richting',
  'momentum-y': 'impuls in de y-richting',
  temperature: 'temperatuur',
  pressure: 'druk op de wanden',
  'wall-impulse': 'stoot tegen de wanden',
  collisions: 'aantal botsingen',
  mass: 'massa',
  charge: 'lading',
  constant: 'constante',
};

/** The words for a quantity, with the body it is of. */
export function quantityLabel({
  kind,
  body,
  name,
}: {
  readonly kind: QuantityKind;
  readonly body: string | null;
  readonly name: string;
}): string {
  const words =
    kind === 'constant' ? (constants[name.split('_')[0] ?? ''] ?? name) : quantities[kind];
  return body === null || !name.endsWith(`_${body}`) ? words : `${words} van ${body}`;
}

/** Constants of a model by the first part of their names. */
const constants: Readonly<Record<string, string>> = {
  g: 'valversnelling',
  G: 'gravitatieconstante',
  f: 'coulombconstante',
  C: 'veerconstante',
  c: 'weerstandscoëfficiënt',
  A: 'frontaal oppervlak',
  rho: 'dichtheid van de lucht',
  k: 'wrijvingsconstante',
  l: 'lengte',
  L: 'lengte van de baan',
  mu: 'wrijvingscoëfficiënt',
  B: 'magnetische veldsterkte',
  E: 'elektrische veldsterkte',
  F: 'grootste aandrijfkracht',
};

/** Titles and what there is to see of the scenes that are ready. */
export const sceneText: Readonly<
  Record<SceneName, { readonly title: string; readonly about: string }>
> = {
  projectile: {
    title: 'Schuine worp met luchtweerstand',
    about: 'Een tafeltennisbal, met en zonder lucht.',
  },
  'bouncing-ball': {
    title: 'Stuiterende bal',
    about: 'Elke stuit is lager, tot de bal blijft liggen.',
  },
  incline: {
    title: 'Helling met wrijving',
    about: 'Een blok schuift omhoog, stopt, en blijft liggen of glijdt terug.',
  },
  pendulum: { title: 'Slinger', about: 'Een slinger die ver uitwijkt.' },
  spring: { title: 'Massa aan een veer', about: 'Een gedempte trilling.' },
  'driven-spring': {
    title: 'Aangedreven trilling',
    about: 'Zoek de frequentie waarbij het karretje het verst uitwijkt.',
  },
  'collision-line': {
    title: 'Botsing op een rail',
    about: 'Van volkomen veerkrachtig tot samen verder.',
  },
  'collision-plane': {
    title: 'Botsing op een luchttafel',
    about: 'Twee pucks raken elkaar schuin.',
  },
  circle: { title: 'Cirkelbeweging', about: 'Een bal aan een koord op een gladde tafel.' },
  planets: { title: 'Zon, aarde en Mars', about: 'Banen onder invloed van de gravitatiekracht.' },
  charge: {
    title: 'Lading in een veld',
    about: 'Een proton in een magnetisch en elektrisch veld.',
  },
  gas: { title: 'Gas van schijven', about: 'Druk, temperatuur en snelheidsverdeling van argon.' },
  rope: { title: 'Hangende ketting', about: 'Een ketting tussen twee spijkers komt tot rust.' },
  stack: { title: 'Stapel blokken', about: 'Een bal rolt tegen een stapel.' },
};

const byId: Readonly<
  Record<string, { readonly title: string; readonly about: string } | undefined>
> = sceneText;

/** The title of a scene: its own, or that of the scene that is ready under its id. */
export function sceneTitle({ title, id }: Scene): string {
  return title ?? byId[id]?.title ?? 'Scène';
}

/** What there is to see in a scene: its own words, or those of the ready scene; may be empty. */
export function sceneAbout({ description, id }: Scene): string {
  return description ?? byId[id]?.about ?? '';
}

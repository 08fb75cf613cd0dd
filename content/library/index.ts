/** Models to begin with: data, in the form of definitions, each loaded when it is wanted. */
import type { ModelDefinition } from '#core/models/index.ts';
import type { Subject } from '#core/module/module.ts';

export interface LibraryModel {
  /** That of its definition. */
  readonly id: string;
  readonly subject: Subject;
  readonly title: string;
  /** In one or two sentences what the model is about. */
  readonly description: string;
  load(): Promise<ModelDefinition>;
}

/** In the order in which they are shown. */
export const libraryModels: readonly LibraryModel[] = [
  {
    id: 'afkoelen-drank',
    subject: 'natuurkunde',
    title: 'Afkoelen van een drank',
    description:
      'Een kop thee koelt af in een kamer. Met oefenmetingen om het model mee te vergelijken.',
    load: () => import('./cooling.ts').then((m) => m.default),
  },
  {
    id: 'vallen-met-luchtweerstand',
    subject: 'natuurkunde',
    title: 'Vallen met luchtweerstand',
    description:
      'Een parachutist valt steeds sneller, tot de luchtweerstand even groot is als de zwaartekracht. Dan gaat het scherm open.',
    load: () => import('./falling.ts').then((m) => m.default),
  },
  {
    id: 'trilling-en-resonantie',
    subject: 'natuurkunde',
    title: 'Trilling met demping en aandrijving',
    description:
      'Een blokje aan een veer wordt aangedreven door een trillende kracht. Bij één frequentie gaat het heel sterk meetrillen.',
    load: () => import('./oscillator.ts').then((m) => m.default),
  },
  {
    id: 'rc-kring',
    subject: 'natuurkunde',
    title: 'Een condensator laden en ontladen',
    description:
      'Een condensator wordt via een weerstand geladen en daarna ontladen. Met oefenmetingen waaruit je de capaciteit kunt bepalen.',
    load: () => import('./rc-circuit.ts').then((m) => m.default),
  },
  {
    id: 'vervalreeks',
    subject: 'natuurkunde',
    title: 'Vervalreeks: molybdeen en technetium',
    description:
      'Molybdeen-99 vervalt tot technetium-99m, en dat vervalt weer verder. Een ziekenhuis spoelt het technetium uit het vat en wacht op nieuw.',
    load: () => import('./decay-chain.ts').then((m) => m.default),
  },
  {
    id: 'reactie-evenwicht',
    subject: 'scheikunde',
    title: 'Een reactie-evenwicht',
    description:
      'Waterstof en jood vormen waterstofjodide, en dat valt weer uit elkaar. Na een tijd gaan beide reacties even snel.',
    load: () => import('./chemical-equilibrium.ts').then((m) => m.default),
  },
  {
    id: 'glucoseregeling',
    subject: 'biologie',
    title: 'Glucose en insuline na een maaltijd',
    description:
      'Na een maaltijd stijgt de bloedsuiker. Insuline brengt die weer terug naar de waarde in rust.',
    load: () => import('./glucose.ts').then((m) => m.default),
  },
  {
    id: 'epidemie',
    subject: 'biologie',
    title: 'Een epidemie',
    description:
      'Een ziekte gaat door een stad van 100 000 mensen. Een maatregel of een vaccin verandert het verloop.',
    load: () => import('./epidemic.ts').then((m) => m.default),
  },
  {
    id: 'prooi-en-roofdier',
    subject: 'wiskunde',
    title: 'Prooi en roofdier: hazen en lynxen',
    description:
      'Lynxen leven van hazen. Hun aantallen gaan om de beurt op en neer, ongeveer elke tien jaar opnieuw.',
    load: () => import('./predator-prey.ts').then((m) => m.default),
  },
  {
    id: 'energiebalans-aarde',
    subject: 'nlt',
    title: 'De energiebalans van de aarde',
    description:
      'Zonlicht warmt de aarde op, en de aarde straalt warmte uit. Broeikasgassen en ijs bepalen waar het evenwicht ligt.',
    load: () => import('./earth-energy.ts').then((m) => m.default),
  },
];

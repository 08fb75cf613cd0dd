/** When a run begins and ends, how it steps, and how often it reports. */
import type { OdeModel } from '../../definition.ts';
import { usualTime } from './extension.ts';
import type { Report } from './report.ts';
import { childOf, textIn, type XmlElement } from './xml-tree.ts';

/** What a file says of time. */
export interface TimeOfFile {
  readonly time: OdeModel['time'];
  readonly method: OdeModel['method'];
}

const methods: ReadonlyMap<string, OdeModel['method']> = new Map([
  ['euler', 'euler'],
  ['rk2', 'rk2'],
  ['rk4', 'rk4'],
  ['rk45', 'dopri5'],
]);

/** Spellings by which tools say how often they report; the standard has none. */
const reportAttributes = ['isee:save_interval', 'save_interval', 'report_interval', 'saveper'];

/** Reads `sim_specs`, of the file or of its root model. */
export function readTime(root: XmlElement, report: Report): TimeOfFile {
  const model = childOf(root, 'model');
  const specs = childOf(root, 'sim_specs') ?? (model && childOf(model, 'sim_specs'));
  const number = (name: string, usual?: number): number => {
    const element = specs && childOf(specs, name);
    if (element === undefined) {
      if (usual === undefined) report.refuse('xmile-missing', specs ?? root, { wanted: name });
      return usual ?? 0;
    }
    return numberIn(element.text, element, report);
  };
  if (specs === undefined) report.refuse('xmile-missing', root, { wanted: 'sim_specs' });
  const start = specs === undefined ? 0 : number('start');
  const end = specs === undefined ? 0 : number('stop');
  const given = specs === undefined ? 1 : number('dt', 1);
  const dt = specs && childOf(specs, 'dt');
  const isReciprocal = dt?.attributes.get('reciprocal')?.trim() === 'true';
  const step = isReciprocal ? 1 / given : given;
  const at = dt ?? specs ?? root;
  if (!(step > 0) || !Number.isFinite(step)) report.refuse('model-bad-time', at, { field: 'step' });
  if (end < start) report.refuse('model-bad-time', specs ?? root, { field: 'end' });

  const run = specs && childOf(specs, 'run');
  const by = run?.attributes.get('by') ?? 'all';
  if (run !== undefined && by !== 'all')
    report.note('xmile-unsupported', run, { feature: 'part-of-run', found: by });

  const interval = specs === undefined ? undefined : reportInterval(specs, report);
  return {
    time: {
      variable: usualTime,
      unit: (specs?.attributes.get('time_units') ?? '').trim().slice(0, 40),
      ...{ start, end, step },
      ...(interval !== undefined && interval !== step && { reportEvery: interval }),
    },
    method: specs === undefined ? 'euler' : methodOf(specs, report),
  };
}

function methodOf(specs: XmlElement, report: Report): OdeModel['method'] {
  const written = specs.attributes.get('method') ?? 'euler';
  for (const name of written.toLowerCase().split(',')) {
    const method = methods.get(name.trim());
    if (method !== undefined) return method;
  }
  report.note('xmile-unsupported', specs, { feature: 'method', found: written });
  return 'rk4';
}

function reportInterval(specs: XmlElement, report: Report): number | undefined {
  const attribute = reportAttributes
    .map((name) => specs.attributes.get(name))
    .find((text) => text !== undefined && text.trim() !== '');
  const written = attribute ?? textIn(specs, 'saveper') ?? textIn(specs, 'save_interval');
  if (written === undefined || written === '') return undefined;
  const interval = numberIn(written, specs, report);
  return interval > 0 ? interval : undefined;
}

/** The number that a text is; a fault and 0 if it is none. */
export function numberIn(text: string, element: XmlElement, report: Report): number {
  const value = maybeNumber(text);
  if (value === null) report.refuse('xmile-not-a-number', element, { found: text.trim() });
  return value ?? 0;
}

/** The number that a text is by the standard, with a sign perhaps. */
export function maybeNumber(text: string): number | null {
  const isNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim());
  const value = isNumber ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}

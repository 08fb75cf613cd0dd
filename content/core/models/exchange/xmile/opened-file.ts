/** A file as a definition, together with where each part of it stands. */
import type { OdeModel } from '../../definition.ts';
import { modelSchemaVersion } from '../../schema-version.ts';
import { fault, textStart, type ModelFault } from '../../fault.ts';
import { readDimensions } from './dimensions.ts';
import { readExtension } from './extension.ts';
import { gatherVariables, type FileVariable } from './file-variables.ts';
import { macroNames, readMacros } from './macros.ts';
import { modelParts } from './model-parts.ts';
import { Report } from './report.ts';
import { Scope } from './scope.ts';
import { shownVariables, slidersOf, stopEvents } from './shown.ts';
import { readTime } from './time-block.ts';
import { childOf, childrenOf, parseXml, textIn, type XmlElement } from './xml-tree.ts';

/** What the file may not tell. */
export interface XmileOptions {
  readonly id: string;
  /** The name in the file unless stated. */
  readonly title?: string;
}

/** A file that could be read. */
export interface OpenedFile {
  readonly source: string;
  readonly root: XmlElement;
  readonly scope: Scope;
  readonly variables: readonly FileVariable[];
  readonly definition: OdeModel;
  readonly notes: readonly ModelFault[];
}

/** Opens the text of a file; faults where it holds no model. */
export function openFile(
  written: string,
  options: XmileOptions,
): OpenedFile | { readonly faults: readonly ModelFault[] } {
  const source = written.replace(/^\ufeff/, '');
  const tree = parseXml(source);
  if (!tree.ok) return { faults: [tree.fault] };
  const { root } = tree;
  if (root.name !== 'xmile') {
    const found = { found: root.name };
    return { faults: [fault('xmile-not-xmile', { part: 'xmile' }, textStart, found)] };
  }
  const report = new Report(source);
  const extension = readExtension(root, report);
  const {
    time: ownTime,
    method: ownMethod,
    parameters,
    variables: words,
    views,
    ...own
  } = extension;
  const { time: fileTime, method } = readTime(root, report);
  const time = { ...fileTime, variable: ownTime ?? fileTime.variable };

  const dimensions = readDimensions(root, report);
  const called = macroNames(root, report);
  const scope = new Scope(dimensions, called);
  const variables = gatherVariables(root, scope, report);
  const isInDegrees = own.angles === 'degrees';
  const reading = { scope, report, time: time.variable, isInDegrees };
  const { stocks, flows, auxiliaries, constants, tables } = modelParts(variables, reading, true);
  const macros = readMacros(root, called, reading, dimensions);
  const events = own.events ?? stopEvents(variables, report);
  noteData(root, report);
  if (report.faults.length > 0) return { faults: report.faults };

  const definition: OdeModel = {
    schemaVersion: modelSchemaVersion,
    id: options.id,
    title: options.title ?? titleOf(root) ?? options.id,
    ...own,
    semantics: 'ode',
    method: ownMethod ?? method,
    time,
    ...(dimensions.size > 0 && {
      dimensions: [...dimensions.values()].map(({ name, elements }) => ({
        name,
        elements: [...elements],
      })),
    }),
    ...{ stocks, flows, auxiliaries, constants },
    ...(tables.length > 0 && { tables }),
    ...(events.length > 0 && { events }),
    ...(macros.length > 0 && { macros }),
    parameters: parameters ?? slidersOf(variables, constants),
    variables: shownVariables(variables, words),
    views: views ?? [],
    xmile: source,
  };
  return { source, root, scope, variables, definition, notes: report.notes };
}

function titleOf(root: XmlElement): string | undefined {
  const header = childOf(root, 'header');
  const name = header && textIn(header, 'name');
  return name === '' ? undefined : name?.slice(0, 200);
}

/** Numbers that a file takes from elsewhere are not in the model. */
function noteData(root: XmlElement, report: Report): void {
  for (const data of childrenOf(root, 'data')) {
    for (const from of childrenOf(data, 'import')) {
      const found = from.attributes.get('resource') ?? '';
      report.note('xmile-unsupported', from, { feature: 'data', found });
    }
  }
}

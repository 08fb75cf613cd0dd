/** A model as a new XMILE file. */
import type { Macro, OdeModel } from '../../definition.ts';
import { fileEquation, type Writing } from './file-equation.ts';
import { escaped, fileNames, macroNamesIn, nameAttributes, type FileNames } from './file-names.ts';
import { fileParts, partElement, type Surroundings } from './file-parts.ts';
import { extensionElement, extensionNamespace, extensionOf } from './extension.ts';
import { nameFrom, ownNameAttribute } from './scope.ts';
import { attributes, blockElement, textElement } from './xml-text.ts';

const namespace = 'http://docs.oasis-open.org/xmile/ns/XMILE/v1.0';

const methods: Readonly<Record<OdeModel['method'], string>> = {
  euler: 'euler',
  rk2: 'rk2',
  rk4: 'rk4',
  dopri5: 'rk45, rk4',
  verlet: 'rk4',
};

/** The text of a file that holds the whole model. */
export function newFile(definition: OdeModel): string {
  const names = fileNames(definition);
  const context = surroundings(definition, names);
  const { macros = [] } = definition;
  const time = timeFields(definition);
  const parts = fileParts(definition, context).flatMap((part) => partElement(part, context));
  const root = attributes({ version: '1.0', xmlns: namespace, 'xmlns:eklas': extensionNamespace });
  const lines = blockElement('xmile', root, [
    ...headerLines(definition),
    ...extensionLines(definition),
    ...blockElement('sim_specs', attributes(time.attributes), Object.values(time.children)),
    ...dimensionLines(definition, names),
    ...macros.flatMap((macro) => macroLines(macro, context)),
    ...blockElement('model', '', blockElement('variables', '', parts)),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${lines.join('\n')}\n`;
}

/** What every part of a model is written with. */
export function surroundings(definition: OdeModel, names: FileNames): Surroundings {
  const { stocks, flows, auxiliaries, tables = [], parameters, variables } = definition;
  const arrays = [...stocks, ...flows, ...auxiliaries, ...tables];
  return {
    names,
    visible: names.variables,
    tables: new Set(tables.map(({ name }) => name)),
    over: new Map(arrays.map(({ name, over = [] }) => [name, over])),
    time: definition.time.variable,
    isInDegrees: definition.angles === 'degrees',
    units: new Map(variables.map(({ name, unit }) => [name, unit])),
    ranges: new Map(parameters.map(({ name, min, max }) => [name, { min, max }])),
    hasConstants: true,
  };
}

function headerLines(definition: OdeModel): readonly string[] {
  const { title, dimensions = [], macros = [], stocks, flows, auxiliaries } = definition;
  const most = Math.max(
    0,
    ...[...stocks, ...flows, ...auxiliaries].map(({ over = [] }) => over.length),
  );
  const arrays = attributes({ maximum_dimensions: most });
  const options = [
    ...(dimensions.length > 0 ? [`<uses_arrays${arrays}/>`] : []),
    ...(macros.length > 0 ? ['<uses_macros recursive_macros="true" option_filters="false"/>'] : []),
  ];
  return blockElement('header', '', [
    ...(options.length > 0 ? blockElement('options', ' namespace="std"', options) : []),
    '<vendor>E-klas</vendor>',
    '<product version="1.0" lang="nl">E-klas</product>',
    textElement('name', title),
  ]);
}

/** The element of our own, where there is something for it. */
export function extensionLines(definition: OdeModel): readonly string[] {
  const extension = extensionOf(definition);
  if (Object.keys(extension).length === 0) return [];
  return [textElement(extensionElement, JSON.stringify(extension))];
}

/** What a file says of time, by attribute and by child. */
export function timeFields({ time, method }: OdeModel): {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: Readonly<Record<string, string>>;
} {
  const unit = time.unit === '' ? undefined : time.unit;
  return {
    attributes: {
      method: methods[method],
      time_units: unit,
      save_interval: written(time.reportEvery),
    },
    children: {
      start: textElement('start', String(time.start)),
      stop: textElement('stop', String(time.end)),
      dt: textElement('dt', String(time.step)),
    },
  };
}

const written = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : String(number);

/** The dimensions of all arrays. */
export function dimensionLines(
  { dimensions = [] }: OdeModel,
  { dimensions: fileDimensions, elements: fileElements }: FileNames,
): readonly string[] {
  const lines = dimensions.flatMap(({ name, elements }) => {
    const isNumbered = elements.every((element, index) => element === String(index + 1));
    const ownAttributes = nameAttributes(name, fileDimensions);
    const inFile = fileElements.get(name) ?? new Map<string, string>();
    return isNumbered
      ? [`<dim${ownAttributes}${attributes({ size: elements.length })}/>`]
      : blockElement(
          'dim',
          ownAttributes,
          elements.map((element) => `<elem${nameAttributes(element, inFile)}/>`),
        );
  });
  return lines.length === 0 ? [] : blockElement('dimensions', '', lines);
}

/** A macro. */
export function macroLines(macro: Macro, context: Surroundings): readonly string[] {
  const { name, parameters, result, stocks, flows, auxiliaries, tables = [] } = macro;
  const visible = macroNamesIn(macro);
  const arrays = [...stocks, ...flows, ...auxiliaries];
  const own: Surroundings & Writing = {
    ...context,
    visible,
    tables: new Set(tables.map((table) => table.name)),
    over: new Map(arrays.map((array) => [array.name, array.over ?? []])),
    units: new Map(),
    ranges: new Map(),
    hasConstants: false,
  };
  const variables = fileParts(macro, own).flatMap((part) => partElement(part, own));
  return blockElement('macro', nameAttributes(name, context.names.macros), [
    ...parameters.map((parameter) => {
      const written = escaped(visible.get(parameter.name) ?? parameter.name);
      const isSame = nameFrom(written) === parameter.name;
      const standard =
        parameter.default === undefined ? undefined : fileEquation(parameter.default, own);
      return textElement(
        'parm',
        written,
        attributes({ default: standard, [ownNameAttribute]: isSame ? undefined : parameter.name }),
      );
    }),
    textElement('eqn', fileEquation(result, own)),
    ...(variables.length > 0 ? blockElement('variables', '', variables) : []),
  ]);
}

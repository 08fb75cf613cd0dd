/** Edits of the parts of a model in differential equations. */
import type { NamedRun, OdeModel } from '../definition.ts';
import { fault, textStart, type ModelFault } from '../fault.ts';
import { constantValue } from '../language/constant-value.ts';
import { parseExpression } from '../language/parser.ts';
import {
  checkExpressionText,
  checkNewName,
  checkTable,
  listOfName,
  misfit,
  mostItems,
  odeLists,
  unknownName,
  type OdeList,
} from './edit-checks.ts';
import type { OdeEdit } from './model-edit.ts';
import { blankedIn } from './name-texts.ts';
import { mapNames, mapTexts } from './references.ts';

type EditOf<Kind extends OdeEdit['kind']> = Extract<OdeEdit, { kind: Kind }>;
type Result = OdeModel | ModelFault;
type Item<List extends OdeList> = NonNullable<OdeModel[List]>[number];

/** What stands where a formula is still to be given. */
const blank = '...';

/** The model after the edit, or the fault that refuses it. */
export function applyOdeEdit(definition: OdeModel, edit: OdeEdit): Result {
  switch (edit.kind) {
    case 'add-stock': {
      const { name, start = blank } = edit;
      return (
        checkExpressionText(start, 'stocks', name) ?? add(definition, 'stocks', { name, start })
      );
    }
    case 'add-flow':
      return addFlow(definition, edit);
    case 'add-auxiliary': {
      const { name, expression = blank, table } = edit;
      const refused =
        checkExpressionText(expression, 'auxiliaries', name) ??
        (table === undefined ? null : checkTable(table, 'auxiliaries', name));
      const item = { name, expression, ...(table !== undefined && { table }) };
      return refused ?? add(definition, 'auxiliaries', item);
    }
    case 'add-constant': {
      const { name, value } = edit;
      if (!Number.isFinite(value)) return misfit(name, 'number', 'constants');
      return add(definition, 'constants', { name, value });
    }
    case 'add-table': {
      const { table } = edit;
      return checkTable(table, 'tables', table.name) ?? add(definition, 'tables', table);
    }
    case 'remove':
      return remove(definition, edit.name);
    case 'set-expression':
      return setExpression(definition, edit);
    case 'set-start': {
      const { name, start } = edit;
      const refused = checkExpressionText(start, 'stocks', name);
      return refused ?? change(definition, ['stocks'], name, (stock) => ({ ...stock, start }));
    }
    case 'set-value': {
      const { name, value } = edit;
      if (!Number.isFinite(value)) return misfit(name, 'number', 'constants');
      return change(definition, ['constants'], name, (constant) => ({ ...constant, value }));
    }
    case 'unlink': {
      const { name, from } = edit;
      return change(definition, ['flows', 'auxiliaries'], name, (item) => ({
        ...item,
        expression: blankedIn(item.expression, (one) => one === from),
      }));
    }
    case 'connect':
      return connect(definition, edit);
    case 'set-non-negative':
      return setNonNegative(definition, edit);
    case 'set-table':
      return setTable(definition, edit);
    case 'set-method':
      return { ...definition, method: edit.method };
  }
}

function add<List extends OdeList>(definition: OdeModel, list: List, item: Item<List>): Result {
  const items: readonly Item<List>[] = definition[list] ?? [];
  const refused = checkNewName(definition, item.name, list);
  if (refused !== null) return refused;
  if (items.length >= mostItems) return misfit(item.name, 'count', list);
  return { ...definition, [list]: [...items, item] };
}

function addFlow(definition: OdeModel, edit: EditOf<'add-flow'>): Result {
  const { name, expression = blank, from, to } = edit;
  const ends = [from, to].filter((end) => end !== undefined);
  const stranger = ends.find((end) => listOfName(definition, end) !== 'stocks');
  if (stranger !== undefined)
    return fault('model-not-a-stock', { part: 'flows', item: name }, textStart, { name: stranger });
  return (
    checkExpressionText(expression, 'flows', name) ??
    add(definition, 'flows', {
      name,
      expression,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    })
  );
}

/** Without the name, and with blanks where it was read. */
function remove(definition: OdeModel, name: string): Result {
  if (listOfName(definition, name) === null) return unknownName(name, 'variables');
  const isGone = (one: string): boolean => one === name;
  const blanked = mapTexts(definition, (text) => blankedIn(text, isGone));
  const rest = mapNames(blanked, (one) => (isGone(one) ? null : one));
  const without = <List extends OdeList>(list: List) => {
    const items: readonly Item<List>[] | undefined = rest[list];
    return items === undefined ? {} : { [list]: items.filter((item) => !isGone(item.name)) };
  };
  return Object.assign({ ...rest }, ...odeLists.map(without)) as OdeModel;
}

/** The item of that name changed, in one of the lists. */
function change<List extends OdeList>(
  definition: OdeModel,
  lists: readonly List[],
  name: string,
  change: (item: Item<List>) => Item<List>,
): Result {
  const list = listOfName(definition, name);
  if (list === null) return unknownName(name, lists[0] ?? 'variables');
  const own = lists.find((one) => one === list);
  if (own === undefined) return misfit(name, 'kind', list);
  const items: readonly Item<List>[] = definition[own] ?? [];
  return {
    ...definition,
    [own]: items.map((item) => (item.name === name ? change(item) : item)),
  };
}

function setExpression(definition: OdeModel, edit: EditOf<'set-expression'>): Result {
  const { name } = edit;
  const expression = edit.expression.trim() === '' ? blank : edit.expression;
  const list = listOfName(definition, name);
  const refused = checkExpressionText(expression, list ?? 'auxiliaries', name);
  if (refused !== null) return refused;
  if (list !== 'constants') {
    const lists = ['flows', 'auxiliaries'] as const;
    return change(definition, lists, name, (item) => ({ ...item, expression }));
  }
  const parsed = parseExpression(expression, { part: 'constants', item: name });
  const value = parsed.ok ? constantValue(parsed.value) : null;
  if (value !== null && Number.isFinite(value))
    return applyOdeEdit(definition, { kind: 'set-value', name, value });
  const isOther = (item: { readonly name: string }): boolean => item.name !== name;
  const rest = ({ parameters }: NamedRun): NamedRun['parameters'] =>
    Object.fromEntries(Object.entries(parameters).filter(([one]) => one !== name));
  if (definition.auxiliaries.length >= mostItems) return misfit(name, 'count', 'auxiliaries');
  const { runs } = definition;
  return {
    ...definition,
    ...(runs !== undefined && { runs: runs.map((run) => ({ ...run, parameters: rest(run) })) }),
    constants: definition.constants.filter(isOther),
    parameters: definition.parameters.filter(isOther),
    auxiliaries: [...definition.auxiliaries, { name, expression }],
  };
}

function connect(definition: OdeModel, { name, end, stock }: EditOf<'connect'>): Result {
  if (stock !== null && listOfName(definition, stock) !== 'stocks')
    return fault('model-not-a-stock', { part: 'flows', item: name }, textStart, { name: stock });
  return change(definition, ['flows'], name, ({ [end]: _before, ...flow }) => ({
    ...flow,
    ...(stock !== null && { [end]: stock }),
  }));
}

function setNonNegative(definition: OdeModel, edit: EditOf<'set-non-negative'>): Result {
  const { name, nonNegative } = edit;
  const lists = ['stocks', 'flows'] as const;
  return change(definition, lists, name, ({ nonNegative: _before, ...item }) => ({
    ...item,
    ...(nonNegative && { nonNegative }),
  }));
}

function setTable(definition: OdeModel, { name, table }: EditOf<'set-table'>): Result {
  const list = listOfName(definition, name);
  const refused = table === null ? null : checkTable(table, list ?? 'tables', name);
  if (refused !== null) return refused;
  if (list === 'tables') {
    if (table === null) return misfit(name, 'kind', list);
    return change(definition, ['tables'], name, (item) => ({ ...item, ...table }));
  }
  return change(definition, ['flows', 'auxiliaries'], name, ({ table: _before, ...item }) => ({
    ...item,
    ...(table !== null && { table }),
  }));
}

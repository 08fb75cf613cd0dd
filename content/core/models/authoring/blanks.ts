/**
 * Blanks: parts of rules that a pupil fills in. The author's model stays whole; a blank says of which
 * quantity which part is taken out, so that a task can judge what was filled in against the whole.
 */
import type { Blank, LinesModel, ModelDefinition, OdeModel } from '../definition.ts';
import { parseExpression, parseRules } from '../language/parser.ts';
import { assignmentsIn } from './quantities.ts';

/** What stands in the place of what was taken out. */
export const blankMark = '...';

/** A formula of which a part can be taken out. */
export interface BlankableFormula {
  readonly name: string;
  /** As the definition has it: for lines the whole line, else the expression alone. */
  readonly text: string;
}

/** The formulas of a model in the order of its texts. */
export function blankableFormulas(definition: ModelDefinition): readonly BlankableFormula[] {
  if (definition.semantics === 'ode') {
    return [...definition.flows, ...definition.auxiliaries]
      .filter(({ expression }) => expression.trim() !== '')
      .map(({ name, expression }) => ({ name, text: expression }));
  }
  return definition.rules.flatMap((text) => {
    const name = assignedIn(text);
    return name === null ? [] : [{ name, text }];
  });
}

/**
 * Why a part cannot be a blank, or null where it can: `unreadable` is no expression by itself,
 * `absent` stands in no formula of the name, `breaks` leaves a formula that cannot be read.
 */
export function blankFault(
  definition: ModelDefinition,
  { name, part }: Blank,
): 'absent' | 'unreadable' | 'breaks' | null {
  if (!parseExpression(part, { part: 'rules' }).ok) return 'unreadable';
  const formula = blankableFormulas(definition).find(
    (one) => one.name === name && placeOf(one.text, part) !== null,
  );
  if (formula === undefined) return 'absent';
  const text = takenOut(formula.text, part);
  const isRead =
    definition.semantics === 'ode'
      ? parseExpression(text, { part: 'rules' }).ok
      : parseRules(text, { part: 'rules' }).ok;
  return isRead ? null : 'breaks';
}

/**
 * The model as a pupil gets it: with blanks in the place of what was taken out, and nothing that
 * would give it away. A model without blanks is returned as it is.
 */
export function withoutBlanked(definition: ModelDefinition): ModelDefinition {
  const { blanks = [], ...rest } = definition;
  if (blanks.length === 0) return definition;
  return blanks.reduce<ModelDefinition>(
    (model, blank) => (model.semantics === 'ode' ? fromOde(model, blank) : fromLines(model, blank)),
    rest as ModelDefinition,
  );
}

function fromLines(model: LinesModel, { name, part }: Blank): LinesModel {
  const place = model.rules.findIndex(
    (text) => assignedIn(text) === name && placeOf(text, part) !== null,
  );
  const text = model.rules[place];
  if (text === undefined) return model;
  return { ...model, rules: model.rules.with(place, takenOut(text, part)) };
}

function fromOde({ xmile: _file, ...model }: OdeModel, { name, part }: Blank): OdeModel {
  const change = <Item extends { name: string; expression: string }>(item: Item): Item =>
    item.name === name ? { ...item, expression: takenOut(item.expression, part) } : item;
  return {
    ...model,
    flows: model.flows.map(change),
    auxiliaries: model.auxiliaries.map(change),
  };
}

function assignedIn(text: string): string | null {
  const [first] = assignmentsIn([text]) ?? [];
  return first?.name ?? null;
}

function takenOut(text: string, part: string): string {
  const place = placeOf(text, part);
  return place === null ? text : text.slice(0, place) + blankMark + text.slice(place + part.length);
}

/** Where the part stands by itself, behind the `=` and not within a longer name or number. */
function placeOf(text: string, part: string): number | null {
  const isWord = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{M}\p{Nd}_,.₀-₉]/u.test(character);
  const begin = part.at(0);
  const end = part.at(-1);
  if (begin === undefined) return null;
  for (
    let place = text.indexOf(part, text.indexOf('=') + 1);
    place !== -1;
    place = text.indexOf(part, place + 1)
  ) {
    const isCut =
      (isWord(begin) && isWord(text[place - 1])) ||
      (isWord(end) && isWord(text[place + part.length]));
    if (!isCut) return place;
  }
  return null;
}

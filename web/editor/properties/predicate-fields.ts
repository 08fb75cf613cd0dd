/** The fields of a predicate's form, for statements and for what joins them. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { predicateWords as words } from '#text/predicates.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import {
  betweenForm,
  emptyForm,
  fieldsOf,
  isJoined,
  type Direction,
  type OperandForm,
  type OperandKind,
  type PredicateForm,
  type Relation,
  type StatementForm,
} from './predicate-form.ts';

/** Most conditions in one another, and beside one another. */
const deepest = 8;
const most = 20;

/** What can be chosen for a condition. */
type Kind = StatementForm['kind'] | 'between' | 'and' | 'or' | 'not';

export interface FieldsSetting {
  readonly timeUnit: string;
  /** Names that can be filled in; the id of a list of them stands in `names`. */
  readonly names: string;
}

type Change = (form: PredicateForm) => void;

/** The form at a place, counted as in `1.2`; `remove` where it may go. */
export function predicateFields(
  form: PredicateForm,
  setting: FieldsSetting,
  change: Change,
  place = '',
  remove: (() => void) | null = null,
): TemplateResult {
  const depth = place === '' ? 0 : place.split('.').length;
  return html`<div
    class="condition"
    role="group"
    data-depth=${depth}
    aria-label=${place === '' ? words.kind : words.part(place)}
  >
    <div class="row head">
      ${select(words.kind, kindsAt(depth), form.kind, (kind: Kind) => {
        change(turned(form, kind));
      })}
      ${
        remove === null
          ? nothing
          : html`<ek-button size="small" variant="quiet" @click=${remove}
              >${words.remove(place)}</ek-button
            >`
      }
    </div>
    ${isJoined(form) ? joinedFields(form, setting, change, place) : statementFields(form, setting, change)}
  </div>`;
}

function joinedFields(
  form: Extract<PredicateForm, { kind: 'and' | 'or' | 'not' }>,
  setting: FieldsSetting,
  change: Change,
  place: string,
) {
  const put = (of: readonly PredicateForm[]): void => {
    change({ ...form, of });
  };
  const mayGo = form.kind !== 'not' && form.of.length > 1;
  return html`${form.of.map((part, index) =>
    predicateFields(
      part,
      setting,
      (next) => {
        put(form.of.with(index, next));
      },
      place === '' ? String(index + 1) : `${place}.${String(index + 1)}`,
      mayGo
        ? () => {
            put(form.of.toSpliced(index, 1));
          }
        : null,
    ),
  )}
  ${
    form.kind === 'not' || form.of.length >= most
      ? nothing
      : html`<div>
          <ek-button
            size="small"
            @click=${() => {
              put([...form.of, emptyForm]);
            }}
            >${words.add}</ek-button
          >
        </div>`
  }`;
}

function statementFields(form: StatementForm, setting: FieldsSetting, change: Change) {
  const set = (part: Partial<StatementForm>): void => {
    change({ ...form, ...part });
  };
  switch (form.kind) {
    case 'compare':
      return html`${operandFields('found', form.found, setting, (found) => {
        set({ found });
      })}
      ${select(words.is, Object.entries(words.relations) as [Relation, string][], form.is, (is) => {
        set({ is });
      })}
      ${operandFields('expected', form.expected, setting, (expected) => {
        set({ expected });
      })}
      ${form.is === 'equal' ? margins(form, set) : nothing}`;
    case 'exists':
      return operandFields('exists', form.found, setting, (found) => {
        set({ found });
      });
    case 'goes':
      return html`${line(
        words.of,
        form.name,
        (name) => {
          set({ name });
        },
        { hint: words.ofHint, list: setting.names, field: 'of' },
      )}
      ${select(
        words.direction,
        Object.entries(words.directions) as [Direction, string][],
        form.direction,
        (direction) => {
          set({ direction });
        },
      )}
      ${window(form, setting, set)}`;
    case 'uses':
      return name(words.name, form.name, setting, (text) => {
        set({ name: text });
      });
    case 'depends':
      return html`${name(words.name, form.name, setting, (text) => {
          set({ name: text });
        })}
        ${name(words.on, form.on, setting, (on) => {
          set({ on });
        })}
        <ek-field .label=${words.directly}
          ><input
            type="checkbox"
            .checked=${live(form.directly)}
            @change=${(event: Event) => {
              set({ directly: (event.target as HTMLInputElement).checked });
            }}
        /></ek-field>`;
    case 'agrees':
      return html`${line(
          words.names,
          form.names,
          (names) => {
            set({ names });
          },
          { hint: words.namesHint },
        )}
        <ek-field .label=${words.sets} .hint=${words.setsHint}>
          <textarea
            .value=${live(form.sets)}
            @change=${(event: Event) => {
              set({ sets: (event.target as HTMLTextAreaElement).value });
            }}
          ></textarea></ek-field
        >${margins(form, set)}`;
  }
}

function operandFields(
  role: 'found' | 'expected' | 'exists',
  form: OperandForm,
  setting: FieldsSetting,
  change: (form: OperandForm) => void,
) {
  const set = (part: Partial<OperandForm>): void => {
    change({ ...form, ...part });
  };
  const has = fieldsOf(form.what);
  const isExpected = role === 'expected';
  const isCondition = form.what === 'first-time';
  const label = isCondition ? words.when : isExpected ? words.expected : words.of;
  const measures = Object.entries(words.measures) as [OperandKind, string][];
  const whats: readonly (readonly [OperandKind, string])[] =
    role === 'exists'
      ? measures
      : isExpected
        ? [['expression', words.number], ...measures]
        : [...measures, ['expression', words.expression]];
  const chosen = form.what === 'answer' ? [...whats, ['answer', words.answer] as const] : whats;
  const whole = html`${has.window ? window(form, setting, set) : nothing}
  ${has.rest ? rest(form, set) : nothing}`;
  return html`<div class="operand" data-role=${role}>
    ${select(isExpected ? words.target : words.what, chosen, form.what, (what) => {
      set({ what });
    })}
    ${
      form.what === 'answer'
        ? html`<p class="hint">${words.given}</p>`
        : line(
            label,
            form.of,
            (of) => {
              set({ of });
            },
            {
              hint: isCondition ? words.whenHint : '',
              list: setting.names,
              field: isExpected ? 'expected' : 'of',
            },
          )
    }
    ${has.moment && !(isExpected && form.what === 'expression' && isNumber(form.of)) ? moment(form, setting, set) : nothing}
    ${
      has.window || has.rest
        ? html`<details>
            <summary>${words.more}</summary>
            ${whole}
          </details>`
        : nothing
    }
  </div>`;
}

function moment(
  form: OperandForm,
  { timeUnit }: FieldsSetting,
  set: (part: Partial<OperandForm>) => void,
) {
  const all = Object.entries(words.moments) as [OperandForm['moment'], string][];
  // an expression has its value at the end, or at a time
  const moments = form.what === 'expression' ? all.filter(([name]) => name !== 'start') : all;
  return html`<div class="pair">
    ${select(words.moment, moments, form.moment, (next) => {
      set({ moment: next });
    })}
    ${
      form.moment === 'time'
        ? line(words.at(timeUnit), form.at, (at) => {
            set({ at });
          })
        : nothing
    }
  </div>`;
}

function window(
  form: { readonly from: string; readonly to: string },
  { timeUnit }: FieldsSetting,
  set: (part: { from?: string; to?: string }) => void,
) {
  return html`<div class="pair">
    ${line(words.from(timeUnit), form.from, (from) => {
      set({ from });
    })}
    ${line(words.to(timeUnit), form.to, (to) => {
      set({ to });
    })}
  </div>`;
}

interface Margins {
  readonly absolute: string;
  readonly relative: string;
}

function margins(form: Margins, set: (part: Partial<Margins>) => void) {
  return html`<div class="pair">
    ${line(
      words.absolute,
      form.absolute,
      (absolute) => {
        set({ absolute });
      },
      { field: 'tolerance' },
    )}
    ${line(words.relative, form.relative, (relative) => {
      set({ relative });
    })}
  </div>`;
}

function rest(form: Margins, set: (part: Partial<Margins>) => void) {
  return html`<div class="pair">
    ${line(words.restAbsolute, form.absolute, (absolute) => {
      set({ absolute });
    })}
    ${line(words.restRelative, form.relative, (relative) => {
      set({ relative });
    })}
  </div>`;
}

const name = (
  label: string,
  value: string,
  { names }: FieldsSetting,
  set: (text: string) => void,
) => line(label, value, set, { list: names, field: 'name' });

function line(
  label: string,
  value: string,
  set: (text: string) => void,
  { hint = '', list = '', field = '' } = {},
) {
  return html`<ek-field .label=${label} .hint=${hint}
    ><input
      type="text"
      spellcheck="false"
      autocomplete="off"
      data-field=${field === '' ? nothing : field}
      list=${list === '' ? nothing : list}
      .value=${live(value)}
      @change=${(event: Event) => {
        set((event.target as HTMLInputElement).value);
      }}
  /></ek-field>`;
}

function select<Value extends string>(
  label: string,
  options: readonly (readonly [Value, string])[],
  chosen: string,
  choose: (value: Value) => void,
) {
  return html`<ek-field .label=${label}
    ><select
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        const found = options.find(([one]) => one === value);
        if (found !== undefined) choose(found[0]);
      }}
    >
      ${options.map(
        ([value, text]) =>
          html`<option .value=${value} .selected=${value === chosen}>${text}</option>`,
      )}
    </select></ek-field
  >`;
}

function kindsAt(depth: number): readonly (readonly [Kind, string])[] {
  const statements = Object.entries(words.statements) as [Kind, string][];
  const joins = Object.entries(words.joins) as [Kind, string][];
  return depth < deepest
    ? [...statements, ...joins]
    : statements.filter(([kind]) => kind !== 'between');
}

/** The same words in another form; what was joined stays joined, or its first part stays. */
function turned(form: PredicateForm, kind: Kind): PredicateForm {
  const [first = emptyForm] = isJoined(form) ? form.of : [form];
  if (kind === 'and' || kind === 'or') return { kind, of: isJoined(form) ? form.of : [form] };
  if (kind === 'not') return { kind, of: [form.kind === 'not' ? first : form] };
  if (kind === 'between') {
    if (isJoined(form) || !isJoined(betweenForm)) return betweenForm;
    const { found } = form;
    return { kind: 'and', of: betweenForm.of.map((part) => ({ ...part, found }) as StatementForm) };
  }
  return { ...(isJoined(first) ? emptyForm : first), kind };
}

const isNumber = (text: string): boolean => /^\s*[+-]?[\d.,]+\s*$/.test(text);

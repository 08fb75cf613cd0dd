import { html, nothing } from 'lit';
import { moved, wordsOf } from '#core/models/authoring/pupil-controls.ts';
import { quantitiesOf } from '#core/models/authoring/quantities.ts';
import { withGraph } from '#core/models/authoring/ready-to-explore.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { authoringWords } from '#text/model-authoring.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { AuthoringPart } from './authoring-part.ts';
import { authoringStyles } from './authoring.styles.ts';

const words = authoringWords.views;
const mostGraphs = 20;
const mostLines = 20;

type View = ModelDefinition['views'][number];
type Axis = keyof typeof words.axes;

/** The graphs of a model, what each draws at which axis, and what stands in the table. */
export class EkAuthorViews extends AuthoringPart {
  static override properties = { ...AuthoringPart.properties, refused: { state: true } };

  /** The graph from which the last quantity cannot go; -1 for none. */
  declare private refused: number;

  constructor() {
    super();
    this.refused = -1;
  }

  override render() {
    const { definition } = this;
    if (definition === null) return nothing;
    const { views } = definition;
    const names = namesOf(definition);
    const [first] = withGraph(definition).views;
    return html`${views.length === 0 ? html`<p class="soft">${words.hint}</p>` : nothing}
      ${views.map((view, place) => this.#renderGraph(view, place, names, definition))}
      ${
        first === undefined || views.length >= mostGraphs
          ? nothing
          : this.button(words.add, () => {
              this.#write([...views, { kind: 'graph', y: first.y.slice(0, 1) }]);
            })
      }
      <h4>${words.table}</h4>
      <div class="row">${names.map((name) => this.#renderListed(name, definition))}</div>`;
  }

  #renderGraph(view: View, place: number, names: readonly string[], definition: ModelDefinition) {
    const { views, time } = definition;
    const name = words.graph(place + 1);
    const set = (part: Partial<View>, key: string | null = null): void => {
      this.#write(views.with(place, without({ ...view, ...part })), key);
    };
    const key = `view/${String(place)}`;
    const { right = [], rightLabel = '', title = '', yLabel = '' } = view;
    return html`<fieldset>
      <legend>${name}${title === '' ? '' : `: ${title}`}</legend>
      <div class="fields">
        ${names.map((one) =>
          this.choice(words.axis(one), axes, axisOf(view, one), (axis) => {
            this.#put(view, place, one, axis);
          }),
        )}
      </div>
      <p class="wrong" role="status">${this.refused === place ? words.last : ''}</p>
      <details>
        <summary>${words.more}</summary>
        <div class="fields">
          ${this.textField(words.title, title, (text) => {
            set({ title: text }, `${key}/title`);
          })}
          ${this.choice(
            words.across,
            [['', words.time] as const, ...names.map((one) => [one, one] as const)],
            view.x === undefined || view.x === time.variable ? '' : view.x,
            (x) => {
              set({ x });
            },
          )}
          ${this.textField(words.yLabel, yLabel, (text) => {
            set({ yLabel: text }, `${key}/label`);
          })}
          ${
            right.length === 0
              ? nothing
              : this.textField(words.rightLabel, rightLabel, (text) => {
                  set({ rightLabel: text }, `${key}/right`);
                })
          }
          ${(['yMin', 'yMax'] as const).map((bound) =>
            this.numberField(
              `${key}/${bound}`,
              words[bound],
              view[bound] ?? null,
              (value) => {
                const next: View = { ...view, [bound]: value };
                const { yMin = -Infinity, yMax = Infinity } = next;
                if (!(yMin < yMax)) return words.badRange;
                set({ [bound]: value });
                return '';
              },
              {
                clear: () => {
                  set({ [bound]: undefined } as unknown as Partial<View>);
                },
              },
            ),
          )}
        </div>
      </details>
      <div class="row">
        ${this.button(
          authoringWords.up,
          () => {
            this.#write(moved(views, place, -1));
          },
          { name, disabled: place === 0 },
        )}
        ${this.button(
          authoringWords.down,
          () => {
            this.#write(moved(views, place, 1));
          },
          { name, disabled: place === views.length - 1 },
        )}
        ${this.button(words.remove(place + 1), () => {
          this.session?.drafts.drop('view');
          this.#write(views.toSpliced(place, 1));
        })}
      </div>
    </fieldset>`;
  }

  #renderListed(name: string, definition: ModelDefinition) {
    const isListed = definition.variables.some((one) => one.name === name);
    return this.check(
      name,
      isListed,
      (isOn) => {
        const others = definition.variables.filter((one) => one.name !== name);
        const { label, unit } = wordsOf(definition, name);
        const variables = isOn ? [...others, { name, label: label || name, unit }] : others;
        this.change({ ...definition, variables });
      },
      words.listed(name),
    );
  }

  #put(view: View, place: number, name: string, axis: Axis): void {
    const views = this.definition?.views ?? [];
    const others = view.y.filter((one) => one !== name);
    const isDrawn = view.y.includes(name);
    const y = axis === 'none' ? others : isDrawn ? view.y : [...view.y, name].slice(0, mostLines);
    this.refused = y.length === 0 ? place : -1;
    if (y.length === 0) {
      this.requestUpdate();
      return;
    }
    const right = (view.right ?? []).filter((one) => one !== name && y.includes(one));
    const next = { ...view, y, right: axis === 'right' ? [...right, name] : right };
    this.#write(views.with(place, without(next)));
  }

  #write(views: readonly View[], key: string | null = null): void {
    const { definition } = this;
    if (definition !== null) this.change({ ...definition, views: [...views] }, key);
  }

  static override styles = [shadowBase, buttonStyles, authoringStyles];
}

const axes = Object.entries(words.axes) as [Axis, string][];

function axisOf({ y, right = [] }: View, name: string): Axis {
  if (!y.includes(name)) return 'none';
  return right.includes(name) ? 'right' : 'left';
}

/** Names that change in time, as far as the texts can be read. */
function namesOf(definition: ModelDefinition): readonly string[] {
  const computed = (quantitiesOf(definition) ?? []).map(({ name }) => name);
  const drawn = definition.views.flatMap(({ y }) => y);
  return [...new Set([...computed, ...drawn])];
}

/** Without what says nothing. */
function without(view: View): View {
  const filled = Object.entries(view).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(filled) as unknown as View;
}

customElements.define('ek-author-views', EkAuthorViews);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-views': EkAuthorViews;
  }
}

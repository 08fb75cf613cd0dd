import { html, nothing, type PropertyValues } from 'lit';
import { moved } from '#core/models/authoring/pupil-controls.ts';
import type { Scene, SceneShape } from '#core/models/definition.ts';
import { modelParts } from '#core/models/editing/model-parts.ts';
import { namesIn } from '#core/models/language/ast.ts';
import { parseExpression } from '#core/models/language/parser.ts';
import { checkUnits } from '#core/models/units/check-units.ts';
import { authoringWords } from '#text/model-authoring.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { vocabularyOf, type Vocabulary } from '../rules/completion.ts';
import '../scene/ek-model-scene.ts';
import { AuthoringPart } from './authoring-part.ts';
import { authoringStyles } from './authoring.styles.ts';
import { leftOut } from './left-out.ts';
import './ek-expression-field.ts';

const words = authoringWords.scene;
const mostShapes = 100;
const colours = [1, 2, 3, 4, 5, 6] as const;
const edges = ['left', 'right', 'bottom', 'top'] as const;
const kinds = Object.entries(words.kinds) as [SceneShape['kind'], string][];

type Place = 'x' | 'y' | 'width' | 'height' | 'rotation';

const freshShape: SceneShape = { kind: 'disc', x: '0', y: '0', width: '0,5' };
const freshScene: Scene = { left: -5, right: 5, bottom: -3, top: 3, shapes: [freshShape] };

/** The drawing that moves with the run: its window and shapes, and how it looks now. */
export class EkAuthorScene extends AuthoringPart {
  #vocabulary: Vocabulary | null = null;
  #names: ReadonlySet<string> = new Set();

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { definition } = this;
    if (definition === null || !changed.has('state')) return;
    this.#vocabulary = vocabularyOf(definition, checkUnits(definition));
    this.#names = new Set((modelParts(definition) ?? []).map(({ name }) => name));
  }

  override render() {
    const { definition } = this;
    if (definition === null) return nothing;
    const { scene } = definition;
    if (scene === undefined)
      return html`<p class="soft">${words.hint}</p>
        ${this.button(words.begin, () => {
          this.#write(freshScene);
        })}`;
    return html`<p class="soft">${words.hint}</p>
      <div class="split">
        <div>
          ${this.#renderFrame(scene)}
          ${scene.shapes.map((shape, place) => this.#renderShape(shape, place, scene))}
          <div class="row">
            ${
              scene.shapes.length < mostShapes
                ? this.button(words.add, () => {
                    this.#write({ ...scene, shapes: [...scene.shapes, freshShape] });
                  })
                : nothing
            }
            ${this.button(words.remove, () => {
              this.#write(null);
            })}
          </div>
        </div>
        ${this.#renderPreview()}
      </div>`;
  }

  #renderFrame(scene: Scene) {
    return html`<fieldset>
      <legend>${words.frame}</legend>
      <div class="numbers">
        ${edges.map((edge) =>
          this.numberField(`scene/${edge}`, words.edges[edge], scene[edge], (value) => {
            const next = { ...scene, [edge]: value };
            if (!(next.left < next.right && next.bottom < next.top)) return words.badFrame;
            this.#write(next);
            return '';
          }),
        )}
      </div>
    </fieldset>`;
  }

  #renderShape(shape: SceneShape, place: number, { shapes }: Scene) {
    const name = words.shape(place + 1);
    const { kind, label = '', series = 1 } = shape;
    const set = (part: Partial<SceneShape>, key: string | null = null): void => {
      this.#writeShapes(shapes.with(place, { ...shape, ...part }), key);
    };
    const hasHeight = kind === 'box' || kind === 'line' || kind === 'arrow';
    const expression = (key: Place, caption: string) => {
      const value = shape[key] ?? '';
      return html`<ek-expression-field
        .label=${caption}
        .value=${value}
        .vocabulary=${this.#vocabulary}
        .problem=${this.#problemWith(value, key === 'height' || key === 'rotation')}
        .apply=${(text: string) => {
          set({ [key]: text }, `scene ${String(place)} ${key}`);
        }}
      ></ek-expression-field>`;
    };
    return html`<fieldset>
      <legend>${name}</legend>
      <div class="fields">
        ${this.choice(words.kind, kinds, kind, (next) => {
          const height = next === 'disc' || next === 'text' ? shape.height : (shape.height ?? '1');
          set({ kind: next, ...(height === undefined ? {} : { height }) });
        })}
        ${expression('x', words.x)} ${expression('y', words.y)}
        ${expression('width', words.width[kind])}
        ${hasHeight ? expression('height', words.height[kind]) : nothing}
        ${kind === 'box' ? expression('rotation', words.rotation) : nothing}
        ${this.textField(words.label, label, (text) => {
          set({ label: text });
        })}
        ${this.choice(
          words.series,
          colours.map((one) => [String(one), words.colour(one)] as const),
          String(series),
          (next) => {
            set({ series: Number(next) });
          },
        )}
      </div>
      <div class="row">
        ${this.button(
          authoringWords.up,
          () => {
            this.#writeShapes(moved(shapes, place, -1));
          },
          { name, disabled: place === 0 },
        )}
        ${this.button(
          authoringWords.down,
          () => {
            this.#writeShapes(moved(shapes, place, 1));
          },
          { name, disabled: place === shapes.length - 1 },
        )}
        ${this.button(words.removeShape(place + 1), () => {
          this.#writeShapes(shapes.toSpliced(place, 1));
        })}
      </div>
    </fieldset>`;
  }

  #renderPreview() {
    const run = this.state?.run.run ?? null;
    return html`<figure>
      ${
        run === null
          ? html`<p class="soft">${words.noRun}</p>`
          : html`<ek-model-scene
                .definition=${this.definition}
                .run=${run}
                .index=${this.index}
              ></ek-model-scene>
              <figcaption class="soft">${words.preview}</figcaption>`
      }
    </figure>`;
  }

  /** Why a text has no place in the drawing; empty where it has. */
  #problemWith(text: string, mayBeEmpty: boolean): string {
    if (text === '' && mayBeEmpty) return '';
    const parsed = parseExpression(text, { part: 'views' });
    if (!parsed.ok) return authoringWords.unreadable;
    const unknown = namesIn(parsed.value).find((name) => !this.#names.has(name));
    return unknown === undefined ? '' : authoringWords.unknownName(unknown);
  }

  #writeShapes(shapes: readonly SceneShape[], key: string | null = null): void {
    const scene = this.definition?.scene;
    if (scene !== undefined) this.#write({ ...scene, shapes: [...shapes] }, key);
  }

  #write(scene: Scene | null, key: string | null = null): void {
    const { definition } = this;
    if (definition === null) return;
    if (scene === null) this.session?.drafts.drop('scene');
    this.change(scene === null ? leftOut(definition, 'scene') : { ...definition, scene }, key);
  }

  static override styles = [shadowBase, buttonStyles, authoringStyles];
}

customElements.define('ek-author-scene', EkAuthorScene);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-scene': EkAuthorScene;
  }
}

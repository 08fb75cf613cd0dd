/**
 * What keeps the document from being published, said below the block concerned. Checking waits for
 * a pause and goes block by block; what has not changed is not checked again. The block that the
 * author is in gets no new remarks until the caret leaves it.
 */
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { CheckContext, SimulationChecks } from '#core/blocks/descriptor.ts';
import { checkDocument } from '#core/document/document.ts';
import { schema } from '#core/document/schema.ts';
import { blockFaultSentence } from '#text/block-faults.ts';
import { editorText } from '#text/editor.ts';
import { make } from '../../blocks/make-element.ts';
import type { Surroundings } from '../surroundings.ts';

const key = new PluginKey<DecorationSet>('faults');
const pause = 1200;

/** Sentences by block; cached for as long as the block and its surroundings stay the same. */
class Checker {
  readonly #surroundings: Surroundings;
  #known = new WeakMap<Node, readonly string[]>();
  #simulation: SimulationChecks | null = null;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  forget(): void {
    this.#known = new WeakMap();
  }

  /** Loads the engines where the document has something to run; true once that changes the answers. */
  async learnToSimulate(doc: Node): Promise<boolean> {
    if (this.#simulation !== null || !hasSimulation(doc)) return false;
    try {
      const module = await import('#core/blocks/simulation-checks.ts');
      this.#simulation = module.simulationChecks;
    } catch {
      // Without a connection the rest is still checked, and the list before publishing checks all.
      return false;
    }
    this.forget();
    return true;
  }

  sentences(block: Node): readonly string[] {
    const known = this.#known.get(block);
    if (known !== undefined) return known;
    const faults = checkDocument(
      schema.topNodeType.create(null, [block]),
      checkContext(this.#surroundings, this.#simulation),
    );
    const made = [...new Set(faults.map(blockFaultSentence))];
    this.#known.set(block, made);
    return made;
  }
}

/** Whether a check of this document would run a model or a scene. */
function hasSimulation(doc: Node): boolean {
  let found = false;
  doc.descendants(({ type }) => {
    found ||= type.name === 'model_task' || type.name === 'mechanics';
    return !found;
  });
  return found;
}

function checkContext(
  surroundings: Surroundings,
  simulation: SimulationChecks | null,
): CheckContext {
  return {
    simulation,
    hasTerm: (id) => surroundings.terms().some((term) => term.id === id),
    hasFragment: (id) => surroundings.fragments().some((fragment) => fragment.id === id),
    hasMedium: (path) => surroundings.mediumAddress(path) !== null,
    model: (id) => surroundings.models().find((model) => model.id === id) ?? null,
    modelParameters: (id) =>
      surroundings
        .models()
        .find((model) => model.id === id)
        ?.parameters.map(({ name }) => name) ?? null,
  };
}

export interface FaultsOptions {
  readonly surroundings: Surroundings;
  /** Told after each check: how many remarks the document has, also those not shown yet. */
  readonly counted: (count: number) => void;
  readonly onRefresh: (listener: () => void) => () => void;
}

export function faultsPlugin({ surroundings, counted, onRefresh }: FaultsOptions): Plugin {
  const checker = new Checker(surroundings);
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) =>
        (tr.getMeta(key) as DecorationSet | undefined) ?? shown.map(tr.mapping, tr.doc),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      let timer = 0;
      const check = (): void => {
        const { decorations, count } = remarks(view, checker);
        counted(count);
        view.dispatch(view.state.tr.setMeta(key, decorations).setMeta('addToHistory', false));
        void checker.learnToSimulate(view.state.doc).then((isWiser) => {
          if (isWiser && !view.isDestroyed) check();
        });
      };
      const wait = (): void => {
        window.clearTimeout(timer);
        timer = window.setTimeout(check, pause);
      };
      const stop = onRefresh(() => {
        checker.forget();
        wait();
      });
      wait();
      return {
        update: (_view, before) => {
          const isChanged =
            before.doc !== view.state.doc || blockAt(before) !== blockAt(view.state);
          if (isChanged) wait();
        },
        destroy: () => {
          window.clearTimeout(timer);
          stop();
        },
      };
    },
  });
}

/** The number of the block that the caret is in. */
const blockAt = ({ selection }: EditorState): number => selection.$from.index(0);

function remarks(
  view: EditorView,
  checker: Checker,
): { decorations: DecorationSet; count: number } {
  const { doc } = view.state;
  const shown = key.getState(view.state) ?? DecorationSet.empty;
  const own = view.hasFocus() ? blockAt(view.state) : -1;
  const decorations: Decoration[] = [];
  let count = 0;
  doc.forEach((block, offset, index) => {
    const sentences = checker.sentences(block);
    count += sentences.length;
    const end = offset + block.nodeSize;
    const hasRemarks = shown.find(end, end).length > 0;
    if (sentences.length > 0 && (index !== own || hasRemarks)) {
      decorations.push(remark(end, sentences));
    }
  });
  return { decorations: DecorationSet.create(doc, decorations), count };
}

function remark(pos: number, sentences: readonly string[]): Decoration {
  return Decoration.widget(
    pos,
    () =>
      make(
        'div',
        {
          class: 'ek-fault',
          contenteditable: 'false',
          role: 'note',
          'aria-label': editorText.faults.here,
        },
        ...sentences.map((sentence) => make('p', {}, sentence)),
      ),
    { side: -1, key: sentences.join('\n'), ignoreSelection: true, stopEvent: () => true },
  );
}

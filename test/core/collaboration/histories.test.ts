/** Random histories: authors write at once, messages are late, lost, doubled and out of order. */
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { acceptCommit } from '#core/collaboration/accept.ts';
import {
  type AuthorCopy,
  commitToSend,
  copyAt,
  leavesGap,
  newRuns,
  receive,
  withSteps,
} from '#core/collaboration/author-copy.ts';
import {
  type Commit,
  type StoredCommit,
  readSteps,
  writeSteps,
} from '#core/collaboration/commit.ts';
import { schema } from '#core/document/schema.ts';
import { anyDocument, choice, doc, p } from '../../helpers/documents.ts';
import { type Choice, change } from '../../helpers/random-edits.ts';

/** The server in memory: the present document and all commits. */
class Server {
  readonly start: Node;
  document: Node;
  readonly commits: StoredCommit[] = [];

  constructor(document: Node) {
    this.start = document;
    this.document = document;
  }

  /** Stores the commit once, whatever the number of times it is sent; answers with what is new. */
  accept(commit: Commit): readonly StoredCommit[] {
    if (!this.commits.some(({ id }) => id === commit.id)) {
      const over = this.since(commit.base).flatMap(({ steps }) => readSteps(steps));
      const { document, steps } = acceptCommit(this.document, over, commit);
      this.document = document;
      const version = this.commits.length + 1;
      this.commits.push({ id: commit.id, version, steps: writeSteps(steps) });
    }
    return this.since(commit.base);
  }

  since(version: number): readonly StoredCommit[] {
    return structuredClone(this.commits.slice(version));
  }
}

let ids = 0;
const newId = (): string => (ids += 1).toString(16).padStart(32, '0');

class Author {
  document: Node;
  copy: AuthorCopy = copyAt(0);

  constructor(document: Node) {
    this.document = document;
  }

  write(what: Choice): void {
    const transform = new Transform(this.document);
    change(transform, what);
    this.copy = withSteps(this.copy, transform.steps, transform.docs);
    this.document = transform.doc;
  }

  commit(): Commit | null {
    const sending = commitToSend(this.copy, newId);
    if (sending === null) return null;
    this.copy = sending.copy;
    return structuredClone(sending.commit);
  }

  take(commits: readonly StoredCommit[]): void {
    for (const run of newRuns(this.copy, commits)) {
      const transform = new Transform(this.document);
      this.copy = receive(this.copy, transform, run);
      this.document = transform.doc;
    }
  }

  /** After a crash: only what was kept as JSON is left. */
  reopen(): void {
    const { version, unconfirmed, inFlight } = this.copy;
    const kept = JSON.parse(
      JSON.stringify({
        steps: writeSteps(unconfirmed.map(({ step }) => step)),
        undo: writeSteps(unconfirmed.map(({ undo }) => undo)),
      }),
    ) as { steps: Parameters<typeof readSteps>[0]; undo: Parameters<typeof readSteps>[0] };
    const undo = readSteps(kept.undo);
    this.copy = {
      version,
      inFlight,
      unconfirmed: readSteps(kept.steps).map((step, index) => ({
        step,
        undo: undo[index] ?? step,
      })),
    };
  }
}

const part = fc.double({ min: 0, max: 0.999, noNaN: true });
const anyChoice = fc.record({
  what: part,
  from: part,
  to: part,
  text: fc.constantFrom('a', 'warmte', 'x²', 'T = 20'),
});

/** What happens next: somebody writes, sends, gets an answer or not, hears of others, or crashes. */
const anyEvent = fc.record({
  who: fc.nat({ max: 3 }),
  kind: fc.constantFrom(
    'write',
    'write',
    'send',
    'lost-request',
    'lost-answer',
    'double',
    'hear',
    'crash',
  ),
  how: anyChoice,
  late: fc.nat({ max: 5 }),
});

function settle(server: Server, authors: readonly Author[]): void {
  for (const author of authors) {
    for (let commit = author.commit(); commit !== null; commit = author.commit()) {
      author.take(server.accept(commit));
    }
  }
  for (const author of authors) author.take(server.since(author.copy.version));
}

describe('random histories of four authors', () => {
  test('converge to one valid document, whatever is lost, late or sent twice', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyEvent, { maxLength: 60 }), (document, events) => {
        const server = new Server(document);
        const authors = [0, 1, 2, 3].map(() => new Author(document));
        for (const { who, kind, how, late } of events) {
          const author = authors[who];
          if (author === undefined) continue;
          if (kind === 'write') author.write(how);
          else if (kind === 'crash') author.reopen();
          else if (kind === 'hear') {
            // A feed may repeat what is known, and may stop anywhere.
            const from = Math.max(0, author.copy.version - late);
            author.take(server.since(from).slice(0, late + 2));
          } else {
            const commit = author.commit();
            if (commit === null || kind === 'lost-request') continue;
            const answer = server.accept(commit);
            if (kind === 'double') server.accept(commit);
            if (kind !== 'lost-answer') author.take(answer);
          }
        }
        settle(server, authors);
        server.document.check();
        for (const author of authors) {
          expect(author.document.eq(server.document)).toBe(true);
          expect(author.copy.unconfirmed).toEqual([]);
        }
        // The history alone gives the document: nothing that was acknowledged is lost.
        const replay = new Transform(server.start);
        for (const { steps } of server.commits)
          readSteps(steps).forEach((step) => replay.step(step));
        expect(replay.doc.eq(server.document)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('two authors', () => {
  const start = doc(p('Warmte stroomt.'), p('Kou niet.'));
  const pair = (): [Server, Author, Author] => [
    new Server(start),
    new Author(start),
    new Author(start),
  ];
  const insert = (author: Author, position: number, text: string): void => {
    const transform = new Transform(author.document);
    transform.insert(position, schema.text(text));
    author.copy = withSteps(author.copy, transform.steps, transform.docs);
    author.document = transform.doc;
  };
  const remove = (author: Author, from: number, to: number): void => {
    const transform = new Transform(author.document);
    transform.delete(from, to);
    author.copy = withSteps(author.copy, transform.steps, transform.docs);
    author.document = transform.doc;
  };

  test('both insertions at different places are kept', () => {
    const [server, anna, bas] = pair();
    insert(anna, 1, 'De ');
    insert(bas, 26, ' echt');
    settle(server, [anna, bas]);
    expect(server.document.textContent).toBe('De Warmte stroomt.Kou niet echt.');
  });
  test('what is written in a block that another removed leaves no trace and breaks nothing', () => {
    const [server, anna, bas] = pair();
    remove(anna, 0, 17);
    insert(bas, 5, 'xxx');
    settle(server, [anna, bas]);
    expect(server.document.textContent).toBe('Kou niet.');
    expect(anna.document.eq(bas.document)).toBe(true);
  });
  test('a removal of two different options leaves the last that the schema needs', () => {
    const question = doc(choice('vraagaaa', 'Wat?', 'a*', 'b', 'c'));
    const server = new Server(question);
    const [anna, bas] = [new Author(question), new Author(question)];
    const options: { from: number; to: number }[] = [];
    question.descendants((one, position) => {
      if (one.type.name === 'option') options.push({ from: position, to: position + one.nodeSize });
    });
    const [, second, third] = options;
    remove(anna, second?.from ?? 0, second?.to ?? 0);
    remove(bas, third?.from ?? 0, third?.to ?? 0);
    settle(server, [anna, bas]);
    let count = 0;
    server.document.descendants((one) => {
      if (one.type.name === 'option') count += 1;
    });
    expect(count).toBe(2);
    expect(anna.document.eq(server.document)).toBe(true);
  });
  test('who is behind hears that something is missing', () => {
    const [server, anna, bas] = pair();
    insert(anna, 1, 'a');
    settle(server, [anna]);
    insert(anna, 1, 'b');
    settle(server, [anna]);
    expect(leavesGap(bas.copy, server.since(1))).toBe(true);
    expect(leavesGap(bas.copy, server.since(0))).toBe(false);
    expect(() => bas.take(server.since(1))).toThrow(RangeError);
  });
});

describe('a commit that is none', () => {
  const commit = (steps: readonly object[], schemaVersion = 1): Commit =>
    ({ id: newId(), base: 0, schemaVersion, steps }) as Commit;
  const refused = (code: string, sent: Commit) => () => {
    expect(() => acceptCommit(doc(p('a')), [], sent)).toThrow(code);
  };
  const attr = { stepType: 'attr', pos: 0, attr: 'id', value: 5 };
  test('of an unknown step', refused('commit-invalid', commit([{ stepType: 'explode' }])));
  test(
    'outside the document',
    refused('commit-invalid', commit([{ stepType: 'replace', from: 90, to: 99 }])),
  );
  test('with a value the schema refuses', refused('commit-invalid', commit([attr])));
  test('of a later schema', refused('schema-outdated', commit([attr], 99)));
});

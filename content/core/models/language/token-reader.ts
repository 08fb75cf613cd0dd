/** Reads a list of tokens from left to right and refuses what does not fit. */
import { fault, type Expected, type ModelFault, type Origin, type Position } from '../fault.ts';
import { limits } from '../limits.ts';
import type { Token, TokenKind } from './tokenizer.ts';

/** Carries a fault out of the nested functions of a parser; caught where the parsing began. */
export class Refusal extends Error {
  readonly fault: ModelFault;

  constructor(modelFault: ModelFault) {
    super(modelFault.code);
    this.fault = modelFault;
  }
}

/** A place in a list of tokens. The list ends with a token of kind `end`. */
export class TokenReader {
  readonly origin: Origin;
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], origin: Origin) {
    this.#tokens = tokens;
    this.origin = origin;
  }

  /** The token that comes next. */
  get next(): Token {
    const token = this.#tokens[this.#index];
    if (token === undefined) throw new RangeError('a list of tokens has to end with `end`');
    return token;
  }

  /** Takes the next token. */
  take(): Token {
    const token = this.next;
    if (token.kind !== 'end') this.#index += 1;
    return token;
  }

  /** Takes the next token if it is of this kind. */
  maybeTake(kind: TokenKind): Token | null {
    return this.next.kind === kind ? this.take() : null;
  }

  /** Takes the next token, which has to be of this kind. */
  takeExpected(kind: TokenKind & Expected): Token {
    return this.maybeTake(kind) ?? this.refuseNext(kind);
  }

  /** Refuses the next token. */
  refuseNext(expected: Expected): never {
    const { text: found, at } = this.next;
    throw new Refusal(fault('model-unexpected-token', this.origin, at, { found, expected }));
  }

  /** Does one level of nested work, within the bound on nesting. */
  nested<Value>(at: Position, work: () => Value): Value {
    const limit = limits.nesting;
    if (this.#depth >= limit)
      throw new Refusal(fault('model-too-deep', this.origin, at, { limit }));
    this.#depth += 1;
    const value = work();
    this.#depth -= 1;
    return value;
  }
}

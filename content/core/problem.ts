/**
 * The catalogue of expected failures. Each has a code and typed parameters and no sentence: the
 * edge turns a problem into an HTTP status (server/errors.ts) and Dutch (content/text/problems.ts).
 */

/** What each problem needs to be told, by code. */
export interface ProblemParameters {
  'not-found': Record<never, never>;
  'module-not-found': { readonly module: string };
  'fragment-not-found': { readonly fragment: string };
  'route-not-found': { readonly route: string };
  'question-not-found': { readonly block: string };
  'version-not-found': { readonly module: string; readonly version: number };
  'module-slug-taken': { readonly slug: string };
  'draft-not-found': { readonly module: string };
  'part-not-found': { readonly part: string };
  'part-exists': { readonly part: string };
  'edit-invalid': Record<never, never>;
  'commit-invalid': Record<never, never>;
  'commit-ahead': { readonly version: number };
  'schema-outdated': Record<never, never>;
  'module-exists': { readonly module: string };
  'module-not-ready': { readonly faults: number };
  'not-an-image': Record<never, never>;
  'storage-full': Record<never, never>;
  'not-signed-in': Record<never, never>;
  'not-allowed': Record<never, never>;
  'wrong-credentials': Record<never, never>;
  'account-not-found': { readonly name: string };
  'account-name-taken': { readonly name: string };
  'password-too-short': { readonly minimum: number };
  'password-too-simple': Record<never, never>;
  'wrong-origin': Record<never, never>;
  'too-many-requests': { readonly seconds: number };
  'too-large': { readonly limit: number };
  'invalid-request': { readonly where: string };
  'unsupported-media': Record<never, never>;
  'foreign-attempt': { readonly event: string };
  'model-work-too-large': Record<never, never>;
  'model-work-full': Record<never, never>;
  'format-not-found': { readonly format: string };
  'package-unreadable': Record<never, never>;
  'package-damaged': Record<never, never>;
  'package-encrypted': { readonly path: string };
  'package-path-unsafe': { readonly path: string };
  'package-file-twice': { readonly path: string };
  'package-too-many-files': { readonly limit: number };
  'package-too-large': { readonly limit: number };
  'package-text-unreadable': { readonly path: string };
  'package-no-source': Record<never, never>;
  'package-newer': { readonly version: number };
  unavailable: Record<never, never>;
  'internal-error': Record<never, never>;
}

export type ProblemCode = keyof ProblemParameters;

/** One failure, as a value that may cross a wire. */
export type Problem = {
  [C in ProblemCode]: { readonly code: C; readonly parameters: ProblemParameters[C] };
}[ProblemCode];

/** Throw this where a caller cannot go on; the server's one error handler answers it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Makes the error for `code`; parameters are checked against the catalogue by the compiler. */
export function problem<C extends ProblemCode>(
  code: C,
  ...[parameters]: Record<never, never> extends ProblemParameters[C]
    ? []
    : [parameters: ProblemParameters[C]]
): ProblemError {
  return new ProblemError({ code, parameters: parameters ?? {} } as Problem);
}

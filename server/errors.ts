/** Problem codes as HTTP statuses, and the one place where errors become responses. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem, ProblemError, type Problem, type ProblemCode } from '#core/problem.ts';
import type { ProblemResponse } from '#core/contract/problem.ts';
import { problemSentence } from '#text/problems.ts';
import type { Config } from './config.ts';
import { securityHeaders } from './plugins/security.ts';

export const statusOf: Readonly<Record<ProblemCode, number>> = {
  'not-found': 404,
  'module-not-found': 404,
  'fragment-not-found': 404,
  'route-not-found': 404,
  'question-not-found': 404,
  'version-not-found': 404,
  'module-slug-taken': 409,
  'draft-not-found': 404,
  'part-not-found': 409,
  'part-exists': 409,
  'edit-invalid': 422,
  'commit-invalid': 422,
  'commit-ahead': 409,
  'schema-outdated': 409,
  'module-exists': 409,
  'module-not-ready': 409,
  'not-an-image': 415,
  'storage-full': 507,
  'not-signed-in': 401,
  'not-allowed': 403,
  'wrong-credentials': 401,
  'account-not-found': 404,
  'account-name-taken': 409,
  'password-too-short': 422,
  'password-too-simple': 422,
  'wrong-origin': 403,
  'too-many-requests': 429,
  'too-large': 413,
  'invalid-request': 400,
  'unsupported-media': 415,
  'foreign-attempt': 409,
  'model-work-too-large': 413,
  'model-work-full': 413,
  'format-not-found': 404,
  'package-unreadable': 422,
  'package-damaged': 422,
  'package-encrypted': 422,
  'package-path-unsafe': 422,
  'package-file-twice': 422,
  'package-too-many-files': 422,
  'package-too-large': 413,
  'package-text-unreadable': 422,
  'package-no-source': 422,
  'package-newer': 422,
  unavailable: 503,
  'internal-error': 500,
};

/** Writes a problem as a page for people; the reader feature has one. */
export type ProblemPage = (problem: Problem, status: number) => string;

/** What crosses the wire for a problem. */
export function problemResponse(failure: Problem): ProblemResponse {
  return {
    code: failure.code,
    status: statusOf[failure.code],
    title: problemSentence(failure),
    parameters: { ...failure.parameters },
  };
}

/** Has every error of this app answered as a problem: JSON, or a page where one is asked for. */
export function answerErrors(app: FastifyInstance, page: ProblemPage | null): void {
  app.setErrorHandler((error, request, reply) => {
    const failure = problemOf(error, request);
    if (statusOf[failure.code] === 500) request.log.error({ err: error }, 'unexpected error');
    return answer(reply, request, failure, page);
  });
  app.setNotFoundHandler((request, reply) =>
    answer(reply, request, problem('not-found').problem, page),
  );
}

/** For errors before a route is found, as an address that cannot be decoded; no hook has run yet. */
export function answerFrameworkErrors(config: Config) {
  const headers = securityHeaders(config);
  return (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const failure = problem('invalid-request', { where: 'url' }).problem;
    void answer(reply.headers(headers), request, failure, null);
  };
}

function answer(
  reply: FastifyReply,
  request: FastifyRequest,
  failure: Problem,
  page: ProblemPage | null,
): FastifyReply {
  const status = statusOf[failure.code];
  if (failure.code === 'too-many-requests') {
    reply.header('retry-after', failure.parameters.seconds);
  }
  reply.code(status).header('cache-control', 'no-store').header('vary', 'accept');
  if (page !== null && wantsPage(request)) {
    return reply.type('text/html; charset=utf-8').send(page(failure, status));
  }
  // As text, so that a route's own response schemas leave it alone.
  return reply.type('application/problem+json').send(JSON.stringify(problemResponse(failure)));
}

function wantsPage(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/html') === true;
}

/** The problem that an error amounts to. */
function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (hasCode(error, full)) return problem('storage-full').problem;
  if (hasCode(error, unavailable)) return problem('unavailable').problem;
  if (!isFastifyError(error)) return problem('internal-error').problem;
  if (error.validation !== undefined) {
    const where = `${error.validationContext ?? 'body'}${error.validation[0]?.instancePath ?? ''}`;
    return problem('invalid-request', { where }).problem;
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('too-large', { limit: request.routeOptions.bodyLimit }).problem;
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem('unsupported-media').problem;
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return problem('invalid-request', { where: 'body' }).problem;
  return problem(status === 503 ? 'unavailable' : 'internal-error').problem;
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && ('statusCode' in error || 'validation' in error);
}

/** Codes of a disk, or a database on it, that has no room left. */
const full = /^(SQLITE_FULL|ENOSPC|EDQUOT|53100)/;

/** Codes of a database that is busy, away or still starting. */
const unavailable =
  /^(SQLITE_BUSY|SQLITE_LOCKED|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|57P0\d|53\d{3}|08\d{3})/;

function hasCode(error: unknown, codes: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && codes.test(error.code)) return true;
  // The query builder and connections by several addresses wrap what really happened.
  if (error instanceof AggregateError) return error.errors.some((one) => hasCode(one, codes));
  return error.cause !== undefined && hasCode(error.cause, codes);
}

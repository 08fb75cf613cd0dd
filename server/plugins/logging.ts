/**
 * What is logged, and what never is: no address, no cookie, no query, no name. A line tells which
 * route was asked for, how it ended and how long it took; the id ties it to an error.
 */
import {
  LogController,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import type { Config } from '../config.ts';

export interface LogStream {
  write(line: string): void;
}

/** The logger that Fastify is made with. */
export function loggerOptions(config: Config, stream?: LogStream): FastifyServerOptions['logger'] {
  if (config.logLevel === 'silent') return false;
  return {
    level: config.logLevel,
    base: null,
    serializers: { req: () => ({}), res: () => ({}), err: describeError },
    ...(stream === undefined ? {} : { stream }),
  };
}

/** One line per answered request. */
export class RequestLog extends LogController {
  override incomingRequest(): void {
    // Told when it has been answered.
  }

  override routeNotFound(): void {
    // The default line holds the address.
  }

  override requestCompleted(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    // Pages and files that are the same for everybody say nothing when all is well.
    if (request.routeOptions.config.sameForAll === true && reply.statusCode < 400) return;
    request.log.info(
      {
        method: request.method,
        // The pattern and not the address: that may hold an id or a name.
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
  }
}

interface DescribedError {
  readonly [more: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly stack: string;
}

/**
 * An error for the log. A failed query is told without its values, and PostgreSQL's own sentences
 * are left out because they may quote a value.
 */
function describeError(error: Error): DescribedError {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.constructor.name,
    message: messageOf(error),
    stack: frames.join('\n'),
    ...(code === undefined ? {} : { code }),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

function messageOf(error: Error): string {
  if ('query' in error && 'params' in error) return `failed query: ${String(error.query)}`;
  if ('severity' in error && 'routine' in error) {
    const { table, constraint } = error as { table?: string; constraint?: string };
    return `PostgreSQL: ${table ?? 'no table'}, ${constraint ?? 'no constraint'}`;
  }
  return error.message;
}

/** Requests: JSON in, JSON out, and every way to fail as one class. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { RequestError, request } from '#web/api/request.ts';

type Reply = (path: string, options: RequestInit) => Response | Promise<Response>;

/** Asks something of a server that replies like this; gives the body or the error, and what was sent. */
async function ask(
  reply: Reply,
  ...[method = 'GET', path = '/api/x', body]: Partial<Parameters<typeof request>>
) {
  const spy = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async (asked, options = {}) => reply(asked as string, options));
  onTestFinished(() => {
    spy.mockRestore();
  });
  const outcome: unknown = await request(method, path, body).catch((error: unknown) => error);
  const [, options = {}] = spy.mock.calls[0] ?? [];
  return { outcome, options };
}

const replies =
  (body: string | null, status = 200) =>
  () =>
    new Response(body, { status });
const problem = { code: 'not-allowed', status: 403, title: 'Nee.', parameters: {} };

describe('what is sent', () => {
  test('asks for JSON, and has no body of its own', async () => {
    const { options } = await ask(replies('{}'));
    expect(options).toMatchObject({ method: 'GET', headers: { accept: 'application/json' } });
    expect(options).not.toHaveProperty('body');
    expect(options.headers).not.toHaveProperty('content-type');
  });

  test('is JSON', async () => {
    const { options } = await ask(replies('{}'), 'POST', '/api/x', { a: 'é' });
    expect(options.body).toBe('{"a":"é"}');
    expect(options.headers).toMatchObject({ 'content-type': 'application/json' });
  });
});

describe('what comes back', () => {
  const bodies: [name: string, reply: Reply, body: unknown][] = [
    ['a value', replies('{"a":[1]}'), { a: [1] }],
    ['nothing', replies(null, 204), null],
    ['an empty body', replies(''), null],
    ['null', replies('null'), null],
    ['false', replies('false'), false],
  ];
  test.each(bodies)('%s', async (_name, reply, body) => {
    expect((await ask(reply)).outcome).toEqual(body);
  });
});

describe('a failure', () => {
  const fails = () => Promise.reject(new TypeError('Failed to fetch'));
  const broken = () =>
    new Response(
      new ReadableStream({
        start: (stream) => {
          stream.error(new TypeError('connection lost'));
        },
      }),
    );
  const told = (changes: object) => replies(JSON.stringify({ ...problem, ...changes }), 400);
  const cases: [name: string, reply: Reply, code: string, isPassing: boolean][] = [
    ['a problem of the request', replies(JSON.stringify(problem), 403), 'not-allowed', false],
    ['a problem of the server', told({ code: 'unavailable', status: 503 }), 'unavailable', true],
    [
      'too many requests',
      told({ code: 'too-many-requests', status: 429 }),
      'too-many-requests',
      true,
    ],
    ['no session', told({ code: 'not-signed-in', status: 401 }), 'not-signed-in', false],
    ['no network', fails, 'no-connection', true],
    ['a connection that breaks off halfway', broken, 'no-connection', true],
    ['a page of a gateway', replies('<h1>502</h1>', 502), 'no-connection', true],
    ['an empty refusal', replies('', 500), 'no-connection', true],
    ['JSON that is no problem', replies('{"error":true}', 404), 'no-connection', true],
    ['null as a refusal', replies('null', 400), 'no-connection', true],
    ['a page where JSON was asked', replies('<h1>Wifi van school</h1>'), 'no-connection', true],
    ['half a body', replies('{"a":'), 'no-connection', true],
  ];
  test.each(cases)('%s', async (_name, reply, code, isPassing) => {
    const { outcome } = await ask(reply);
    expect(outcome).toBeInstanceOf(RequestError);
    expect(outcome).toMatchObject({ name: 'RequestError', message: code, isPassing });
  });

  test('has the sentence of the server', async () => {
    const { outcome } = await ask(replies(JSON.stringify(problem), 403));
    expect((outcome as RequestError).problem).toEqual(problem);
  });

  test('is a server that does not answer in time', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const late = new AbortController();
    timeout.mockReturnValue(late.signal);
    onTestFinished(() => {
      timeout.mockRestore();
    });
    const silence: Reply = (_path, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('late', 'TimeoutError'));
        });
        late.abort();
      });
    const { outcome } = await ask(silence);
    expect(outcome).toMatchObject({ message: 'no-connection', isPassing: true });
    expect(timeout).toHaveBeenCalledWith(20_000);
  });
});

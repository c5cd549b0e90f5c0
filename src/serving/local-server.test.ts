import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { exchange, requestOf } from './exchange.fixture.ts';
import { serveLocally, tryPort, type LocalServer } from './local-server.ts';

const streamed = (stream: Readable): Answer => ({ type: 'text/html', body: { stream, size: 1e9 } });
const breaking = function* (): Generator<Buffer> {
  yield Buffer.from('half');
  throw new Error('The stick was pulled out.');
};
const endless = function* (): Generator<Buffer> {
  for (;;) yield Buffer.alloc(65_536);
};

/** What is wrong with a file can show at every moment. */
const answers = new Map<string, () => Answer | Promise<Answer>>([
  ['/', () => ({ type: 'text/html', body: 'home' })],
  ['/à b/', () => ({ type: 'text/html', body: 'deep' })],
  ['/throws', () => JSON.parse('{') as Answer],
  ['/rejects', () => Promise.reject(new Error('late'))],
  ['/breaks', () => streamed(Readable.from(breaking()))],
  ['/endless', () => streamed(Readable.from(endless()))],
]);

let server: LocalServer;
let port: number;

beforeAll(async () => {
  server = await serveLocally({ answer: (path) => answers.get(path)?.(), headers: { 'X-Own': 'a' } });
  port = Number(new URL(server.url).port);
});

afterAll(() => server.close());

const host = (name = 'localhost'): string => `Host: ${name}:${String(port)}`;
const isThere = async (): Promise<number> => (await fetch(server.url)).status;

test('an answer is for this page alone, is what it says, and is never kept', async () => {
  const response = await fetch(server.url);
  expect(await response.text()).toBe('home');
  const usual = ['connection', 'date', 'keep-alive'];
  expect(Object.fromEntries([...response.headers].filter(([name]) => !usual.includes(name))))
    .toMatchInlineSnapshot(`
      {
        "cache-control": "no-store",
        "content-length": "4",
        "content-type": "text/html",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-own": "a",
      }
    `);
});

describe('one computer has three names', () => {
  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('%s is answered', async (name) => {
    expect(await exchange(port, requestOf('GET / HTTP/1.1', host(name)))).toEqual(['200 OK']);
  });

  test('both of its addresses are served', async () => {
    expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(200);
    const six = await fetch(`http://[::1]:${String(port)}/`).catch(() => undefined);
    // Some computers have only the first.
    if (six) expect(six.status).toBe(200);
  });

  test('no other computer can reach it', async () => {
    const outer = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outer) {
      const [error] = (await once(connect({ port, host: address }), 'error')) as [NodeJS.ErrnoException];
      expect(error.code).toBe('ECONNREFUSED');
    }
  });

  test.each([
    ['evil.example', undefined],
    ['evil.example', 'same'],
    ['localhost.evil.example', 'same'],
    ['localhost', undefined],
    ['localhost', '1'],
    ['127.0.0.2', 'same'],
    ['0.0.0.0', 'same'],
    ['localhost:1@evil.example', 'same'],
    ['evil@localhost', 'same'],
    ['evil.example#@localhost', 'same'],
    ['localhost/evil', 'same'],
    ['', undefined],
  ])('a page of %s, port %s, gets nothing', async (name, wanted) => {
    const own = wanted === undefined ? '' : `:${wanted === 'same' ? String(port) : wanted}`;
    const [line = ''] = await exchange(port, requestOf('GET / HTTP/1.1', `Host: ${name}${own}`));
    expect(line).toMatch(/^(421 Misdirected Request|400 Bad Request)$/);
  });

  test('a second name is no way in', async () => {
    const [line = ''] = await exchange(port, requestOf('GET / HTTP/1.1', host(), 'Host: evil.example'));
    expect(line).toMatch(/^4/);
  });

  test('an old program that gives no name gets nothing', async () => {
    expect(await exchange(port, requestOf('GET / HTTP/1.0'))).toEqual(['421 Misdirected Request']);
  });
});

describe('pages are shown, and nothing else is done', () => {
  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'])(
    '%s is refused',
    async (method) => {
      const body = 'x'.repeat(100_000);
      const request = requestOf(`${method} / HTTP/1.1`, host(), `Content-Length: ${String(body.length)}`);
      expect(await exchange(port, request + body)).toEqual(['405 Method Not Allowed']);
    },
  );

  test('which methods there are is said', async () => {
    const response = await fetch(server.url, { method: 'POST', body: 'a' });
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([
      405,
      'GET, HEAD',
      'This server only shows pages.',
    ]);
  });

  test('HEAD has the length and no bytes', async () => {
    const response = await fetch(server.url, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      '4',
      '',
    ]);
  });
});

describe('no request ends it', () => {
  afterEach(async () => {
    expect(await isThere()).toBe(200);
  });

  test.each([
    ['/', ['200 OK']],
    ['/?a=/%', ['200 OK']],
    ['/%C3%A0%20b/', ['200 OK']],
    ['/./x/..//../%C3%A0%20b/', ['200 OK']],
    ['//', ['404 Not Found']],
    ['///', ['404 Not Found']],
    ['//evil.example/', ['404 Not Found']],
    ['/\\', ['404 Not Found']],
    ['/\\evil.example/', ['404 Not Found']],
    ['/%', ['400 Bad Request']],
    ['/%c3', ['400 Bad Request']],
    ['/%00', ['404 Not Found']],
    ['/..%2f..%5c', ['404 Not Found']],
    ['/constructor', ['404 Not Found']],
    ['/__proto__', ['404 Not Found']],
    ['/:', ['404 Not Found']],
    ['?', ['400 Bad Request']],
    ['*', ['400 Bad Request']],
    ['http://', ['400 Bad Request']],
    ['http://evil.example/', ['421 Misdirected Request']],
    ['https://localhost/', ['400 Bad Request']],
    ['file:///etc/hostname', ['400 Bad Request']],
    ['javascript:1', ['400 Bad Request']],
    ['/throws', ['500 Internal Server Error']],
    ['/rejects', ['500 Internal Server Error']],
    ['/breaks', ['200 OK']],
  ])('the path %s', async (path, expected) => {
    expect(await exchange(port, requestOf(`GET ${path} HTTP/1.1`, host()))).toEqual(expected);
  });

  test.each([
    ['a long path', `/${'a'.repeat(9_000)}`, ['404 Not Found']],
    ['a path without end', `/${'a'.repeat(90_000)}`, ['431 Request Header Fields Too Large']],
    ['a long query', `/?${'%'.repeat(9_000)}`, ['200 OK']],
    ['many folders', `${'/a'.repeat(4_000)}/..`, ['404 Not Found']],
  ])('%s', async (_, path, expected) => {
    expect(await exchange(port, requestOf(`GET ${path} HTTP/1.1`, host()))).toEqual(expected);
  });

  test('a path as a proxy is asked for it', async () => {
    const request = requestOf(`GET http://${host().slice(6)}/ HTTP/1.1`, host());
    expect(await exchange(port, request)).toEqual(['200 OK']);
  });

  test.each([
    'bytes=0-99999999999999999999',
    'bytes=99999999999999999999-',
    'bytes=-99999999999999999999',
    'bytes=-1',
    'bytes=-0',
    'bytes=3-1',
    'bytes=1-1',
    'bytes=0-0,1-1,-1',
    `bytes=${'0-,'.repeat(4_000)}`,
    'bytes=a-b',
    'bytes=--1',
    'bytes=',
    'bytes',
    'pages=1-2',
    'bytes=0x1-1e9',
    'bytes=NaN-Infinity',
  ])('the range %j is not read: all is sent', async (range) => {
    expect(await exchange(port, requestOf('GET / HTTP/1.1', host(), `Range: ${range}`))).toEqual(['200 OK']);
  });

  test.each([
    ['nothing', '', []],
    ['a line end', '\r\n', []],
    ['half a request', 'GET / HT', ['400 Bad Request']],
    ['no request', '\0\0\0\0', ['400 Bad Request']],
    ['a greeting of TLS', '\x16\x03\x01\x02\x00\x01', ['400 Bad Request']],
    ['a greeting of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', ['400 Bad Request']],
    ['another protocol', requestOf('GET / HTTP/9.9'), ['400 Bad Request']],
    ['a line end in a header', 'GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n', ['400 Bad Request']],
  ])('%s', async (_, bytes, expected) => {
    expect(await exchange(port, bytes)).toEqual(expected);
  });

  test.each([
    ['more headers than are read', Array.from({ length: 900 }, (_, at) => `A${String(at)}: b`), ['200 OK']],
    ['headers without end', Array<string>(9_000).fill('A: b'), ['431 Request Header Fields Too Large']],
    ['a wish for another protocol', ['Connection: Upgrade', 'Upgrade: websocket'], ['200 OK']],
    ['a question before a body', ['Expect: 100-continue'], ['100 Continue', '200 OK']],
    ['a wish that cannot be met', ['Expect: tea'], ['417 Expectation Failed']],
    ['a body without a length', ['Transfer-Encoding: chunked'], ['200 OK', '400 Bad Request']],
    ['two lengths', ['Content-Length: 1', 'Content-Length: 2'], ['400 Bad Request']],
    ['a length and chunks', ['Content-Length: 1', 'Transfer-Encoding: chunked'], ['400 Bad Request']],
    ['a length below nothing', ['Content-Length: -1'], ['400 Bad Request']],
    ['a date that is none', ['If-Modified-Since: \x7f', 'If-None-Match: "'], ['400 Bad Request']],
    ['inherited names', ['constructor: a', '__proto__: b', 'hasOwnProperty: c'], ['200 OK']],
  ])('%s', async (_, headers, expected) => {
    expect(await exchange(port, requestOf('GET / HTTP/1.1', host(), ...headers))).toEqual(expected);
  });

  test('a tunnel is not opened', async () => {
    expect(await exchange(port, requestOf('CONNECT evil.example:443 HTTP/1.1', host()))).toEqual([]);
  });

  test('many requests at once are each answered', async () => {
    const one = requestOf('GET / HTTP/1.1', host());
    const last = requestOf('GET / HTTP/1.1', host(), 'Connection: close');
    expect(await exchange(port, one.repeat(99) + last, { isWaiting: true })).toEqual(
      Array(100).fill('200 OK'),
    );
  });

  test('requests without end on one connection are refused', async () => {
    const answers = await exchange(port, requestOf('GET / HTTP/1.1', host()).repeat(3_000), {
      isWaiting: true,
    });
    expect(answers.filter((line) => line === '200 OK')).toHaveLength(100);
    expect(new Set(answers)).toEqual(new Set(['200 OK', '503 Service Unavailable']));
  });

  test('of a connection one request is answered after the other, and others have their turn between', async () => {
    const order: string[] = [];
    let atOnce = 0;
    let most = 0;
    const busy = await serveLocally({
      answer: async (path) => {
        order.push(path);
        if (order.length === 5) neighbour.end(requestOf('GET /neighbour HTTP/1.1', own));
        most = Math.max(most, (atOnce += 1));
        await Promise.resolve();
        atOnce -= 1;
        return { type: 'text/plain', body: Buffer.alloc(path === '/neighbour' ? 1 : 100_000) };
      },
    });
    const { port: busyPort } = new URL(busy.url);
    const own = `Host: localhost:${busyPort}`;
    const neighbour = connect({ port: Number(busyPort), host: '127.0.0.1' });
    await once(neighbour, 'connect');
    const many = requestOf('GET /many HTTP/1.1', own);
    const last = requestOf('GET /many HTTP/1.1', own, 'Connection: close');
    await exchange(Number(busyPort), many.repeat(99) + last, { isWaiting: true });
    await busy.close();
    expect(order).toHaveLength(101);
    expect(order.indexOf('/neighbour')).toBeLessThan(90);
    expect(most).toBeLessThanOrEqual(2);
  });

  test('more connections than there may be take the places of those that are quiet', async () => {
    const sockets = Array.from({ length: 600 }, () => connect({ port, host: '127.0.0.1' }));
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      socket.write('GET / HTTP/1.1\r\nHost');
    }
    await Promise.all(sockets.slice(0, 300).map((socket) => once(socket.resume(), 'close')));
    expect(await isThere()).toBe(200);
    for (const socket of sockets) socket.destroy();
  });

  test('readers who leave in the middle, and callers who say nothing', async () => {
    const sockets = Array.from({ length: 100 }, () => connect({ port, host: '127.0.0.1' }));
    const begun = sockets.map(async (socket, at) => {
      const isReader = at % 2 === 0;
      socket.write(isReader ? requestOf('GET /endless HTTP/1.1', host()) : 'GET / HTTP/1.1\r\nHost');
      await once(socket, isReader ? 'readable' : 'connect');
    });
    await Promise.all(begun);
    expect(await isThere()).toBe(200);
    for (const [at, socket] of sockets.entries()) {
      if (at % 3 === 0) socket.resetAndDestroy();
      else socket.destroy();
    }
  });

  const part = fc.oneof(
    fc.constantFrom(
      'GET',
      'HEAD',
      ' ',
      '/',
      '\r\n',
      ':',
      '%',
      'HTTP/1.1',
      'Host: localhost',
      '..',
      '\\',
      '?',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

  test('bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part), async (parts) => {
        await exchange(port, Buffer.from(parts.join(''), 'latin1'));
      }),
      { numRuns: 300 },
    );
  });

  test('paths and headers of any kind', async () => {
    const token = fc.stringMatching(/^[!-~]{1,40}$/);
    await fc.assert(
      fc.asyncProperty(token, token, fc.stringMatching(/^[ -~]{0,40}$/), async (path, name, value) => {
        const request = requestOf(`GET /${path} HTTP/1.1`, host(), `${name}: ${value}`);
        for (const line of await exchange(port, request)) expect(line).toMatch(/^[234]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('its port', () => {
  test('is refused where somebody else has it, at either address', async () => {
    for (const address of ['127.0.0.1', '::1']) {
      const other = createServer().listen(0, address);
      const isListening = await once(other, 'listening').then(
        () => true,
        () => false,
      );
      // Some computers have only the first.
      if (!isListening) continue;
      const taken = (other.address() as AddressInfo).port;
      await expect(tryPort(taken)).rejects.toMatchObject({ code: 'EADDRINUSE', port: taken });
      other.close();
    }
  });

  test('is free again after it was tried', async () => {
    const { url, close } = await serveLocally({ answer: () => undefined });
    await close();
    const freed = Number(new URL(url).port);
    await tryPort(freed);
    await tryPort(freed);
  });
});

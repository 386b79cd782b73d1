// @ts-check
// What stands before the framework: it sees connections and bodies, which route handlers do not. Node's own modules only,
// since it runs as it is, without a build.

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {(request: IncomingMessage, response: ServerResponse) => unknown} Handler
 * @typedef {(request: IncomingMessage, response: ServerResponse) => Promise<boolean> | undefined} Direct resolves to whether it has
 *   answered; undefined: it will not
 */

/** The header in which handlers read whose connection it is; what a client sends under this name is overwritten. */
export const SOCKET_ADDRESS_HEADER = 'x-refinex-socket-address';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const MEGABYTE = 1024 * 1024;

/**
 * What a body may take. A handler refuses sooner, and in its own words, what is too long for it; these limits hold for what no handler
 * reads, or for a handler that is done while the client still sends.
 */
export const LIMITS = {
  /** Any body but an upload, and a request to run a step, which brings what the steps before gave. */
  bodyBytes: 8 * MEGABYTE,
  /** Refused bodies are taken from the wire up to this size, because most clients read the answer only after sending. */
  discardedBytes: 256 * MEGABYTE,
  /** Between two pieces of a body. */
  idleMs: 30_000,
  bodyMs: 60_000,
  uploadMs: 15 * 60_000,
  /** A body that nobody waits for any more. */
  discardMs: 20_000,
};

/** @type {Record<number, readonly [code: string, message: string]>} */
export const ANSWERS = {
  400: ['invalid_input', 'The request is not valid.'],
  404: ['not_found', 'There is nothing at this address.'],
  405: ['method_not_allowed', 'This address does not know this method.'],
  408: ['timed_out', 'The request took too long to arrive.'],
  413: ['body_too_large', 'The request body is too large.'],
  431: ['headers_too_large', 'The headers of the request are too large.'],
  500: ['internal', 'Something went wrong on our side. It has been logged.'],
  503: ['unavailable', 'RefineX cannot answer right now. Try again in a moment.'],
};

/** The contract's error body for a status. @param {number} status */
export function errorBody(status) {
  const [code, message] = ANSWERS[status] ?? (status < 500 ? ANSWERS[400] : ANSWERS[500]) ?? [];
  return JSON.stringify({ error: { code, message } });
}

/** A whole answer for a connection on which nothing was answered yet. @param {number} status */
export function rawAnswer(status) {
  const body = errorBody(status);
  return [
    `HTTP/1.1 ${status} Refused`,
    'Content-Type: application/json',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  if (status === 405) response.setHeader('Allow', METHODS.join(', '));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(errorBody(status));
}

/**
 * The path and query of a request; undefined when they stand for nothing. A proxy may name the whole address.
 * @param {string} target
 */
export function addressOf(target) {
  if (!target.startsWith('/')) {
    if (!URL.canParse(target)) return undefined;
    const { pathname, search } = new URL(target);
    return addressOf(pathname.startsWith('/') ? pathname + search : '');
  }
  const [path = '', ...query] = target.split('?');
  try {
    if (decodeURIComponent(path).includes('\0')) return undefined;
  } catch {
    return undefined; // an escape that is not UTF-8
  }
  return [path, ...query].join('?');
}

/** @param {string | undefined} host */
const isHost = (host) => host === undefined || host === '' || /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host);

/** @param {string} url */
const isUpload = (url) => /^\/api\/upload\/?(?:\?|$)/.test(url);

/** @param {string} url */
const isStep = (url) => /^\/api\/inngest\/?(?:\?|$)/.test(url);

/**
 * Bounds a body in bytes and in time, whether anybody reads it or not. A body nobody reads any more is let run out, so that the next
 * request on the connection finds its beginning; one that goes on ends the connection.
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {typeof LIMITS} limits
 */
function boundBody(request, response, limits) {
  const { socket } = request;
  const isLong = isUpload(request.url ?? '');
  let bytes = 0;
  let discarded = 0;
  let isDiscarded = false;

  function giveUp() {
    if (request.complete || socket.destroyed) return;
    if (response.headersSent) socket.destroy();
    else socket.end(rawAnswer(408), () => socket.destroy());
  }
  const idle = setTimeout(giveUp, limits.idleMs);
  let whole = setTimeout(giveUp, isLong ? limits.uploadMs : limits.bodyMs);

  function discardRest() {
    if (isDiscarded || request.complete) return;
    isDiscarded = true;
    clearTimeout(whole);
    whole = setTimeout(giveUp, limits.discardMs);
    request.removeAllListeners('data');
    request.resume();
  }

  const push = request.push.bind(request);
  /** @param {any} chunk @param {BufferEncoding} [encoding] */
  request.push = (chunk, encoding) => {
    if (chunk === null) {
      clearTimeout(idle);
      clearTimeout(whole);
      return push(null);
    }
    idle.refresh();
    bytes += chunk.length;
    const isTooLong = !isLong && !isStep(request.url ?? '') && bytes > limits.bodyBytes;
    if (isTooLong && !isDiscarded) {
      discardRest();
      // Whoever reads it hears that no more will come, and answers.
      if (request.listenerCount('error') > 0) emit('error', new Error('The request body is too large.'));
      else if (!response.headersSent) refuse(response, 413);
    }
    if (!isDiscarded) return push(chunk, encoding);
    discarded += chunk.length;
    if (discarded > limits.discardedBytes) giveUp();
    return true; // nothing is kept, so the connection is read on
  };

  // A reader that was cancelled throws when it is handed more: from inside the parser that would leave the connection in pieces.
  const emit = request.emit.bind(request);
  /** @param {string | symbol} event @param {any[]} details */
  request.emit = (event, ...details) => {
    if (event !== 'data' && event !== 'end') return emit(event, ...details);
    try {
      return emit(event, ...details);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      discardRest();
      return true;
    }
  };

  response.once('finish', discardRest);
  response.once('close', () => {
    clearTimeout(idle);
    if (request.complete || socket.destroyed) clearTimeout(whole);
  });
}

/**
 * Gives an error that the framework answers in its own way, or without a body, the body every error of the API has.
 * @param {ServerResponse} response
 */
function wordErrors(response) {
  const original = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let isWorded = false;
  /** @param {number} status @param {any[]} details */
  response.writeHead = (status, ...details) => {
    const type = String(response.getHeader('Content-Type') ?? '');
    isWorded = status >= 400 && details.length === 0 && !/json|event-stream/.test(type);
    if (isWorded) {
      for (const name of ['Content-Length', 'Content-Encoding', 'ETag']) response.removeHeader(name);
      response.setHeader('Content-Type', 'application/json');
      response.setHeader('Cache-Control', 'no-store');
    }
    return original.writeHead(status, ...details);
  };
  const begin = () => {
    if (!response.headersSent && response.statusCode >= 400) response.writeHead(response.statusCode);
  };
  /** @param {any[]} details */
  response.write = (...details) => {
    begin();
    return isWorded || original.write(.../** @type {[any, any]} */ (details));
  };
  /** @param {any[]} details */
  response.end = (...details) => {
    begin();
    return isWorded
      ? original.end(errorBody(response.statusCode))
      : original.end(.../** @type {[any, any]} */ (details));
  };
}

/**
 * Wraps the framework's handler: bounds bodies, refuses what no handler could answer, says whose connection it is.
 * @param {Handler} handle
 * @param {Partial<typeof LIMITS> & { isSecure?: boolean, direct?: Direct }} [options] `isSecure`: people reach us by https, and shall by
 *   nothing else; `direct`: answers what needs no framework
 * @returns {Handler}
 */
export function behindDoor(handle, { isSecure = false, direct, ...own } = {}) {
  const limits = { ...LIMITS, ...own };
  return (request, response) => {
    const { socket, headers } = request;
    if (isSecure) response.setHeader('Strict-Transport-Security', 'max-age=63072000');
    headers[SOCKET_ADDRESS_HEADER] = socket.remoteAddress ?? 'unknown';
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    const url = addressOf(request.url ?? '');
    if (hasBody) boundBody(request, response, limits);

    if (!METHODS.includes(request.method ?? '')) return refuse(response, 405);
    if (url === undefined || !isHost(headers.host)) return refuse(response, 400);
    request.url = url;
    const announced = Number(headers['content-length'] ?? 0);
    if (announced > limits.bodyBytes && !isUpload(url) && !isStep(url)) return refuse(response, 413);
    const pass = () => {
      if (url.startsWith('/api/')) wordErrors(response);
      return handle(request, response);
    };
    const answering = hasBody ? undefined : direct?.(request, response);
    if (!answering) return pass();
    return answering.then(
      (isAnswered) => isAnswered || pass(),
      () => {
        if (response.headersSent) socket.destroy();
        else refuse(response, 500);
      },
    );
  };
}

/**
 * Answers what is no HTTP at all as every other error, and ends the connection.
 * @param {Error & { code?: string }} error
 * @param {import('node:stream').Duplex} socket
 */
export function answerClientError(error, socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  socket.end(rawAnswer(status), () => socket.destroy());
}

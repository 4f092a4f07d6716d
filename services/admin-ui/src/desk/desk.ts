import { problemOf, unreached } from './problem';

type Query = Record<string, string | number | boolean | undefined>;

function withQuery(path: string, query: Query | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

// the desk hands this out at sign-in and wants it back with everything that changes something
let csrf: string | undefined;
export const keepCsrf = (token: string | undefined): void => {
  csrf = token;
};

async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreached();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

const bodyOf = async <T>(response: Response): Promise<T> => (response.status === 204 ? undefined : await response.json()) as T;
const headers = (more?: Record<string, string>): Record<string, string> => ({
  accept: 'application/json',
  ...(csrf ? { 'x-csrf-token': csrf } : {}),
  ...more,
});

export async function read<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return bodyOf<T>(await ask(withQuery(path, query), { headers: headers(), signal }));
}

export async function send<T>(path: string, body: unknown, more?: Record<string, string>): Promise<T> {
  return bodyOf<T>(
    await ask(path, {
      method: 'POST',
      headers: headers({ 'content-type': 'application/json', ...more }),
      body: JSON.stringify(body ?? {}),
    }),
  );
}

export async function put<T>(path: string, body: unknown): Promise<T> {
  return bodyOf<T>(
    await ask(path, { method: 'PUT', headers: headers({ 'content-type': 'application/json' }), body: JSON.stringify(body) }),
  );
}

export async function upload<T>(path: string, file: Blob, name: string): Promise<T> {
  const form = new FormData();
  form.append('file', file, name);
  return bodyOf<T>(await ask(path, { method: 'POST', headers: headers(), body: form }));
}

/** A fresh id for a command: sent again with the same id, it is done once. */
export const freshId = (): string =>
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

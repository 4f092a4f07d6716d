import { QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, configure, render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import { type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter, Route, Routes } from 'react-router';
import { ShadeProvider } from '../app/shade';
import { makeQueryClient } from '../desk/queries';
import { FixtureDesk } from '../fixtures/desk';
import { NOW } from '../fixtures/people';
import { i18n, startLanguage } from '../language/i18n';
import { setClock } from '../time/clock';
import { NowProvider } from '../time/now';
import { type Language } from '../time/words';

// a machine under load is slow, not wrong; and a missing text is said without the whole page
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error((message ?? '').split('\n')[0]) });

/** What a browser has and jsdom lacks, as far as antd asks for it. */
class QuietObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** As much of a response as the screens read. */
class SmallResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly statusText = '';
  readonly headers = { get: () => null };
  constructor(
    private readonly body: string | null,
    init?: { status?: number },
  ) {
    this.status = init?.status ?? 200;
    this.ok = this.status < 400;
  }
  json(): Promise<unknown> {
    return Promise.resolve(JSON.parse(this.body ?? 'null'));
  }
}

/** A message to oneself comes in the next turn; Node's own channel would keep the process alive. */
class NextTurn {
  readonly port1: { onmessage?: () => void } = {};
  readonly port2 = { postMessage: (): void => void setTimeout(() => this.port1.onmessage?.()) };
}

export type Sent = { method: string; path: string; body: unknown };

/** A screen at the morning of the fixtures; what it sent to the desk is remembered. */
export async function show(
  screen: ReactNode,
  { at = '/', path = '*', language = 'zh' as Language, wish = '' } = {},
): Promise<RenderResult & { sent: Sent[] }> {
  setClock(() => Date.parse(NOW));
  if (i18n.isInitialized) await i18n.changeLanguage(language);
  else await startLanguage(language);
  window.localStorage.clear();
  const sent: Sent[] = [];
  const desk = new FixtureDesk(new URLSearchParams(wish));
  Object.assign(globalThis, {
    Response: SmallResponse,
    ResizeObserver: QuietObserver,
    MessageChannel: NextTurn,
    EventSource: class extends EventTarget {
      close(): void {}
    },
    fetch: (input: string, init?: RequestInit) => {
      const url = new URL(input, 'http://desk');
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      const method = init?.method ?? 'GET';
      if (method !== 'GET') sent.push({ method, path: decodeURIComponent(url.pathname), body });
      return Promise.resolve(desk.answer(method, url.pathname, url.searchParams, body) ?? new Response('{}', { status: 404 }));
    },
    matchMedia: (query: string) => ({
      matches: /min-width/.test(query),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  });
  const result = render(
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={makeQueryClient()}>
        <ShadeProvider>
          <NowProvider>
            <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
              <MemoryRouter initialEntries={[at]}>
                <Routes>
                  <Route path={path} element={screen} />
                </Routes>
              </MemoryRouter>
            </ConfigProvider>
          </NowProvider>
        </ShadeProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return Object.assign(result, { sent });
}

import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { RouterProvider, createBrowserRouter } from 'react-router';
import './app/base.css';
import { paletteCss } from './app/palette';
import { routes } from './app/routes';
import { ShadeProvider } from './app/shade';
import { makeQueryClient } from './desk/queries';
import { startLanguage } from './language/i18n';
import { NowProvider } from './time/now';

async function start(): Promise<void> {
  if (import.meta.env.MODE === 'fixtures') {
    const { installFixtures } = await import('./fixtures/install');
    installFixtures();
  }
  document.head.append(Object.assign(document.createElement('style'), { textContent: paletteCss }));
  const language = await startLanguage();
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={language}>
        <QueryClientProvider client={makeQueryClient()}>
          <ShadeProvider>
            <NowProvider>
              <Suspense>
                <RouterProvider router={createBrowserRouter(routes)} />
              </Suspense>
            </NowProvider>
          </ShadeProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  );
}

void start();

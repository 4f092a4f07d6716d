import { type ComponentType, type ReactNode, lazy } from 'react';
import { type RouteObject, useLocation, Outlet } from 'react-router';
import { Stop } from '../states/Stop';

/** A page in a piece of its own, fetched when it is opened. */
const page = (load: () => Promise<ComponentType>): ComponentType => lazy(async () => ({ default: await load() }));

const Themed = page(() => import('./Themed').then((it) => it.Themed));
const Shell = page(() => import('./Shell').then((it) => it.Shell));
const SignIn = page(() => import('./SignInPage').then((it) => it.SignInPage));
const Today = page(() => import('../today/TodayPage').then((it) => it.TodayPage));
const Orders = page(() => import('../orders/OrdersPage').then((it) => it.OrdersPage));
const NewOrder = page(() => import('../newOrder/NewOrderPage').then((it) => it.NewOrderPage));
const Import = page(() => import('../newOrder/ImportPage').then((it) => it.ImportPage));
const Order = page(() => import('../order/OrderPage').then((it) => it.OrderPage));
const Terms = page(() => import('../order/TermsPage').then((it) => it.TermsPage));
const Why = page(() => import('../why/WhyPage').then((it) => it.WhyPage));
const WhatIf = page(() => import('../whatif/WhatIfPage').then((it) => it.WhatIfPage));
const Letters = page(() => import('../letters/LettersPage').then((it) => it.LettersPage));
const Me = page(() => import('./MePage').then((it) => it.MePage));
const Link = page(() => import('../link/LinkPage').then((it) => it.LinkPage));
const Cases = page(() => import('../cases/CasesPage').then((it) => it.CasesPage));
const NewCase = page(() => import('../cases/NewCasePage').then((it) => it.NewCasePage));
const Settings = page(() => import('../settings/SettingsPage').then((it) => it.SettingsPage));
const Registers = page(() => import('../registers/RegistersPage').then((it) => it.RegistersPage));
const Register = page(() => import('../registers/RegisterPage').then((it) => it.RegisterPage));
const RegisterImport = page(() => import('../registers/RegisterImportPage').then((it) => it.RegisterImportPage));
const Reports = page(() => import('../reports/ReportsPage').then((it) => it.ReportsPage));
const Missing = page(() => import('../states/states').then((it) => it.NotFound));

/** A page that breaks leaves the rest standing; the next address is tried afresh. */
function Guarded(): ReactNode {
  const { pathname } = useLocation();
  return (
    <Stop at={pathname}>
      <Outlet />
    </Stop>
  );
}

export const routes: RouteObject[] = [
  { path: '/l/:token', element: <Link /> },
  {
    element: <Themed />,
    children: [
      { path: '/sign-in', element: <SignIn /> },
      {
        element: <Shell />,
        children: [
          {
            element: <Guarded />,
            children: [
              { path: '/', element: <Today /> },
              { path: '/orders', element: <Orders /> },
              { path: '/orders/new', element: <NewOrder /> },
              { path: '/orders/import', element: <Import /> },
              { path: '/orders/:number', element: <Order /> },
              { path: '/orders/:number/terms', element: <Terms /> },
              { path: '/orders/:number/why/:key', element: <Why /> },
              { path: '/orders/:number/what-if', element: <WhatIf /> },
              { path: '/cases', element: <Cases /> },
              { path: '/cases/new', element: <NewCase /> },
              { path: '/registers', element: <Registers /> },
              { path: '/registers/:id', element: <Register /> },
              { path: '/registers/:id/import', element: <RegisterImport /> },
              { path: '/letters', element: <Letters /> },
              { path: '/reports', element: <Reports /> },
              { path: '/settings', element: <Settings /> },
              { path: '/me', element: <Me /> },
              { path: '*', element: <Missing /> },
            ],
          },
        ],
      },
    ],
  },
];

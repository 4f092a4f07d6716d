import { ConfigFault, type Running } from '@gendan/platform';
import type { HostOrders, HostReport } from './host-messages';
import { startMailCatcher } from './mail-catcher';
import type { ServicePackage } from './service-packages';

// The launcher's one Node child: all services, the worker and the mail catcher in one process (half the memory and time of many).

const running: { name: string; running: Running }[] = [];
let ending = false;

process.once('message', (orders: HostOrders) => void hold(orders));
process.once('disconnect', () => void end()); // the launcher is gone
process.once('SIGTERM', () => void end());
process.on('SIGINT', () => {}); // Ctrl-C is the launcher's business

async function hold(orders: HostOrders): Promise<void> {
  const addresses: Record<string, Record<string, string>> = {};
  const tookMs: Record<string, number> = {};
  if (orders.mail) {
    const mail = await startMailCatcher(orders.mail);
    addresses.mail = { smtp: mail.smtpUrl, http: mail.httpUrl };
    running.push({ name: 'mail', running: { addresses: addresses.mail, stop: () => mail.stop() } });
  }
  const packages = await Promise.all(
    orders.services.map(async (ordered) => ({ ...ordered, service: (await import(ordered.module)) as ServicePackage })),
  );
  const signIns = packages.flatMap(({ service }) => service.demoSignIns ?? []);
  const demo = demoSettings(packages.map(({ service }) => service));
  await Promise.all(
    packages.map(async ({ name, service, environment }) => {
      const began = performance.now();
      try {
        const started = await service.start?.({ ...(environment.DEMO_DATA === 'true' && demo), ...environment });
        if (!started) return;
        running.push({ name, running: started });
        addresses[name] = started.addresses;
        tookMs[name] = Math.round(performance.now() - began);
      } catch (error) {
        await fail(name, error);
      }
    }),
  );
  report({ kind: 'ready', addresses, signIns, tookMs });
}

/** What a demo adds to every service's settings: the company's name, and whom a visitor may sign in as. */
function demoSettings(packages: ServicePackage[]): Record<string, string> {
  const signIns = packages.flatMap(({ demoSignIns = [] }) => demoSignIns);
  const company = packages.find(({ demoCompany }) => demoCompany)?.demoCompany;
  const people = signIns.map(({ user, password, name, title }) => ({ user, password, name, role: title }));
  return { DEMO_SIGN_INS: JSON.stringify(people), ...(company && { COMPANY_ZH: company.zh, COMPANY_EN: company.en }) };
}

async function fail(service: string, error: unknown): Promise<void> {
  const sentence =
    error instanceof ConfigFault ? error.message : `${service} could not start: ${error instanceof Error ? error.stack : String(error)}`;
  process.stderr.write(`${sentence}\n`);
  report({ kind: 'failed', service, sentence });
  await end(1);
}

function report(message: HostReport): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}

async function end(code = 0): Promise<void> {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(1), 9_000).unref();
  // who takes work from others ends first
  for (const each of ['worker', 'desk']) await stop((name) => name === each);
  await stop((name) => name !== 'mail');
  await stop(() => true);
  process.exit(code);
}

async function stop(which: (name: string) => boolean): Promise<void> {
  const chosen = running.filter(({ name }) => which(name));
  for (const each of chosen) running.splice(running.indexOf(each), 1);
  await Promise.all(
    chosen.map(({ name, running: each }) => each.stop().catch((error: unknown) => process.stderr.write(`${name}: ${String(error)}\n`))),
  );
}

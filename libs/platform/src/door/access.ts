import { type ExecutionContext, RequestMethod, type Type } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type May, mayOf } from './caller';

type Route = { way: string; may: May | 'open' };

/** Who may use what of a service, as a page: read off its module, which is what its guards read. */
export function accessPage(service: string, module: Type): string {
  const controllers: Type[] = Reflect.getMetadata('controllers', module) ?? [];
  const routes = controllers.flatMap(routesOf).sort((a, b) => (a.way < b.way ? -1 : 1));
  return [
    `# Who may do what at ${service}`,
    '',
    'Written and checked by the service’s access spec. What is asked over gRPC may also be asked by every process of the house; by it alone where nobody is named.',
    '',
    '| route | people | API keys with |',
    '|---|---|---|',
    ...routes.map(({ way, may }) => `| ${way} | ${people(may)} | ${keys(may)} |`),
    '',
  ].join('\n');
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, unknown>;
  const methods = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return methods.flatMap((name) => {
    const handler = prototype[name];
    if (typeof handler !== 'function') return [];
    const way = httpWay(controller, handler) ?? rpcWay(handler);
    return way === undefined ? [] : [{ way, may: mayOf(new Reflector(), contextOf(controller, handler)) }];
  });
}

function httpWay(controller: Type, handler: object): string | undefined {
  const method: unknown = Reflect.getMetadata('method', handler);
  if (typeof method !== 'number') return undefined;
  const path = [Reflect.getMetadata('path', controller), Reflect.getMetadata('path', handler)].filter((part) => part && part !== '/');
  return `${RequestMethod[method]} /${path.join('/')}`;
}

function rpcWay(handler: object): string | undefined {
  const [pattern]: { service?: string; rpc?: string }[] = Reflect.getMetadata('microservices:pattern', handler) ?? [];
  return pattern?.rpc === undefined ? undefined : `gRPC ${pattern.service}.${pattern.rpc}`;
}

const contextOf = (controller: Type, handler: object): ExecutionContext =>
  ({ getHandler: () => handler, getClass: () => controller }) as unknown as ExecutionContext;

function people(may: May | 'open'): string {
  if (may === 'open') return 'anybody';
  const { roles = [] } = may;
  if (roles.includes('any')) return 'whoever is signed in';
  return roles.join(', ') || '—';
}

const keys = (may: May | 'open'): string => (may === 'open' ? 'anybody' : (may.scopes ?? []).join(', ') || '—');

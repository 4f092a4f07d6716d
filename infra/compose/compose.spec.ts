import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, ConfigFault } from '@gendan/platform';
import { parse } from 'yaml';
import { serviceNames, servicePackage } from '../local/src/service-packages';

// No container engine runs here: the file is checked as far as it goes without one.

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

interface Compose {
  services: Record<string, ComposeService>;
  volumes: Record<string, unknown>;
}
interface ComposeService {
  image?: string;
  build?: { context: string; args?: Record<string, string> };
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  ports?: string[];
}

const keys = 'image build command entrypoint environment depends_on healthcheck volumes ports restart init stop_grace_period'.split(' ');
const conditions = ['service_started', 'service_healthy', 'service_completed_successfully'];

const read = (source: string): Compose => parse(source, { merge: true }) as Compose;
const compose = read(text);
const example = Object.fromEntries(
  readFileSync(join(__dirname, 'example.env'), 'utf8')
    .split('\n')
    .map((line) => /^([A-Z_]+)=(.*)$/.exec(line))
    .flatMap((found) => (found ? [[found[1] ?? '', found[2] ?? '']] : [])),
);

/** ${A}, ${A:-default}, ${A:?sentence} as compose fills them in. */
function filled(value: string, variables: Record<string, string> = example): string {
  return value.replace(/\$\{([A-Z_]+)(?::([-?])([^}]*))?\}/g, (_, name: string, sign: string | undefined, rest: string | undefined) => {
    const given = variables[name];
    if (given) return given;
    if (sign === '-') return rest ?? '';
    throw new Error(`${name} is not in example.env`);
  });
}

/** Everything wrong with the file, one sentence each. */
function faults({ services, volumes }: Compose): string[] {
  return Object.entries(services).flatMap(([name, service]) => [
    ...Object.keys(service)
      .filter((key) => !keys.includes(key))
      .map((key) => `${name}: unknown key ${key}`),
    ...(service.image || service.build ? [] : [`${name}: neither image nor build`]),
    ...(service.image && !/:[\w.-]*\d/.test(service.image) ? [`${name}: image without a version`] : []),
    ...Object.entries(service.depends_on ?? {}).flatMap(([other, { condition }]) => [
      ...(other in services ? [] : [`${name}: waits for ${other}, which is not there`]),
      ...(conditions.includes(condition) ? [] : [`${name}: unknown condition ${condition}`]),
      ...(condition === 'service_healthy' && !services[other]?.healthcheck ? [`${name}: ${other} never says whether it is healthy`] : []),
    ]),
    ...(service.volumes ?? []).flatMap((volume) => {
      const [source = ''] = volume.split(':');
      const there = source.startsWith('.') ? existsSync(join(root, source)) : source in volumes;
      return there ? [] : [`${name}: volume ${source} is not there`];
    }),
    ...(service.ports ?? []).filter((port) => !/^(127\.0\.0\.1:)?\d+:\d+$/.test(port)).map((port) => `${name}: port ${port}`),
    ...Object.entries(service.environment ?? {})
      .filter(([, value]) => typeof value !== 'string')
      .map(([variable]) => `${name}: ${variable} is not a text`),
  ]);
}

const environmentOf = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(compose.services[name]?.environment ?? {}).map(([variable, value]) => [variable, filled(value)]));

test('the file has the shape of a compose file, and everything it names is there', () => {
  expect(faults(compose)).toEqual([]);
});

test.each([
  ['a key misspelt', (source: string) => source.replace('restart: unless-stopped', 'restrat: unless-stopped'), /unknown key restrat/],
  [
    'a service that is not there',
    (source: string) => source.replace('postgres: { condition', 'postgers: { condition'),
    /postgers, which is not there/,
  ],
  ['an image without a version', (source: string) => source.replace('temporalio/ui:2.49.1', 'temporalio/ui'), /without a version/],
  ['a volume that nobody made', (source: string) => source.replace('[files:/var', '[flies:/var'), /volume flies/],
])('%s would be found', (_, spoil, sentence) => {
  expect(faults(read(spoil(text))).join('\n')).toMatch(sentence);
});

test('every service of the house runs by itself, and the Dockerfile knows every package', () => {
  expect(Object.keys(compose.services)).toEqual(expect.arrayContaining([...serviceNames]));
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
  const groups = ['libs', 'services', 'workflows'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));
  for (const path of [...groups, 'activities', 'infra/local'].filter((each) => existsSync(join(root, each, 'package.json')))) {
    expect(dockerfile).toContain(`COPY ${path}/package.json ${path}/`);
  }
});

describe.each([...serviceNames])('%s', (name) => {
  test('starts from its own part of the Dockerfile', () => {
    expect(compose.services[name]?.build).toEqual({ context: '.', args: { SERVICE: name } });
    expect(existsSync(join(root, 'services', name, 'src/main.ts'))).toBe(true);
  });

  test('is given every setting it needs and none it does not know', async () => {
    const service = await servicePackage(name);
    const schema = service?.settings ?? service?.configSchema;
    if (!schema) throw new Error(`${name} exports no settings`);
    const environment = environmentOf(name);
    expect(Object.keys(environment).filter((variable) => !(variable in schema.shape))).toEqual([]);
    expect(() => readConfig(schema, environment, name)).not.toThrow();
    expect(() => readConfig(schema, {}, name)).toThrow(ConfigFault);
  });

  test('finds the others where they listen', () => {
    for (const [variable, address] of Object.entries(environmentOf(name))) {
      const [, other] = /^([A-Z]+)_GRPC$/.exec(variable) ?? [];
      if (other) expect(address).toBe(`${other.toLowerCase()}:${environmentOf(other.toLowerCase()).GRPC_PORT}`);
    }
  });
});

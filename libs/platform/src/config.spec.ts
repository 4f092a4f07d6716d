import { z } from 'zod';
import { commonSettings, ConfigFault, readConfig, setting } from './config';

const Settings = z.object({
  ...commonSettings,
  DATABASE_URL: setting.postgresUrl,
  FINANCE_GRPC: setting.address,
  DEMO: setting.flag.default(false),
});
const good = {
  DATABASE_URL: 'postgres://finance:secret@localhost:5432/gendan',
  FINANCE_GRPC: '127.0.0.1:50051',
  SERVICE_KEY: 'the-key-of-the-house',
};

test('reads what is set and takes defaults for the rest', () => {
  expect(readConfig(Settings, { ...good, HTTP_PORT: '8080', DEMO: 'yes', LOG_LEVEL: '' })).toEqual({
    ...good,
    HOST: '127.0.0.1',
    HTTP_PORT: 8080,
    GRPC_PORT: 0,
    LOG_LEVEL: 'info',
    DEMO: true,
  });
});

test('lists every fault at once, each by its variable', () => {
  const read = () =>
    readConfig(Settings, { DATABASE_URL: 'mysql://x', HTTP_PORT: '99999', LOG_LEVEL: 'loud', SERVICE_KEY: 'short' }, 'finance');
  expect(read).toThrow(ConfigFault);
  try {
    read();
  } catch (error) {
    const { faults, message } = error as ConfigFault;
    expect(faults.map((each) => each.split(/[: ]/)[0]).sort()).toEqual([
      'DATABASE_URL',
      'FINANCE_GRPC',
      'HTTP_PORT',
      'LOG_LEVEL',
      'SERVICE_KEY',
    ]);
    expect(message).toMatch(/finance cannot start/);
    expect(message).toMatch(/FINANCE_GRPC is missing/);
  }
});

test('a wrong setting is not repeated in the message: it may be a secret', () => {
  expect(() => readConfig(Settings, { ...good, DATABASE_URL: 'hunter2' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
  );
});

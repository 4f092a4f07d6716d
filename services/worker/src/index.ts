export { configSchema as settings } from './config';
export { start } from './start';

export { configSchema } from './config';
export { dataSource } from './data-source';
export { start } from './start';

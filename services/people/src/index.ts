export { configSchema } from './config';
export { dataSource } from './data-source';
export { demoCompany, demoSignIns } from './demo/haichuan';
export { start } from './start';
